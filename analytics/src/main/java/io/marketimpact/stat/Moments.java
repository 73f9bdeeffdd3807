package io.marketimpact.stat;

import io.marketimpact.base.Require;

/** Sample moments by two passes over the values. */
public final class Moments {

  private Moments() {}

  /**
   * Arithmetic mean.
   *
   * @param values at least one
   * @return their mean
   * @throws IllegalArgumentException if there is none
   */
  public static double mean(double[] values) {
    Require.that(values.length > 0, "a mean needs at least 1 value: %s", values.length);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Sample standard deviation, √(Σ(x - x̄)²/(n - 1)).
   *
   * @param values at least two
   * @return their standard deviation
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static double standardDeviation(double[] values) {
    Require.that(
        values.length > 1, "a standard deviation needs at least 2 values: %s", values.length);
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /**
   * Slope of the least-squares line.
   *
   * @param x regressor
   * @param y response
   * @return Σ(x - x̄)(y - ȳ)/Σ(x - x̄)²
   * @throws IllegalArgumentException if the lengths differ or the regressor does not vary
   */
  public static double slope(double[] x, double[] y) {
    Require.that(
        x.length == y.length && x.length > 1,
        "a slope needs two samples of one length above 1: %s and %s",
        x.length,
        y.length);
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    Require.that(xx > 0, "a slope needs a regressor that varies: %s", xx);
    return xy / xx;
  }

  /**
   * Pearson's correlation of two equally long samples.
   *
   * @param x first sample
   * @param y second sample
   * @return the correlation, 0 when either sample is constant
   * @throws IllegalArgumentException if the lengths differ or are below two
   */
  public static double correlation(double[] x, double[] y) {
    Require.that(
        x.length == y.length && x.length > 1,
        "a correlation needs two samples of one length above 1: %s and %s",
        x.length,
        y.length);
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }
}
