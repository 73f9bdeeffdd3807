package io.marketimpact.stat;

/** Variances of sums of serially correlated values (Newey and West 1987). */
public final class NeweyWest {

  private NeweyWest() {}

  /**
   * What serial correlation adds to the variance of a sum of L consecutive values, 2Σ_{j=1}^{L-1}(L
   * - j)γ̂_j: L times the sum of autocovariances with the weights 1 - j/L of Bartlett's kernel, so
   * that the variance with it, Lγ̂_0 + the addition, is never negative.
   *
   * @param deviations values less their mean in order of time, zero where one is missing
   * @param divisor of the products, such as T or T - k
   * @param length L
   * @return the addition, negative where values revert
   * @throws IllegalArgumentException if the length or the divisor is below 1
   */
  public static double addition(double[] deviations, int divisor, int length) {
    Require.that(length >= 1, "a sum needs at least 1 value: %s", length);
    Require.that(divisor >= 1, "a divisor must be at least 1: %s", divisor);
    double addition = 0;
    for (int lag = 1; lag < length; lag++) {
      addition += 2.0 * (length - lag) * products(deviations, lag) / divisor;
    }
    return addition;
  }

  private static double products(double[] deviations, int lag) {
    double products = 0;
    for (int t = lag; t < deviations.length; t++) {
      products += deviations[t] * deviations[t - lag];
    }
    return products;
  }
}
