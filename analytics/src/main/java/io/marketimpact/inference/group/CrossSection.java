package io.marketimpact.inference.group;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.stat.Moments;

/** The mean of one number per firm over its cross-sectional standard error. */
public final class CrossSection {

  private CrossSection() {}

  /**
   * Tests the mean by factor·√N·x̄/sd(x), compared with t with N - 1 degrees of freedom.
   *
   * @param sample the firms
   * @param numbers x, one per firm
   * @param factor by which the statistic is adjusted, 1 for not at all
   * @return the result, or why there is none
   */
  public static Outcome<TestResult> test(GroupSample sample, double[] numbers, double factor) {
    int n = sample.size();
    return deviation(numbers)
        .map(
            deviation ->
                TestResult.student(
                    factor * Math.sqrt(n) * Moments.mean(numbers) / deviation, n - 1));
  }

  /**
   * Standard deviation of one number per firm.
   *
   * @param numbers one per firm
   * @return with N - 1 in the denominator, or why there is none: fewer than two firms, or firms
   *     that do not differ
   */
  public static Outcome<Double> deviation(double[] numbers) {
    if (numbers.length < 2) {
      return tooFew(numbers.length);
    }
    double deviation = Moments.standardDeviation(numbers);
    return deviation > 0 ? Outcome.of(deviation) : alike();
  }

  static Outcome<Double> tooFew(int firms) {
    return Outcome.excluded(
        ExclusionReason.TOO_FEW_FIRMS,
        "needs at least 2 firms to estimate how they differ: " + firms);
  }

  static Outcome<Double> alike() {
    return Outcome.excluded(
        ExclusionReason.UNDEFINED_STATISTIC, "the firms do not differ: standard deviation 0");
  }
}
