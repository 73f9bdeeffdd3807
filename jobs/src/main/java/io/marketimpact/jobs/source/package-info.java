/** Where jobs read from, one file per kind of source. */
package io.marketimpact.jobs.source;
