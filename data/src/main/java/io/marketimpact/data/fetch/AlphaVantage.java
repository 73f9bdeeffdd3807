package io.marketimpact.data.fetch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Alpha Vantage's daily prices, not adjusted. It gives every day it has and takes no first one; a
 * free key is good for one request a second.
 */
final class AlphaVantage implements PriceVendor {

  @Override
  public String id() {
    return "alphavantage";
  }

  @Override
  public Optional<String> keyVariable() {
    return Optional.of("IMPACT_ALPHAVANTAGE_KEY");
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(1200);
  }

  @Override
  public Request prices(String symbol, LocalDate since, LocalDate until, String key) {
    return PriceVendor.table(
        "https://www.alphavantage.co/query?function=TIME_SERIES_DAILY&outputsize=full&datatype=csv"
            + "&symbol="
            + PriceVendor.escaped(symbol)
            + "&apikey="
            + PriceVendor.escaped(key),
        Map.of(),
        key);
  }
}
