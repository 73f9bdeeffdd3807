package io.marketimpact.inference.group;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.stat.Moments;

/** The mean of one number per firm over its cross-sectional standard error. */
public final class CrossSection {

  private CrossSection() {}

  /** factor·√N·x̄/sd(x), compared with t with N - 1 degrees of freedom. */
  public static Outcome<TestResult> test(GroupSample sample, double[] numbers, double factor) {
    int n = sample.size();
    return deviation(numbers)
        .map(
            deviation ->
                TestResult.student(
                    factor * Math.sqrt(n) * Moments.mean(numbers) / deviation, n - 1));
  }

  /** Standard deviation of one number per firm, or why there is none. */
  public static Outcome<Double> deviation(double[] numbers) {
    if (numbers.length < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          "needs at least 2 firms to see them differ: " + numbers.length);
    }
    double deviation = Moments.standardDeviation(numbers);
    return deviation > 0
        ? Outcome.of(deviation)
        : Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC, "the firms do not differ: standard deviation 0");
  }
}
