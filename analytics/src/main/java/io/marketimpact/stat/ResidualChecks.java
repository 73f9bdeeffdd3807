package io.marketimpact.stat;

import io.marketimpact.base.Check;
import io.marketimpact.base.Require;

/** Checks of what a regression takes for granted of its errors. */
public final class ResidualChecks {

  private ResidualChecks() {}

  /**
   * Durbin and Watson's (1950) statistic, Σ(e_t - e_t-1)²/Σe_t²: near 2 without first-order
   * correlation, below it where errors persist.
   *
   * @param residuals in order of time
   * @return between 0 and 4
   */
  public static double durbinWatson(double[] residuals) {
    double changes = 0;
    double squares = residuals[0] * residuals[0];
    for (int t = 1; t < residuals.length; t++) {
      changes += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
      squares += residuals[t] * residuals[t];
    }
    return changes / squares;
  }

  /**
   * Ljung and Box's (1978) check of serial correlation, Q = T(T + 2)Σr_k²/(T - k) against χ².
   *
   * @param residuals in order of time
   * @param lags number of autocorrelations, below T
   * @return the check
   * @throws IllegalArgumentException if there are not more residuals than lags
   */
  public static Check ljungBox(double[] residuals, int lags) {
    int n = residuals.length;
    Require.that(n > lags, "%s autocorrelations need more residuals: %s", lags, n);
    double mean = Moments.mean(residuals);
    double squares = 0;
    for (double residual : residuals) {
      squares += (residual - mean) * (residual - mean);
    }
    double sum = 0;
    for (int lag = 1; lag <= lags; lag++) {
      double products = 0;
      for (int t = lag; t < n; t++) {
        products += (residuals[t] - mean) * (residuals[t - lag] - mean);
      }
      sum += products / squares * (products / squares) / (n - lag);
    }
    double q = n * (n + 2.0) * sum;
    return new Check(q, Distributions.chiSquaredUpperTail(q, lags));
  }

  /**
   * Jarque and Bera's (1980) check of normality, T/6·(S² + K²/4) with skewness S and excess
   * kurtosis K, against χ² with 2 degrees of freedom.
   *
   * @param residuals in any order, not all equal
   * @return the check
   */
  public static Check jarqueBera(double[] residuals) {
    double mean = Moments.mean(residuals);
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double residual : residuals) {
      double centered = residual - mean;
      second += centered * centered;
      third += centered * centered * centered;
      fourth += centered * centered * centered * centered;
    }
    double n = residuals.length;
    double variance = second / n;
    double skewness = third / n / Math.pow(variance, 1.5);
    double excess = fourth / n / (variance * variance) - 3;
    double statistic = n / 6 * (skewness * skewness + excess * excess / 4);
    return new Check(statistic, Math.exp(-statistic / 2));
  }

  /**
   * Levene's check of two samples' spread about their medians (Brown and Forsythe 1974), which fat
   * tails do not mislead, against F with 1 and T - 2 degrees of freedom.
   *
   * @param first values of one sample
   * @param second values of the other
   * @return the check
   * @throws IllegalArgumentException if a sample has fewer than two values
   */
  public static Check levene(double[] first, double[] second) {
    Require.that(
        first.length > 1 && second.length > 1,
        "spreads need at least 2 values each: %s and %s",
        first.length,
        second.length);
    double[] a = RobustScale.distances(first);
    double[] b = RobustScale.distances(second);
    double meanA = Moments.mean(a);
    double meanB = Moments.mean(b);
    double within = squares(a, meanA) + squares(b, meanB);
    double n = a.length + b.length;
    double between = a.length * (double) b.length / n * (meanA - meanB) * (meanA - meanB);
    if (within == 0) {
      return new Check(0, 1);
    }
    double f = between / (within / (n - 2));
    return new Check(f, Distributions.fisherUpperTail(f, 1, n - 2));
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
