/** A report's tables as a workbook: numbers as numbers, no formula, the same bytes twice. */
package io.marketimpact.reports.workbook;
