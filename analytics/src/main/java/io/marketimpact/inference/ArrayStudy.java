package io.marketimpact.inference;

import io.marketimpact.base.Require;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.TwoPassLine;
import java.util.Arrays;
import java.util.Locale;

/**
 * The study of one event by the market model from arrays: fit, abnormal returns of the window with
 * their forecast errors, cumulative abnormal return and its placebo in time, each the number of
 * {@link io.marketimpact.model.linear.MarketModel}, {@link FirmEvidence} and {@link PlaceboWindows}
 * to the last bit. One object studies event after event and belongs to one thread.
 */
public final class ArrayStudy {

  private final EstimationWindow estimation;
  private final EventWindow window;
  private final int minimum;
  private final TwoPassLine line = new TwoPassLine();
  private final int[] sessions;
  private final double[] x;
  private final double[] y;
  private final double[] residuals;
  private final double[] studentized;
  private final double[] sums;
  private final double[] abnormal;
  private final double[] standardized;
  private int returns;
  private double alpha;
  private double beta;
  private double sigma;
  private double car;
  private double factor;
  private double inverseX;
  private double inverseConstant;
  private double inverseMean;

  /**
   * Room for events.
   *
   * @param estimation days to estimate from, relative to day 0
   * @param window days of the event
   * @param minimum fewest returns from which to estimate, at least 3
   */
  public ArrayStudy(EstimationWindow estimation, EventWindow window, int minimum) {
    Require.that(minimum >= 3, "the minimum of estimation returns must be at least 3: %s", minimum);
    this.estimation = estimation;
    this.window = window;
    this.minimum = minimum;
    sessions = new int[estimation.length()];
    x = new double[estimation.length()];
    y = new double[estimation.length()];
    residuals = new double[estimation.length()];
    studentized = new double[estimation.length()];
    sums = new double[estimation.length()];
    abnormal = new double[window.length()];
    standardized = new double[window.length()];
    clear();
  }

  /**
   * Studies an event.
   *
   * @param firm the firm's returns, as fractions; NaN where there is none
   * @param market those of the market on the same days
   * @param day0 which of the days is day 0, the first being 0
   * @return whether there is a result: enough returns that vary before, and one on each day of the
   *     window; where there is none, every number but that of the returns is NaN
   * @throws IllegalArgumentException if the lengths differ
   */
  public boolean study(double[] firm, double[] market, int day0) {
    Require.that(
        firm.length == market.length,
        "firm and market must have one return per day each: %s and %s",
        firm.length,
        market.length);
    gather(firm, market, day0);
    boolean isStudied = returns >= minimum && fit() && forecast(firm, market, day0);
    if (!isStudied) {
      clear();
    }
    return isStudied;
  }

  private void clear() {
    alpha = Double.NaN;
    beta = Double.NaN;
    sigma = Double.NaN;
    car = Double.NaN;
    Arrays.fill(standardized, Double.NaN);
  }

  private void gather(double[] firm, double[] market, int day0) {
    returns = 0;
    int end = Math.min(firm.length, day0 + estimation.end() + 1);
    for (int t = Math.max(0, day0 + estimation.start()); t < end; t++) {
      if (!Double.isNaN(firm[t]) && !Double.isNaN(market[t])) {
        sessions[returns] = t;
        x[returns] = market[t];
        y[returns] = firm[t];
        returns++;
      }
    }
  }

  private boolean fit() {
    if (!line.fit(x, y, returns)) {
      return false;
    }
    alpha = line.intercept();
    beta = line.slope();
    double root = Math.sqrt(line.squares());
    inverseConstant = 1 / Math.sqrt(returns);
    inverseMean = -line.meanX() / root;
    inverseX = 1 / root;
    double squares = 0;
    double norm = 0;
    for (int t = 0; t < returns; t++) {
      double residual = y[t] - (alpha + x[t] * beta);
      squares += residual * residual;
      norm += y[t] * y[t];
      residuals[t] = residual;
    }
    sigma = Math.sqrt(squares / (returns - 2));
    return squares > LinearModelFit.VARIANCE_FLOOR * norm;
  }

  /** Variance of a sum of expected returns by the root of (X'X)⁻¹. */
  private double quadraticForm(double days, double marketReturns) {
    double constant = days * inverseConstant;
    double distance = days * inverseMean + marketReturns * inverseX;
    return constant * constant + distance * distance;
  }

