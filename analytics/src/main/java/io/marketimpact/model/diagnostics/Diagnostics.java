package io.marketimpact.model.diagnostics;

import io.marketimpact.base.Check;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.ResidualChecks;
import io.marketimpact.stat.RobustScale;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Whether the estimation window is what the model takes it for. Nothing here changes a result; it
 * says how far to trust one.
 *
 * @param rSquared 1 - Σe²/Σ(R - R̄)², negative where the model expects less well than the mean
 * @param durbinWatson Durbin and Watson's (1950) statistic, near 2 without correlation from one day
 *     to the next
 * @param serialCorrelation Ljung and Box's (1978) check of ten autocorrelations, or why there is
 *     none
 * @param normality Jarque and Bera's (1980) check
 * @param stability the first half of the window beside the second, or why they cannot be compared
 * @param sigma residual standard deviation of a day
 * @param robustSigma the same by the median distance from the median: far below sigma where a few
 *     days make the variance
 */
public record Diagnostics(
    double rSquared,
    double durbinWatson,
    Outcome<Check> serialCorrelation,
    Check normality,
    Outcome<Stability> stability,
    double sigma,
    double robustSigma)
    implements Serializable {

  /**
   * Looks at a fitted model.
   *
   * @param sample it was estimated from
   * @param fitted the model
   * @return the diagnostics
   */
  public static Diagnostics of(EstimationSample sample, FittedModel fitted) {
    Residuals residuals = fitted.residuals();
    double[] values = new double[residuals.size()];
    double[] returns = new double[residuals.size()];
    Arrays.setAll(values, residuals::value);
    Arrays.setAll(returns, i -> sample.firm().at(residuals.session(i)));
    return new Diagnostics(
        1 - squares(values, 0) / squares(returns, Moments.mean(returns)),
        ResidualChecks.durbinWatson(values),
        SerialCorrelation.check(residuals),
        ResidualChecks.jarqueBera(values),
        Stability.of(sample, residuals),
        fitted.sigma(),
        RobustScale.medianAbsoluteDeviation(values));
  }

  private static double squares(double[] values, double about) {
    double sum = 0;
    for (double value : values) {
      sum += (value - about) * (value - about);
    }
    return sum;
  }
}
