/** The command line: arguments in, one line and an exit code out. */
package io.marketimpact.jobs.cli;
