/** Numbers and decisions as words. The only place where fractions become per cent. */
package io.marketimpact.reports.text;
