package io.marketimpact.model.rolling;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.TwoPassLine;

/** The fit of one day by itself, in the arithmetic of a study of that day alone. */
final class WindowRefit {

  private final EstimationWindow window;
  private final double[] x;
  private final double[] y;
  private final TwoPassLine line = new TwoPassLine();

  WindowRefit(EstimationWindow window) {
    this.window = window;
    x = new double[window.length()];
    y = new double[window.length()];
  }

  /** Fits a day with at least three usable returns in its window. */
  void fit(double[] firm, double[] market, int day, RollingMarketModel into) {
    int size = gather(firm, market, day);
    if (!varies(size) || !line.fit(x, y, size)) {
      into.unfit(day);
      return;
    }
    double squares = line.residualSquares(x, y, size);
    if (!(squares > LinearModelFit.VARIANCE_FLOOR * norm(size))) {
      into.unfit(day);
      return;
    }
    double sigma = Math.sqrt(squares / (size - 2));
    double expected = line.intercept() + market[day] * line.slope();
    into.alpha[day] = line.intercept();
    into.beta[day] = line.slope();
    into.sigma[day] = sigma;
    into.abnormal[day] = firm[day] - expected;
    into.standardized[day] = into.abnormal[day] / (sigma * Math.sqrt(factor(market[day], size)));
  }

  private int gather(double[] firm, double[] market, int day) {
    int size = 0;
    int last = day + window.end();
    for (int t = Math.max(0, day + window.start()); t <= last; t++) {
      if (!Double.isNaN(firm[t]) && !Double.isNaN(market[t])) {
        x[size] = market[t];
        y[size] = firm[t];
        size++;
      }
    }
    return size;
  }

  private boolean varies(int size) {
    double sum = 0;
    for (int t = 0; t < size; t++) {
      sum += y[t];
    }
    double mean = sum / size;
    double squares = 0;
    for (int t = 0; t < size; t++) {
      squares += (y[t] - mean) * (y[t] - mean);
    }
    return squares > LinearModelFit.VARIANCE_FLOOR * norm(size);
  }

  private double norm(int size) {
    double norm = 0;
    for (int t = 0; t < size; t++) {
      norm += y[t] * y[t];
    }
    return norm;
  }

  /** Forecast error of the day in units of the error variance, by the root of (X'X)⁻¹. */
  private double factor(double marketReturn, int size) {
    double root = Math.sqrt(line.squares());
    double constant = 1 / Math.sqrt(size);
    double distance = -line.meanX() / root + marketReturn * (1 / root);
    return 1 + (constant * constant + distance * distance);
  }
}
