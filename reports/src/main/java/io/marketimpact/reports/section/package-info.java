/** The report's sections, one class each: what of a study's result stands where. */
package io.marketimpact.reports.section;
