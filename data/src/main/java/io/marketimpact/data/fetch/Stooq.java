package io.marketimpact.data.fetch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stooq's daily prices; a symbol without a country is taken as American. */
final class Stooq implements PriceVendor {

  @Override
  public String id() {
    return "stooq";
  }

  @Override
  public Optional<String> keyVariable() {
    return Optional.empty();
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Request prices(String symbol, LocalDate since, LocalDate until, String key) {
    String lower = symbol.toLowerCase(Locale.ROOT);
    return PriceVendor.table(
        "https://stooq.com/q/d/l/?i=d&s="
            + PriceVendor.escaped(lower.contains(".") ? lower : lower + ".us")
            + "&d1="
            + DateTimeFormatter.BASIC_ISO_DATE.format(since)
            + "&d2="
            + DateTimeFormatter.BASIC_ISO_DATE.format(until),
        Map.of(),
        key);
  }
}
