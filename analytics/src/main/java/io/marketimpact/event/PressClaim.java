package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the press said a stock did on a day, read as a range of returns.
 *
 * @param security the stock
 * @param date the day
 * @param wording the claim in the press's own words
 * @param low lowest return that fits the wording
 * @param high highest return that fits the wording
 * @param source who said it
 */
public record PressClaim(
    SecurityId security, LocalDate date, String wording, double low, double high, String source)
    implements Serializable {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public PressClaim {
    Require.that(low <= high, "a claim's range must not be empty: from %s to %s", low, high);
  }
}
