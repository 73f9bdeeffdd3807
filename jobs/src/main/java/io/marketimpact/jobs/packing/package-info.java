/** Results of firms in few bytes, for the disks of executors and the way to the driver. */
package io.marketimpact.jobs.packing;
