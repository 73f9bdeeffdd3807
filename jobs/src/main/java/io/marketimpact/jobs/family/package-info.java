/** A family of events on Spark. */
package io.marketimpact.jobs.family;
