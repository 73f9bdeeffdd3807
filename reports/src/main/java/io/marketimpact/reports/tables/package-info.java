/** A study's result as Tablesaw tables, and these as blocks. The only place that knows Tablesaw. */
package io.marketimpact.reports.tables;
