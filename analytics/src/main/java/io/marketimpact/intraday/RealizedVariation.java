package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * How much a price moved within a day, and how much of it without jumps.
 *
 * <p>RV = Σr²; BV = (π/2)·M/(M - 1)·Σ|r_k||r_{k-1}| stays small when single bars jump
 * (Barndorff-Nielsen and Shephard 2004). The ratio test of no jump is z = (1 - BV/RV)/√(((π/2)² + π
 * - 5)/M·max(1, TP/BV²)), standard normal, with the tripower quarticity TP = M·μ⁻³·M/(M - 2)·Σ|r_k
 * r_{k-1} r_{k-2}|^(4/3), μ = E|Z|^(4/3) (Huang and Tauchen 2005).
 *
 * @param returns number of returns M
 * @param realized realized variance RV
 * @param bipower bipower variation BV
 * @param tripower tripower quarticity TP
 * @param z ratio statistic
 * @param pValue upper tail of z: small where the day has jumps
 */
public record RealizedVariation(
    int returns, double realized, double bipower, double tripower, double z, double pValue)
    implements Serializable {

  /** E|Z|^(4/3) = 2^(2/3)Γ(7/6)/Γ(1/2) of a standard normal Z. */
  static final double FOUR_THIRDS_MOMENT = 0.830860925029559;

  private static final double RATIO_VARIANCE = Math.PI * Math.PI / 4 + Math.PI - 5;

  /**
   * Measures one day.
   *
   * @param logReturns every return of the day, in order
   * @return the measures, or why they are not defined
   */
  public static Outcome<RealizedVariation> of(double[] logReturns) {
    int m = logReturns.length;
    if (m < 3) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_BARS, m + " of at least 3 returns of the day");
    }
    double realized = 0;
    double pairs = 0;
    double triples = 0;
    for (int k = 0; k < m; k++) {
      realized += logReturns[k] * logReturns[k];
      pairs += k < 1 ? 0 : Math.abs(logReturns[k] * logReturns[k - 1]);
      triples +=
          k < 2
              ? 0
              : Math.pow(Math.abs(logReturns[k] * logReturns[k - 1] * logReturns[k - 2]), 4 / 3.0);
    }
    if (pairs == 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "no two bars in a row moved the price");
    }
    double bipower = Math.PI / 2 * m / (m - 1) * pairs;
    double tripower = m / Math.pow(FOUR_THIRDS_MOMENT, 3) * m / (m - 2) * triples;
    double z =
        (1 - bipower / realized)
            / Math.sqrt(RATIO_VARIANCE / m * Math.max(1, tripower / (bipower * bipower)));
    return Outcome.of(
        new RealizedVariation(m, realized, bipower, tripower, z, Distributions.normalUpperTail(z)));
  }
}
