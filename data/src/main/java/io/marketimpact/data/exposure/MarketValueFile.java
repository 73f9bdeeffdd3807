package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Market values by stock, each checked against what one share would cost. */
final class MarketValueFile {

  private static final double CHEAPEST_SHARE = 1e-5;
  private static final double DEAREST_SHARE = 1e8;

  private MarketValueFile() {}

  static SortedMap<SecurityId, MarketValue> read(Path file) {
    SortedMap<SecurityId, MarketValue> values = new TreeMap<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int symbol = header.required("symbol");
          int date = header.required("date");
          int value = header.required("market_value");
          int unit = header.required("unit_value");
          int currency = header.required("currency");
          OptionalInt shares = header.optional("shares_outstanding");
          OptionalInt sharesUnit = header.optional("unit_shares");
          return row -> {
            MarketValue marketValue =
                new MarketValue(
                    row.date(date, "date"),
                    positive(row, value, "market_value", unit, "unit_value"),
                    row.parsed(
                        currency,
                        "currency",
                        MarketValueFile::currency,
                        DisclosureRules.NO_CURRENCY),
                    row.text(shares).isEmpty() || sharesUnit.isEmpty()
                        ? Outcome.excluded(
                            ExclusionReason.MISSING_INPUT,
                            "no shares outstanding of " + row.text(symbol) + " are given")
                        : Outcome.of(
                            positive(
                                row,
                                shares.getAsInt(),
                                "shares_outstanding",
                                sharesUnit.getAsInt(),
                                "unit_shares")));
            requireThinkable(row, value, marketValue);
            if (values.put(row.security(symbol, "symbol"), marketValue) != null) {
              throw RowRefusal.bad(row, "symbol", symbol, "appears twice; name each stock once");
            }
          };
        });
    return Collections.unmodifiableSortedMap(values);
  }

  /** A slip of six places shows in what one share would cost, in whatever currency. */
  private static void requireThinkable(CsvRow row, int position, MarketValue value) {
    if (value.millions() > DisclosureRules.MOST_MILLIONS) {
      throw RowRefusal.bad(row, "market_value", position, DisclosureRules.TOO_LARGE);
    }
    value
        .shares()
        .result()
        .map(shares -> value.millions() / shares)
        .filter(price -> !(price >= CHEAPEST_SHARE && price <= DEAREST_SHARE))
        .ifPresent(
            price -> {
              throw RowRefusal.bad(
                  row,
                  "market_value",
                  position,
                  "makes one share worth "
                      + price
                      + "; check unit_value, unit_shares and shares_outstanding");
            });
  }

  private static String currency(String code) {
    Require.that(DisclosureRules.isCurrency(code), "is not a currency: '%s'", code);
    return code;
  }

  private static double positive(
      CsvRow row, int position, String column, int unitPosition, String unitColumn) {
    double amount = row.number(position, column);
    if (!(amount > 0 && Double.isFinite(amount))) {
      throw RowRefusal.bad(row, column, position, "must be positive");
    }
    return row.parsed(
            unitPosition,
            unitColumn,
            text -> MonetaryUnit.valueOf(text.toUpperCase(Locale.ROOT)),
            "is not a unit; write one, thousand, million or billion")
        .millions(amount);
  }
}
