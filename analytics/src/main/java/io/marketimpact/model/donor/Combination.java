package io.marketimpact.model.donor;

import java.util.function.Supplier;

/**
 * A constant and one weight per donor, and how they follow the stock's returns.
 *
 * @see Sensitivity
 */
final class Combination {

  private final double constant;
  private final double[] weights;
  private final Supplier<Sensitivity> sensitivity;

  Combination(double constant, double[] weights, Supplier<Sensitivity> sensitivity) {
    this.constant = constant;
    this.weights = weights;
    this.sensitivity = sensitivity;
  }

  double constant() {
    return constant;
  }

  double[] weights() {
    return weights;
  }

  Sensitivity sensitivity() {
    return sensitivity.get();
  }

  /** The same for its residuals alone: a sensitivity holds the returns of all donors. */
  Combination withoutSensitivity() {
    return new Combination(
        constant,
        weights,
        () -> {
          throw new IllegalStateException("a combination kept for its residuals alone");
        });
  }

  /** The stock's return less the combined one, day by day. */
  double[] residuals(double[][] donors, double[] response) {
    double[] residuals = response.clone();
    for (int t = 0; t < residuals.length; t++) {
      residuals[t] -= constant;
    }
    for (int j = 0; j < weights.length; j++) {
      if (weights[j] != 0) {
        for (int t = 0; t < residuals.length; t++) {
          residuals[t] -= weights[j] * donors[j][t];
        }
      }
    }
    return residuals;
  }

  /**
   * Derivatives of the combination by each of the T returns it was estimated from, for the
   * parameters' share of the forecast error.
   */
  static final class Sensitivity {

    private final double[] constant;
    private final double[][] weights;

    /** One derivative per day of the constant, and per donor one row of them. */
    Sensitivity(double[] constant, double[][] weights) {
      this.constant = constant;
      this.weights = weights;
    }

    /** The derivatives of n·μ + x'w. */
    double[] of(double days, double[] donorReturns) {
      double[] derivatives = new double[constant.length];
      for (int t = 0; t < derivatives.length; t++) {
        derivatives[t] = days * constant[t];
      }
      for (int j = 0; j < weights.length; j++) {
        if (donorReturns[j] != 0) {
          for (int t = 0; t < derivatives.length; t++) {
            derivatives[t] += donorReturns[j] * weights[j][t];
          }
        }
      }
      return derivatives;
    }
  }
}
