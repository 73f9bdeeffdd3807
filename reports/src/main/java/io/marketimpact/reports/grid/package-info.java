/** What stands in a table's cells: numbers, days and words behind the texts a reader sees. */
package io.marketimpact.reports.grid;
