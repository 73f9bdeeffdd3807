package io.marketimpact.inference.volatility;

import io.marketimpact.base.Require;
import java.util.Arrays;

/**
 * The variance of the coming days as it could be forecast the evening before, relative to the mean
 * square of the days that the forecast was fitted to.
 */
public enum VolatilityForecast {
  /** The same on all days: the past year's. */
  CONSTANT("constant", "constant") {
    @Override
    double[] variances(double[] values, int fitted, int length) {
      return constant(values.length + 1, meanSquare(values, fitted));
    }
  },
  /**
   * Exponentially weighted, v_t = λv_t-1 + (1 - λ)u²_t-1 with λ = 0.94, from the mean square (J.P.
   * Morgan and Reuters 1996).
   */
  EWMA("ewma", "EWMA, \u03bb = 0.94") {
    @Override
    double[] variances(double[] values, int fitted, int length) {
      double[] variances = new double[values.length + 1];
      variances[0] = meanSquare(values, fitted);
      for (int t = 0; t < values.length; t++) {
        variances[t + 1] = DECAY * variances[t] + (1 - DECAY) * values[t] * values[t];
      }
      return variances;
    }
  },
  /** GARCH(1,1) filtered to the evening before, {@link FilteredGarch}. */
  GARCH("garch", "GARCH(1,1), filtered") {
    @Override
    double[] variances(double[] values, int fitted, int length) {
      return FilteredGarch.of(Arrays.copyOf(values, fitted)).variances(values, length);
    }
  },
  /** Heterogeneous autoregression of the absolute values, {@link HeterogeneousRegression}. */
  HAR("har", "HAR of absolute residuals") {
    @Override
    double[] variances(double[] values, int fitted, int length) {
      return HeterogeneousRegression.of(values, fitted, length).variances();
    }
  };

  /** The forecast by which results are decided; chosen by {@code impact simulate}. */
  public static final VolatilityForecast HEADLINE = GARCH;

  private static final double DECAY = 0.94;

  private final String id;
  private final String title;

  VolatilityForecast(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /**
   * The forecast's name in results.
   *
   * @return lower case
   */
  public String id() {
    return id;
  }

  /**
   * The forecast's name for people.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /**
   * The standard deviation of a day of the window that begins on each day, over the root mean
   * square of the fitted days.
   *
   * @param values one per day in order of time, on the scale of a day of its own
   * @param fitted how many of them, the first ones, parameters are estimated from
   * @param length days L of the window
   * @return d, one per day and one more for the day after the last; each from earlier days alone
   * @throws IllegalArgumentException if there is no day to fit to
   */
  public double[] scales(double[] values, int fitted, int length) {
    Require.that(
        fitted > 0 && fitted <= values.length,
        "a forecast needs days to fit to, at most %s: %s",
        values.length,
        fitted);
    double level = meanSquare(values, fitted);
    if (level == 0) {
      return constant(values.length + 1, 1);
    }
    return Arrays.stream(variances(values, fitted, length))
        .map(variance -> Math.sqrt(Math.max(variance / level, FLOOR)))
        .toArray();
  }

  /** Mean variance forecast of the L days from each day on. */
  abstract double[] variances(double[] values, int fitted, int length);

  /** A tenth of the ordinary deviation: prices that hardly move for weeks promise nothing. */
  private static final double FLOOR = 0.01;

  private static double[] constant(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  private static double meanSquare(double[] values, int fitted) {
    double squares = 0;
    for (int t = 0; t < fitted; t++) {
      squares += values[t] * values[t];
    }
    return squares / fitted;
  }
}
