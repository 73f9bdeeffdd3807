package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a price file states its splits and dividends, and what tells whether they can be. */
public final class StatedColumns {

  private static final Map<String, Names> VENDORS =
      Map.of(
          "Tiingo", new Names("divcash", "splitfactor"),
          "Alpha Vantage", new Names("dividend_amount", "split_coefficient"),
          "Market Impact", new Names("dividend", "split"));

  private final String vendor;
  private final Share share;
  private final CsvColumn date;
  private final CsvColumn dividend;
  private final CsvColumn split;
  private final Optional<CsvColumn> close;

  /**
   * What a vendor calls them.
   *
   * @param dividend per share, 0 where there is none
   * @param split shares for one, 0 or 1 where there is none
   */
  private record Names(String dividend, String split) {}

  private StatedColumns(
      String vendor,
      Share share,
      CsvColumn date,
      CsvColumn dividend,
      CsvColumn split,
      Optional<CsvColumn> close) {
    this.vendor = vendor;
    this.share = share;
    this.date = date;
    this.dividend = dividend;
    this.split = split;
    this.close = close;
  }

  /**
   * Looks for them.
   *
   * @param header of a price file
   * @param symbol the share it is of, where that was stated
   * @return where they are, empty where the file has none
   * @throws BadInputException if it is no price file
   */
  public static Optional<StatedColumns> of(CsvHeader header, Optional<SecurityId> symbol) {
    PriceFormat format = PriceFormat.of(header);
    return Optional.ofNullable(VENDORS.get(format.vendor()))
        .filter(names -> header.column(names.dividend()).isPresent())
        .filter(names -> header.column(names.split()).isPresent())
        .map(names -> of(header, names, PriceLayout.of(header, symbol)));
  }

  private static StatedColumns of(CsvHeader header, Names names, PriceLayout layout) {
    PriceColumns prices = layout.shares().get(0);
    return new StatedColumns(
        layout.format().vendor(),
        prices.share(),
        prices.date(),
        header.column(names.dividend()).orElseThrow(),
        header.column(names.split()).orElseThrow(),
        asTraded(layout.format(), prices));
  }

  /** Of which column a dividend is paid: a close that was adjusted later may be far below it. */
  private static Optional<CsvColumn> asTraded(PriceFormat format, PriceColumns prices) {
    return Optional.of(prices.close().orElse(prices.price()))
        .filter(
            column ->
                PriceFormat.closes(format.vendor(), format.basis()) == CloseBasis.AS_TRADED
                    && (format.basis() != PriceBasis.ADJUSTED || prices.close().isPresent()));
  }

  /** Whether a source of actions is a vendor whose files state them. */
  static boolean isVendor(String source) {
    return VENDORS.containsKey(source);
  }

  /**
   * Whose file it is.
   *
   * @return the vendor's name, the source of what the file states
   */
  public String vendor() {
    return vendor;
  }

  /**
   * The stock of a row.
   *
   * @param row of the file
   * @return the stock, empty where the row does not say it readably
   */
  public Optional<SecurityId> stock(CsvRow row) {
    return readable(
        () ->
            share instanceof Share.Named named
                ? row.security(named.column().position(), named.column().name())
                : ((Share.Fixed) share).security());
  }

  /**
   * What of a row is needed once its stock is known.
   *
   * @param row of the file
   * @return the texts of its date, dividend, split and, where the file has it, close as traded
   */
  public List<String> cells(CsvRow row) {
    String paid = row.text(dividend.position());
    String ratio = row.text(split.position());
    String day = row.text(date.position());
    return close.isPresent()
        ? List.of(day, paid, ratio, row.text(close.get().position()))
        : List.of(day, paid, ratio);
  }

  /**
   * The same columns in rows that have these cells alone.
   *
   * @return columns by which {@link StatedStocks#take(SecurityId, CsvRow)} reads such rows
   */
  public StatedColumns ofCells() {
    return new StatedColumns(
        vendor,
        share,
        new CsvColumn(date.name(), 0),
        new CsvColumn(dividend.name(), 1),
        new CsvColumn(split.name(), 2),
        close.map(column -> new CsvColumn(column.name(), 3)));
  }

  CsvColumn dividend() {
    return dividend;
  }

  CsvColumn split() {
    return split;
  }

  Optional<LocalDate> day(CsvRow row) {
    return readable(() -> row.date(date.position(), date.name()));
  }

  /** 0 where the row has none that can be read; the prices say why. */
  double close(CsvRow row) {
    return close
        .flatMap(of -> readable(() -> row.numberOrMissing(of.position(), of.name())))
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  /** What the prices set aside, with its reason, has no action either. */
  private static <T> Optional<T> readable(Supplier<T> cell) {
    try {
      return Optional.of(cell.get());
    } catch (BadInputException unreadable) {
      return Optional.empty();
    }
  }
}
