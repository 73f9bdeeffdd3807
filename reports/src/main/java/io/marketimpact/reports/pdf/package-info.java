/** A report as a PDF that keeps: text that can be read out, fonts inside, the same bytes twice. */
package io.marketimpact.reports.pdf;
