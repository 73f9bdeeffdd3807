/** Numbers and decisions as words. The only place where fractions become percent. */
package io.marketimpact.reports.text;
