/** The program: its command line and its Spark jobs. The only module that knows Spark. */
package io.marketimpact.jobs;
