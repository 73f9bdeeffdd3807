package io.marketimpact.model.diagnostics;

import io.marketimpact.base.Check;
import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.LongRunVariance;
import io.marketimpact.stat.ResidualChecks;
import java.util.Arrays;

/**
 * Standard errors for residuals that are correlated from day to day. Where Ljung and Box's check
 * rejects at 1 %, Var(CAR) = σ²C + 2Σ_{j=1}^{L-1}(L - j)γ̂_j with Newey and West's (1987)
 * autocovariances is given beside σ²C; σ²C holds Lγ̂_0 and the parameters' part.
 */
public final class SerialCorrelation {

  /** Autocorrelations that are looked at together. */
  public static final int LAGS = 10;

  /** Level at which the standard errors are asked for. */
  public static final double LEVEL = 0.01;

  private SerialCorrelation() {}

  /**
   * Whether residuals are correlated from day to day.
   *
   * @param residuals of the estimation window
   * @return Ljung and Box's check, or why there is none
   */
  public static Outcome<Check> check(Residuals residuals) {
    return residuals.size() > LAGS
        ? Outcome.of(ResidualChecks.ljungBox(scaled(residuals), LAGS))
        : Outcome.excluded(
            ExclusionReason.SHORT_ESTIMATION,
            residuals.size() + " residuals are too few for " + LAGS + " autocorrelations");
  }

  /**
   * The standard error of a CAR that allows for serial correlation.
   *
   * @param residuals of the estimation window
   * @param sigma residual standard deviation of a day
   * @param degreesOfFreedom of sigma
   * @param length number of days L of the window
   * @param varianceFactor C with Var(CAR) = σ²C
   * @return the root of σ²C + 2Σ(L - j)γ̂_j, or why there is none
   */
  public static Outcome<Double> standardError(
      Residuals residuals, double sigma, int degreesOfFreedom, int length, double varianceFactor) {
    double[] values = scaled(residuals);
    int[] days = residuals.sessions();
    double autocovariances =
        LongRunVariance.bartlett(days, values, length - 1)
            - LongRunVariance.bartlett(days, values, 0);
    double addition = length * autocovariances * (values.length - 1) / degreesOfFreedom;
    double variance = sigma * sigma * varianceFactor + addition;
    return variance > 0
        ? Outcome.of(Math.sqrt(variance))
        : Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC,
            "the autocovariances outweigh the variance of the window: " + variance);
  }

  private static double[] scaled(Residuals residuals) {
    double[] scaled = new double[residuals.size()];
    Arrays.setAll(scaled, i -> residuals.value(i) / residuals.scale(i));
    return scaled;
  }
}
