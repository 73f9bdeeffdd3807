/** The warehouse: tables of what was taken in, with everything that was known before. */
package io.marketimpact.jobs.warehouse;
