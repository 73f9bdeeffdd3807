package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * How the market values a company's sales.
 *
 * @param evToSales enterprise value over sales
 * @param operatingMargin operating profit over sales, positive
 */
public record Multiples(double evToSales, double operatingMargin) implements Serializable {

  /**
   * Checks the multiples.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Multiples {
    Require.that(
        evToSales > 0 && Double.isFinite(evToSales), "EV/sales must be positive: %s", evToSales);
    Require.that(
        operatingMargin > 0 && operatingMargin <= 1,
        "an operating margin must lie in (0, 1] for the multiple route: %s",
        operatingMargin);
  }
}
