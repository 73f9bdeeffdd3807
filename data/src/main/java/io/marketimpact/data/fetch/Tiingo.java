package io.marketimpact.data.fetch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Tiingo's end-of-day prices, raw and adjusted, with dividends; 50 requests an hour are free. */
final class Tiingo implements PriceVendor {

  @Override
  public String id() {
    return "tiingo";
  }

  @Override
  public Optional<String> keyVariable() {
    return Optional.of("IMPACT_TIINGO_KEY");
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(500);
  }

  @Override
  public Request prices(String symbol, LocalDate since, LocalDate until, String key) {
    return PriceVendor.table(
        "https://api.tiingo.com/tiingo/daily/"
            + PriceVendor.escaped(symbol)
            + "/prices?startDate="
            + since
            + "&endDate="
            + until
            + "&format=csv",
        Map.of("Authorization", "Token " + key),
        key);
  }
}
