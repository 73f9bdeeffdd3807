package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;

/**
 * Estimation residuals as an autoregression of order one, u_t = ρu_{t-1} + ε_t over pairs of
 * consecutive sessions (prewhitening as of Andrews and Monahan 1992).
 *
 * @param autocorrelation ρ̂ = Σu_t u_{t-1}/Σu²_{t-1}
 * @param innovationVariance s_ε², with one parameter more than the model
 * @param degreesOfFreedom of s_ε
 */
record Prewhitened(double autocorrelation, double innovationVariance, int degreesOfFreedom) {

  static Outcome<Prewhitened> of(FittedModel model) {
    Residuals residuals = model.residuals();
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 1; i < residuals.size(); i++) {
      if (residuals.session(i) == residuals.session(i - 1) + 1) {
        products += residuals.value(i) * residuals.value(i - 1);
        squares += residuals.value(i - 1) * residuals.value(i - 1);
        pairs++;
      }
    }
    int df = pairs - (residuals.size() - model.degreesOfFreedom()) - 1;
    if (df < 1 || squares == 0) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          pairs + " pairs of consecutive estimation days do not give an autocorrelation");
    }
    double rho = products / squares;
    if (Math.abs(rho) >= 1) {
      return Outcome.excluded(
          ExclusionReason.NOT_STATIONARY,
          "the residuals do not return to their mean: their autocorrelation is " + rho);
    }
    double innovations = 0;
    for (int i = 1; i < residuals.size(); i++) {
      if (residuals.session(i) == residuals.session(i - 1) + 1) {
        double innovation = residuals.value(i) - rho * residuals.value(i - 1);
        innovations += innovation * innovation;
      }
    }
    return Outcome.of(new Prewhitened(rho, innovations / df, df));
  }

  /**
   * Standard error of a sum of {@code length} forecast errors whose parameters add {@code
   * parameters} = C - L in units of the variance.
   */
  double standardError(int length, double parameters) {
    double days = length;
    double power = 1;
    for (int lag = 1; lag < length; lag++) {
      power *= autocorrelation;
      days += 2 * (length - lag) * power;
    }
    double variance = innovationVariance / (1 - autocorrelation * autocorrelation);
    double longRun = innovationVariance / ((1 - autocorrelation) * (1 - autocorrelation));
    return Math.sqrt(variance * days + longRun * parameters);
  }
}
