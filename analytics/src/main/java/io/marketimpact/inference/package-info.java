/**
 * Tests that say how far a result can be trusted: one file per test statistic, listed in {@link
 * io.marketimpact.inference.catalog.TestStatistics}; placebo distributions, family-wise adjustment,
 * power.
 */
package io.marketimpact.inference;
