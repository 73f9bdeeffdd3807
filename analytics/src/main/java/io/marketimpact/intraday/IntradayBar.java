package io.marketimpact.intraday;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;

/**
 * One row of a file of intraday bars, as it came: its prices may still be impossible, NaN where the
 * row lacks one.
 *
 * @param security whose prices
 * @param start instant at which the bar begins
 * @param open first price of the bar, in the security's currency
 * @param high highest price
 * @param low lowest price
 * @param close last price
 */
public record IntradayBar(
    SecurityId security, Instant start, double open, double high, double low, double close)
    implements Serializable {

  /**
   * Whether every price is one, positive and finite, and the high not below the low.
   *
   * @return whether the bar can be used
   */
  public boolean isUsable() {
    return isPrice(open) && isPrice(high) && isPrice(low) && isPrice(close) && high >= low;
  }

  private static boolean isPrice(double value) {
    return value > 0 && Double.isFinite(value);
  }
}
