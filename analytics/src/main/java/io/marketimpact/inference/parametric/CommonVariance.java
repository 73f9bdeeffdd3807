package io.marketimpact.inference.parametric;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.group.GroupSample;

/**
 * What the firms have in common must leave their mean a variance, 1 + (N - 1)r̄ &gt; 0 (Kolari and
 * Pynnönen 2010).
 */
final class CommonVariance {

  private CommonVariance() {}

  /** The mean correlation, or why no test can be corrected by it. */
  static Outcome<Double> check(GroupSample sample) {
    double r = sample.meanCorrelation();
    return r <= -1.0 / (sample.size() - 1)
        ? Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC,
            "the mean residual correlation " + r + " leaves no common variance")
        : Outcome.of(r);
  }
}
