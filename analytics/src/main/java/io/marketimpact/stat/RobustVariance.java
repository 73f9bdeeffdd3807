package io.marketimpact.stat;

import io.marketimpact.base.Require;

/**
 * Variance of regression coefficients whose errors differ in dispersion, Σ_i w_i²ω_i with the
 * coefficient's weights w (White 1980; MacKinnon and White 1985). The errors are taken as
 * independent.
 */
public enum RobustVariance {
  /** ω = e² (White 1980). */
  HC0 {
    @Override
    double dispersion(double residual, double leverage, double inflation) {
      return residual * residual;
    }
  },
  /** ω = e²·N/(N - k). */
  HC1 {
    @Override
    double dispersion(double residual, double leverage, double inflation) {
      return residual * residual * inflation;
    }
  },
  /** ω = e²/(1 - h), unbiased when the errors are equally dispersed. */
  HC2 {
    @Override
    double dispersion(double residual, double leverage, double inflation) {
      return residual * residual / (1 - leverage);
    }
  },
  /** ω = e²/(1 - h)², close to the jackknife. */
  HC3 {
    @Override
    double dispersion(double residual, double leverage, double inflation) {
      return residual * residual / ((1 - leverage) * (1 - leverage));
    }
  };

  abstract double dispersion(double residual, double leverage, double inflation);

  /**
   * The variance of one coefficient.
   *
   * @param weights of the coefficient, one per observation, see {@link LinearWeights#ordinary}
   * @param fit the regression
   * @return the variance
   * @throws IllegalArgumentException if the weights are not one per observation
   */
  public double of(double[] weights, LinearFit fit) {
    double[] residuals = fit.residuals();
    double[] leverages = fit.leverages();
    Require.that(
        weights.length == residuals.length,
        "a coefficient needs one weight per observation: %s of %s",
        weights.length,
        residuals.length);
    double inflation = (double) residuals.length / fit.degreesOfFreedom();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * weights[i] * dispersion(residuals[i], leverages[i], inflation);
    }
    return sum;
  }
}