  private boolean forecast(double[] firm, double[] market, int day0) {
    int first = day0 + window.start();
    if (first < 0 || day0 + window.end() >= firm.length) {
      return false;
    }
    double marketSum = 0;
    for (int i = 0; i < abnormal.length; i++) {
      double marketReturn = market[first + i];
      double expected = alpha + marketReturn * beta;
      abnormal[i] = firm[first + i] - expected;
      if (Double.isNaN(abnormal[i])) {
        return false;
      }
      double error = sigma * Math.sqrt(1 + quadraticForm(1, marketReturn));
      standardized[i] = abnormal[i] / error;
      marketSum += marketReturn;
    }
    car = Arrays.stream(abnormal).sum();
    factor = abnormal.length + quadraticForm(abnormal.length, marketSum);
    return true;
  }

  /**
   * The constant of the fit.
   *
   * @return α̂
   */
  public double alpha() {
    return alpha;
  }

  /**
   * The slope of the fit.
   *
   * @return β̂
   */
  public double beta() {
    return beta;
  }

  /**
   * Residual standard deviation of a day.
   *
   * @return s = √(e'e/(T - 2)), as a fraction
   */
  public double sigma() {
    return sigma;
  }

  /**
   * Usable returns of the estimation window.
   *
   * @return T
   */
  public int returns() {
    return returns;
  }

  /**
   * Abnormal return of a day in units of its forecast error.
   *
   * @param day of the window, its first being 0
   * @return AR/(s√c)
   */
  public double standardized(int day) {
    return standardized[day];
  }

  /**
   * Cumulative abnormal return of the window.
   *
   * @return CAR, as a fraction
   */
  public double car() {
    return car;
  }

  /**
   * Standard error of the CAR, forecast error included.
   *
   * @return s√C
   */
  public double standardError() {
    return sigma * Math.sqrt(factor);
  }

  /**
   * Standardized CAR, Student's t with T - 2 degrees of freedom where nothing happened.
   *
   * @return CAR/(s√C)
   */
  public double scar() {
    return car / standardError();
  }

  /**
   * Placebo in time: the rank of the CAR among the sums of all runs of as many consecutive
   * estimation days, two-sided.
   *
   * @return (1 + #{|S_b| ≥ |S₀|})/(1 + B); NaN where no run is complete
   */
  public double placebo() {
    if (Double.isNaN(car)) {
      return Double.NaN;
    }
    for (int t = 0; t < returns; t++) {
      studentized[t] = residuals[t] / Math.sqrt(1 - quadraticForm(1, x[t]));
    }
    int length = abnormal.length;
    int blocks = returns - length + 1;
    sum(blocks, length);
    double observed = Math.abs(car / Math.sqrt(factor / length));
    int asFar = 0;
    int draws = 0;
    for (int b = 0; b < blocks; b++) {
      if (sessions[b + length - 1] - sessions[b] == length - 1) {
        draws++;
        asFar += Math.abs(sums[b]) >= observed ? 1 : 0;
      }
    }
    return draws == 0 ? Double.NaN : (1.0 + asFar) / (1.0 + draws);
  }

  /**
   * Few days at a time over all blocks at once, which adds up each block in the order of its days.
   */
  private void sum(int blocks, int length) {
    Arrays.fill(sums, 0);
    int day = 0;
    for (; day + 3 < length; day += 4) {
      for (int b = 0; b < blocks; b++) {
        double two = (sums[b] + studentized[b + day]) + studentized[b + day + 1];
        sums[b] = (two + studentized[b + day + 2]) + studentized[b + day + 3];
      }
    }
    for (; day < length; day++) {
      for (int b = 0; b < blocks; b++) {
        sums[b] += studentized[b + day];
      }
    }
  }

  /** In a line: the effect of the event that was studied last. */
  @Override
  public String toString() {
    return Double.isNaN(car)
        ? "no result for days " + window + ", from " + returns + " returns"
        : String.format(
            Locale.ROOT,
            "days %s: CAR %.4f, standard error %.4f, beta %.4f, from %d returns",
            window,
            car,
            standardError(),
            beta,
            returns);
  }
}
