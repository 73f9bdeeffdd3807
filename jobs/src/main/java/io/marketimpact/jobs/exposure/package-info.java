/** What is at stake, simulated on Spark. */
package io.marketimpact.jobs.exposure;
