package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The splits and dividends that a price file states in columns of their own, day by day: those of
 * Tiingo, Alpha Vantage and this program. Such a file has every action of the days that it has, one
 * after the other. What Yahoo Finance and yfinance state is left alone: its dividends are divided
 * by every split up to the download, of which a file of past days has only some.
 */
public final class StatedActions {

  private static final Map<String, Columns> COLUMNS =
      Map.of(
          "Tiingo", new Columns("divcash", "splitfactor"),
          "Alpha Vantage", new Columns("dividend_amount", "split_coefficient"),
          "Market Impact", new Columns("dividend", "split"));

  private final String vendor;
  private final Columns columns;
  private final SortedMap<SecurityId, OfStock> stocks = new TreeMap<>();

  /**
   * Where they stand.
   *
   * @param dividend per share, 0 where there is none
   * @param split shares for one, 0 or 1 where there is none
   */
  private record Columns(String dividend, String split) {}

  /** Dividends and splits of one stock by day, and the days that its rows have. */
  private static final class OfStock {
    private final SortedMap<LocalDate, Double> dividends = new TreeMap<>();
    private final SortedMap<LocalDate, Double> splits = new TreeMap<>();
    private final Stretches days = new Stretches();
    private LocalDate previous = LocalDate.MIN;

    /** Whether the row before was of this day, too. */
    private boolean hasAgain(LocalDate day) {
      boolean isAgain = day.equals(previous);
      previous = day;
      days.add(day);
      return isAgain;
    }
  }

  private StatedActions(String vendor, Columns columns) {
    this.vendor = vendor;
    this.columns = columns;
  }

  /**
   * Reads those of a price file.
   *
   * @param file the file
   * @return rows in the columns of {@link ActionStore}, none where the file has no such columns
   * @throws BadInputException if a cell cannot be one, with the row at fault
   */
  public static List<List<String>> read(PriceFile file) {
    CsvHeader header = file.header();
    PriceFormat format = PriceFormat.of(header);
    Optional<Columns> stated =
        Optional.ofNullable(COLUMNS.get(format.vendor()))
            .filter(columns -> header.column(columns.dividend()).isPresent())
            .filter(columns -> header.column(columns.split()).isPresent());
    if (stated.isEmpty()) {
      return List.of();
    }
    StatedActions actions = new StatedActions(format.vendor(), stated.get());
    CsvFile.forEachRow(
        file.path(),
        file::dates,
        of -> actions.rows(of, PriceLayout.of(of, file.symbol()).shares().get(0)));
    return actions.rows();
  }

  private Consumer<CsvRow> rows(CsvHeader header, PriceColumns places) {
    CsvColumn dividend = header.column(columns.dividend()).orElseThrow();
    CsvColumn split = header.column(columns.split()).orElseThrow();
    return row -> {
      if (isReadable(row, places)) {
        OfStock of = stocks.computeIfAbsent(security(row, places.share()), share -> new OfStock());
        LocalDate day = row.date(places.date().position(), places.date().name());
        boolean isAgain = of.hasAgain(day);
        put(of.dividends, day, value(row, dividend), isAgain, row, dividend);
        double ratio = value(row, split);
        put(of.splits, day, ratio == 1 ? 0 : ratio, isAgain, row, split);
      }
    };
  }

  /** What the prices set aside, with its reason, has no action either. */
  private static boolean isReadable(CsvRow row, PriceColumns places) {
    try {
      security(row, places.share());
      row.date(places.date().position(), places.date().name());
      return true;
    } catch (BadInputException unreadable) {
      return false;
    }
  }

  private static SecurityId security(CsvRow row, Share share) {
    return share instanceof Share.Named named
        ? row.security(named.column().position(), named.column().name())
        : ((Share.Fixed) share).security();
  }

  private static double value(CsvRow row, CsvColumn column) {
    double value = row.numberOrMissing(column.position(), column.name());
    if (value < 0 || Double.isInfinite(value)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          column.name(),
          row.text(column.position()),
          "is neither a dividend nor a split; write 0 where there is none");
    }
    return Double.isNaN(value) ? 0 : value;
  }

  /** Days without an action are not kept, as they are most of a file. */
  private static void put(
      SortedMap<LocalDate, Double> values,
      LocalDate day,
      double value,
      boolean isAgain,
      CsvRow row,
      CsvColumn column) {
    double before = values.getOrDefault(day, isAgain ? 0 : value);
    if (value > 0) {
      values.put(day, value);
    }
    if (before != value) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          column.name(),
          row.text(column.position()),
          "was " + before + " in another row of " + day + "; keep the one that is right");
    }
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    stocks.forEach(
        (stock, of) -> {
          of.days.spans().forEach(days -> rows.add(complete(stock, days)));
          of.splits.forEach((day, ratio) -> rows.add(split(stock, day, ratio)));
          of.dividends.forEach((day, amount) -> rows.add(dividend(stock, day, amount)));
        });
    return rows;
  }

  private List<String> complete(SecurityId stock, Span days) {
    return List.of(
        stock.symbol(),
        days.from().toString(),
        ActionFile.COMPLETE,
        "",
        "",
        "",
        vendor,
        days.until().toString());
  }

  private List<String> split(SecurityId stock, LocalDate day, double ratio) {
    return row(stock, day, Kind.SPLIT, String.valueOf(ratio), "");
  }

  private List<String> dividend(SecurityId stock, LocalDate day, double amount) {
    return row(stock, day, Kind.DIVIDEND, "", String.valueOf(amount));
  }

  private List<String> row(
      SecurityId stock, LocalDate day, Kind kind, String ratio, String amount) {
    return List.of(
        stock.symbol(), day.toString(), ActionFile.text(kind), ratio, amount, "", vendor, "");
  }
}
