/**
 * Files that are not on this machine, as Hadoop reaches them: settings, and writes on condition.
 */
package io.marketimpact.jobs.hadoop;
