/** Taking documents in: read, check, keep, once. */
package io.marketimpact.jobs.ingest;
