package io.marketimpact.stat;

import io.marketimpact.base.Require;

/** Variance of a mean whose terms are serially correlated. */
public final class LongRunVariance {

  private LongRunVariance() {}

  /**
   * Long-run variance with Bartlett weights, γ₀ + 2Σ_{j≤q}(1 - j/(q + 1))γ_j with γ_j = Σ(x_t -
   * x̄)(x_{t-j} - x̄)/(n - 1) over the pairs that are j days apart (Newey and West 1987). Never
   * negative, gaps between the days or not.
   *
   * @param days ascending
   * @param values one per day, at least two
   * @param lags q, not negative
   * @return n times the variance of the mean
   * @throws IllegalArgumentException if there are fewer than two values
   */
  public static double bartlett(int[] days, double[] values, int lags) {
    Require.that(
        values.length > 1 && days.length == values.length,
        "a long-run variance needs at least 2 days with a value each: %s and %s",
        days.length,
        values.length);
    double mean = Moments.mean(values);
    double variance = 0;
    for (int i = 0; i < days.length; i++) {
      double own = values[i] - mean;
      variance += own * own;
      for (int j = i - 1; j >= 0 && days[i] - days[j] <= lags; j--) {
        double weight = 1 - (days[i] - days[j]) / (lags + 1.0);
        variance += 2 * weight * own * (values[j] - mean);
      }
    }
    return variance / (values.length - 1);
  }

  /**
   * The usual number of lags, ⌊4(n/100)^{2/9}⌋ (Newey and West 1994).
   *
   * @param size n
   * @return q
   */
  public static int usualLags(int size) {
    return (int) Math.floor(4 * Math.pow(size / 100.0, 2.0 / 9));
  }
}
