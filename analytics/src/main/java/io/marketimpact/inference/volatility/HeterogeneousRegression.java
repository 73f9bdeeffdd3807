package io.marketimpact.inference.volatility;

import io.marketimpact.stat.LeastSquares;

/**
 * Heterogeneous autoregression (Corsi 2009) of absolute values: the mean |u| of the next L days on
 * the last |u|, the mean of the last 5 and of the last 22. Absolute values answer less to one wild
 * day than squares.
 */
final class HeterogeneousRegression {

  private static final int WEEK = 5;
  private static final int MONTH = 22;

  /** A forecast below this share of the ordinary size promises more than 250 days can know. */
  private static final double FLOOR = 0.25;

  private final double[] variances;

  private HeterogeneousRegression(double[] variances) {
    this.variances = variances;
  }

  static HeterogeneousRegression of(double[] values, int fitted, int length) {
    double[] before = new double[values.length + 1];
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      before[t + 1] = before[t] + Math.abs(values[t]);
      squares += t < fitted ? values[t] * values[t] : 0;
    }
    double size = before[fitted] / fitted;
    double meanSquare = squares / fitted;
    double[] variances = new double[values.length + 1];
    double[] coefficients = coefficients(before, fitted, length);
    for (int t = 0; t < variances.length; t++) {
      double[] row = row(before, t, size);
      double forecast = 0;
      for (int j = 0; j < row.length; j++) {
        forecast += coefficients[j] * row[j];
      }
      double ratio = Math.max(forecast / size, FLOOR);
      variances[t] = meanSquare * ratio * ratio;
    }
    return new HeterogeneousRegression(variances);
  }

  private static double[] coefficients(double[] before, int fitted, int length) {
    int days = fitted - MONTH - length + 1;
    double size = before[fitted] / fitted;
    if (days < 2 * MONTH) {
      return new double[] {size, 0, 0, 0};
    }
    double[][] rows = new double[days][];
    double[] next = new double[days];
    for (int i = 0; i < days; i++) {
      rows[i] = row(before, MONTH + i, size);
      next[i] = mean(before, MONTH + i, MONTH + i + length);
    }
    return LeastSquares.fit(rows, next)
        .map(fit -> fit.coefficients())
        .orElse(new double[] {size, 0, 0, 0});
  }

  /** Days before the first count as ordinary ones. */
  private static double[] row(double[] before, int day, double size) {
    return new double[] {
      1, last(before, day, 1, size), last(before, day, WEEK, size), last(before, day, MONTH, size)
    };
  }

  private static double last(double[] before, int day, int count, double size) {
    int known = Math.min(day, count);
    return (before[day] - before[day - known] + (count - known) * size) / count;
  }

  private static double mean(double[] before, int from, int to) {
    return (before[to] - before[from]) / (to - from);
  }

  double[] variances() {
    return variances.clone();
  }
}
