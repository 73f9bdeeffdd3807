package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * How lost revenue turns into lost value.
 *
 * @param margin φ, decremental margin: operating profit lost per unit of revenue lost
 * @param tax T, rate on operating profit
 * @param costOfCapital w, per year
 * @param growth g, of the exposed revenue without the restriction, per year up to the horizon
 * @param terminalGrowth g∞, per year after it
 * @param deferredRevenue d, deferred revenue per unit of revenue
 * @param horizon H, years valued one by one
 */
public record ValuationTerms(
    double margin,
    double tax,
    double costOfCapital,
    double growth,
    double terminalGrowth,
    double deferredRevenue,
    int horizon)
    implements Serializable {

  private static final int LONGEST = 100;

  /**
   * Checks the terms.
   *
   * @throws IllegalArgumentException if one is out of range or the cost of capital does not exceed
   *     the terminal growth
   */
  public ValuationTerms {
    Require.that(margin >= 0 && margin <= 1, "a margin must lie in [0, 1]: %s", margin);
    Require.that(tax >= 0 && tax < 1, "a tax rate must lie in [0, 1): %s", tax);
    if (!(costOfCapital > terminalGrowth)) {
      Require.that(
          false,
          "the cost of capital must exceed terminal growth %s: %s",
          terminalGrowth,
          costOfCapital);
    }
    Require.that(
        costOfCapital > -1 && costOfCapital < 1,
        "a cost of capital must lie in (-1, 1): %s",
        costOfCapital);
    Require.that(growth > -1 && growth < 1, "growth must lie in (-1, 1): %s", growth);
    Require.that(terminalGrowth > -1, "terminal growth must be above -1: %s", terminalGrowth);
    Require.that(
        deferredRevenue >= 0 && Double.isFinite(deferredRevenue),
        "deferred revenue must be from 0: %s",
        deferredRevenue);
    Require.that(
        horizon >= 1 && horizon <= LONGEST, "a horizon must be 1 to 100 years: %s", horizon);
  }

  /**
   * Value of losing one unit of revenue a year for good.
   *
   * @return φ(1 - T)/(w - g∞)
   */
  public double perpetuityFactor() {
    return margin * (1 - tax) / (costOfCapital - terminalGrowth);
  }
}
