/** The batch: every new or changed event, once. */
package io.marketimpact.jobs.batch;
