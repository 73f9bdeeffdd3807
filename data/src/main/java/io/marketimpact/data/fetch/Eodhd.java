package io.marketimpact.data.fetch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * EODHD's end-of-day prices, raw and adjusted; a symbol without an exchange is taken as American.
 */
final class Eodhd implements PriceVendor {

  @Override
  public String id() {
    return "eodhd";
  }

  @Override
  public Optional<String> keyVariable() {
    return Optional.of("IMPACT_EODHD_KEY");
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(200);
  }

  @Override
  public Request prices(String symbol, LocalDate since, LocalDate until, String key) {
    String listed = symbol.contains(".") ? symbol : symbol + ".US";
    return PriceVendor.table(
        "https://eodhd.com/api/eod/"
            + PriceVendor.escaped(listed)
            + "?from="
            + since
            + "&to="
            + until
            + "&period=d&fmt=csv&api_token="
            + PriceVendor.escaped(key),
        Map.of(),
        key);
  }
}
