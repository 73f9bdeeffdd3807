/** What a report is made of. Writers for any format render the same blocks. */
package io.marketimpact.reports.block;
