package io.marketimpact.inference;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.stat.Moments;

/** The mean of one number per firm over its cross-sectional standard error. */
final class CrossSection {

  private CrossSection() {}

  /** factor·√N·x̄/sd(x), held against t with N - 1 degrees of freedom. */
  static Outcome<TestResult> test(GroupSample sample, double[] numbers, double factor) {
    int n = sample.size();
    if (n < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, "needs at least 2 firms to see them differ: " + n);
    }
    double deviation = Moments.standardDeviation(numbers);
    if (!(deviation > 0)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "the firms do not differ: standard deviation 0");
    }
    double t = factor * Math.sqrt(n) * Moments.mean(numbers) / deviation;
    return Outcome.of(TestResult.student(t, n - 1));
  }
}
