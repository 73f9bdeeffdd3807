/** Regressions of cumulative abnormal returns on what tells the firms apart. */
package io.marketimpact.inference.crosssection;
