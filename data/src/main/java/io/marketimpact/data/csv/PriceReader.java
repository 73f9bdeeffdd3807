package io.marketimpact.data.csv;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads the rows of one price file. Symbols and dates repeat thousands of times in it, so each is
 * understood once.
 */
public final class PriceReader {

  private final PriceColumns columns;
  private final Map<String, SecurityId> securities = new HashMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();

  /**
   * A reader that has read nothing yet.
   *
   * @param columns where the columns are
   */
  public PriceReader(PriceColumns columns) {
    this.columns = columns;
  }

  /**
   * Reads a row.
   *
   * @param row the row
   * @return the bar as it came; its price may still be impossible
   * @throws io.marketimpact.data.BadInputException if a cell has the wrong type
   */
  public PriceBar bar(CsvRow row) {
    return new PriceBar(
        security(row),
        date(row),
        row.numberOrMissing(columns.adjustedClose(), "adjusted_close"),
        optional(row, columns.close(), "close"),
        optional(row, columns.volume(), "volume"),
        optional(row, columns.high(), "high"),
        optional(row, columns.low(), "low"));
  }

  private SecurityId security(CsvRow row) {
    String text = row.text(columns.symbol());
    SecurityId known = securities.get(text);
    if (known == null) {
      known = row.security(columns.symbol(), "symbol");
      securities.put(text, known);
    }
    return known;
  }

  private LocalDate date(CsvRow row) {
    String text = row.text(columns.date());
    LocalDate known = dates.get(text);
    if (known == null) {
      known = row.date(columns.date(), "date");
      dates.put(text, known);
    }
    return known;
  }

  private static OptionalDouble optional(CsvRow row, OptionalInt position, String column) {
    if (position.isEmpty() || row.text(position).isEmpty()) {
      return OptionalDouble.empty();
    }
    double number = row.number(position.getAsInt(), column);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
