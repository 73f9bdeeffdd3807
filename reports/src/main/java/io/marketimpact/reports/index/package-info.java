/** The page over many studies. */
package io.marketimpact.reports.index;
