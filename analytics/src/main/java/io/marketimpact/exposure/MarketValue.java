package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the market paid for a company.
 *
 * @param date the close it is from
 * @param millions of the currency
 * @param currency ISO 4217
 * @param shares outstanding in millions, or why they are not known
 */
public record MarketValue(LocalDate date, double millions, String currency, Outcome<Double> shares)
    implements Serializable {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public MarketValue {
    Require.that(
        millions > 0 && Double.isFinite(millions), "a market value must be positive: %s", millions);
    Require.text(currency, "the currency of a market value");
    shares
        .result()
        .ifPresent(
            number ->
                Require.that(
                    number > 0 && Double.isFinite(number),
                    "shares outstanding must be positive: %s",
                    number));
  }
}
