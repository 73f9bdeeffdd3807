/** The report's sections, one class each: what of a study's result is told where. */
package io.marketimpact.reports.section;
