package io.marketimpact.stat;

import io.marketimpact.base.Require;

/**
 * The least-squares line y = α + βx by two passes about the means, β = Σ(x - x̄)(y - ȳ)/Σ(x - x̄)²,
 * which keeps its digits however large the means are (Chan, Golub and LeVeque 1983). One object
 * fits line after line and allocates nothing.
 */
public final class TwoPassLine {

  /** A spread below this part of the norm is rounding: the regressor does not vary. */
  private static final double RANK_TOLERANCE = 1e-12;

  private double intercept;
  private double slope;
  private double meanX;
  private double squares;

  /** A line that is not fitted yet. */
  public TwoPassLine() {}

  /**
   * Fits the line.
   *
   * @param x regressor
   * @param y response
   * @param size how many of the first values to use, at least 1
   * @return whether the regressor varies; the line has no meaning where it does not
   * @throws IllegalArgumentException if the regressor's norm is not finite
   */
  public boolean fit(double[] x, double[] y, int size) {
    double raw = 0;
    double sumY = 0;
    meanX = 0;
    for (int t = 0; t < size; t++) {
      raw += x[t] * x[t];
      meanX += x[t] / size;
      sumY += y[t];
    }
    Require.finite(Math.sqrt(raw), "a regressor's norm");
    double meanY = sumY / size;
    double rounding = 0;
    double products = 0;
    squares = 0;
    for (int t = 0; t < size; t++) {
      double centered = x[t] - meanX;
      rounding += centered;
      squares += centered * centered;
      products += centered * (y[t] - meanY);
    }
    meanX += rounding / size;
    slope = products / squares;
    intercept = meanY - slope * meanX;
    return squares > RANK_TOLERANCE * RANK_TOLERANCE * raw;
  }

  /**
   * Sum of squared residuals.
   *
   * @param x the regressor of the fit
   * @param y its response
   * @param size its number of values
   * @return Σ(y - α - βx)²
   */
  public double residualSquares(double[] x, double[] y, int size) {
    double sum = 0;
    for (int t = 0; t < size; t++) {
      double residual = y[t] - (intercept + x[t] * slope);
      sum += residual * residual;
    }
    return sum;
  }

  /**
   * The constant.
   *
   * @return α
   */
  public double intercept() {
    return intercept;
  }

  /**
   * The slope.
   *
   * @return β
   */
  public double slope() {
    return slope;
  }

  /**
   * Mean of the regressor.
   *
   * @return x̄
   */
  public double meanX() {
    return meanX;
  }

  /**
   * The regressor's squares about its mean.
   *
   * @return Σ(x - x̄)²
   */
  public double squares() {
    return squares;
  }
}
