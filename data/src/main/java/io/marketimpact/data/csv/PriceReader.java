package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Reads the rows of one price file. Symbols and dates repeat thousands of times in it, so each is
 * understood once.
 */
public final class PriceReader {

  private final List<PriceColumns> shares;
  private final Optional<CsvColumn> period;
  private final Optional<CsvColumn> permanent;
  private final PriceBasis basis;
  private final Map<String, SecurityId> securities = new HashMap<>();
  private final Map<SecurityId, String> permanents = new HashMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();

  /**
   * A reader that has read nothing yet.
   *
   * @param layout what the file is
   */
  public PriceReader(PriceLayout layout) {
    this.shares = layout.shares();
    this.period = layout.period();
    this.permanent = layout.permanent();
    this.basis = layout.format().basis();
  }

  /**
   * Reads a row.
   *
   * @param row the row
   * @param bars takes its bars as they came: a price may still be impossible. Where every share has
   *     its columns, an empty price is no bar
   * @throws io.marketimpact.data.BadInputException if a cell has the wrong type
   */
  public void read(CsvRow row, Consumer<PriceBar> bars) {
    if (period.isPresent()) {
      requireDay(row, period.get());
    }
    for (PriceColumns columns : shares) {
      if (shares.size() == 1 || !row.text(columns.price().position()).isEmpty()) {
        bars.accept(bar(row, columns));
      }
    }
  }

  private static void requireDay(CsvRow row, CsvColumn period) {
    String text = row.text(period.position());
    if (!text.equalsIgnoreCase("D")) {
      throw BadInputException.value(
          row.file(), row.number(), period.name(), text, "is not D; take a file of daily prices");
    }
  }

  private PriceBar bar(CsvRow row, PriceColumns columns) {
    CsvColumn price = columns.price();
    SecurityId security = security(row, columns.share());
    permanent.ifPresent(column -> requireOne(security, row, column));
    return new PriceBar(
        security,
        date(row, columns.date()),
        unsigned(row.numberOrMissing(price.position(), price.name())),
        optional(row, columns.close()),
        volume(optional(row, columns.volume())),
        optional(row, columns.high()),
        optional(row, columns.low()));
  }

  private void requireOne(SecurityId security, CsvRow row, CsvColumn column) {
    String text = row.text(column.position());
    String known = permanents.putIfAbsent(security, text);
    if (known != null && !known.equals(text)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          column.name(),
          text,
          "is another firm than "
              + known
              + ", and both are called "
              + security
              + "; leave the column of tickers out, so that stocks go by "
              + column.name());
    }
  }

  private double unsigned(double price) {
    return basis == PriceBasis.SIGNED ? Math.abs(price) : price;
  }

  /** Where prices have signs, a negative volume is the code of a missing one. */
  private OptionalDouble volume(OptionalDouble volume) {
    return basis == PriceBasis.SIGNED && volume.isPresent() && volume.getAsDouble() < 0
        ? OptionalDouble.empty()
        : volume;
  }

  private SecurityId security(CsvRow row, Share share) {
    if (share instanceof Share.Fixed fixed) {
      return fixed.security();
    }
    CsvColumn column = ((Share.Named) share).column();
    String text = row.text(column.position());
    SecurityId known = securities.get(text);
    if (known == null) {
      known = row.security(column.position(), column.name());
      securities.put(text, known);
    }
    return known;
  }

  private LocalDate date(CsvRow row, CsvColumn column) {
    String text = row.text(column.position());
    LocalDate known = dates.get(text);
    if (known == null) {
      known = row.date(column.position(), column.name());
      dates.put(text, known);
    }
    return known;
  }

  private static OptionalDouble optional(CsvRow row, Optional<CsvColumn> column) {
    if (column.isEmpty() || row.text(column.get().position()).isEmpty()) {
      return OptionalDouble.empty();
    }
    double number = row.number(column.get().position(), column.get().name());
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
