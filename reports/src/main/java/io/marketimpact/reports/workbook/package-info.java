/**
 * A study as a workbook with charts and formulas of its own, and all tables of its report as
 * another: numbers as numbers, nothing from outside as a formula, the same bytes twice. The library
 * writes cells; charts are DrawingML, which it cannot write.
 */
package io.marketimpact.reports.workbook;
