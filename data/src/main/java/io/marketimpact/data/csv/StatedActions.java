package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** In a price it says that there is none; here it may be a division by zero. */
  private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");

  private final String vendor;
  private final Columns columns;
  private final SortedMap<SecurityId, OfStock> stocks = new TreeMap<>();
  private final ActionFindings findings = new ActionFindings();

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
    private final RowDays days = new RowDays();
    private Optional<LocalDate> previous = Optional.empty();
    private final Set<LocalDate> doubted = new HashSet<>();
    private final ActionBounds bounds = new ActionBounds();
    private boolean isUnreadableBetween;

    private void miss() {
      isUnreadableBetween = true;
    }

    /** Whether the row before was of this day, too. */
    private boolean hasAgain(LocalDate day) {
      boolean isAgain = previous.filter(day::equals).isPresent();
      if (isUnreadableBetween) {
        previous.ifPresent(before -> days.breakBetween(before, day));
      }
      isUnreadableBetween = false;
      previous = Optional.of(day);
      if (!doubted.contains(day)) {
        days.add(day);
      }
      return isAgain;
    }

    /** What a cell says cannot be: of its day nothing is known. */
    private void doubt(LocalDate day) {
      if (doubted.add(day)) {
        days.remove(day);
        days.breakBetween(day, day);
      }
    }

    private SortedMap<LocalDate, Double> certain(SortedMap<LocalDate, Double> values) {
      values.keySet().removeAll(doubted);
      return values;
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
   * @return what it states, nothing where it has no such columns; of a day whose cell cannot be
   *     one, or has two of a kind, nothing is stated, and a finding says so
   * @throws BadInputException if the file cannot be read
   */
  public static VendorActions read(PriceFile file) {
    CsvHeader header = file.header();
    PriceFormat format = PriceFormat.of(header);
    Optional<Columns> stated =
        Optional.ofNullable(COLUMNS.get(format.vendor()))
            .filter(columns -> header.column(columns.dividend()).isPresent())
            .filter(columns -> header.column(columns.split()).isPresent());
    if (stated.isEmpty()) {
      return VendorActions.NONE;
    }
    StatedActions actions = new StatedActions(format.vendor(), stated.get());
    file.forEachRow(
        of -> actions.rows(of, PriceLayout.of(of, file.symbol()).shares().get(0)),
        odd -> actions.stocks.values().forEach(OfStock::miss));
    actions
        .stocks
        .values()
        .forEach(of -> of.bounds.end().ifPresent(last -> actions.refuse(of, last)));
    return VendorActions.ofFile(format.vendor(), actions.rows(), actions.days(), actions.findings);
  }

  private Consumer<CsvRow> rows(CsvHeader header, PriceColumns places) {
    CsvColumn dividend = header.column(columns.dividend()).orElseThrow();
    CsvColumn split = header.column(columns.split()).orElseThrow();
    Optional<CsvColumn> closes = asTraded(header, places);
    return row -> {
      Optional<OfStock> stock =
          readable(() -> security(row, places.share()))
              .map(share -> stocks.computeIfAbsent(share, any -> new OfStock()));
      Optional<LocalDate> date =
          readable(() -> row.date(places.date().position(), places.date().name()));
      if (stock.isEmpty() || date.isEmpty()) {
        // a row without a symbol may be any stock's
        stock.map(List::of).orElseGet(() -> List.copyOf(stocks.values())).forEach(OfStock::miss);
        return;
      }
      OfStock of = stock.get();
      LocalDate day = date.get();
      boolean isAgain = of.hasAgain(day);
      try {
        double amount = value(row, dividend);
        put(of.dividends, day, amount, isAgain, row, dividend);
        double ratio = value(row, split);
        put(of.splits, day, ratio == 1 ? 0 : ratio, isAgain, row, split);
        of.bounds
            .next(day, close(row, closes), amount, new ActionBounds.Cell(row, dividend))
            .forEach(refused -> refuse(of, refused));
      } catch (BadInputException impossible) {
        refuse(of, new ActionBounds.Refused(day, row, impossible));
      }
    };
  }

  private void refuse(OfStock of, ActionBounds.Refused refused) {
    of.doubt(refused.day());
    findings.refuse(refused.row(), refused.reason());
  }

  /** Of which column a dividend is paid: a close that was adjusted later may be far below it. */
  private static Optional<CsvColumn> asTraded(CsvHeader header, PriceColumns places) {
    PriceFormat format = PriceFormat.of(header);
    return Optional.of(places.close().orElse(places.price()))
        .filter(
            column ->
                PriceFormat.closes(format.vendor(), format.basis()) == CloseBasis.AS_TRADED
                    && (format.basis() != PriceBasis.ADJUSTED || places.close().isPresent()));
  }

  /** 0 where the row has none that can be read; the prices say why. */
  private static double close(CsvRow row, Optional<CsvColumn> column) {
    return column
        .flatMap(of -> readable(() -> row.numberOrMissing(of.position(), of.name())))
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  /** Whether a source of actions is a vendor whose files state them. */
  static boolean isVendor(String source) {
    return COLUMNS.containsKey(source);
  }

  /** What the prices set aside, with its reason, has no action either. */
  private static <T> Optional<T> readable(Supplier<T> cell) {
    try {
      return Optional.of(cell.get());
    } catch (BadInputException unreadable) {
      return Optional.empty();
    }
  }

  private static SecurityId security(CsvRow row, Share share) {
    return share instanceof Share.Named named
        ? row.security(named.column().position(), named.column().name())
        : ((Share.Fixed) share).security();
  }

  private double value(CsvRow row, CsvColumn column) {
    double value = row.numberOrMissing(column.position(), column.name());
    boolean isInfinite = INFINITE.matcher(row.text(column.position())).matches();
    if (value < 0 || Double.isInfinite(value) || isInfinite) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          column.name(),
          row.text(column.position()),
          "is neither a dividend nor a split; write 0 where there is none");
    }
    boolean isSplit = column.name().toLowerCase(Locale.ROOT).equals(columns.split());
    if (value > 0 && !(isSplit ? ActionBounds.isRatio(value) : ActionBounds.isAmount(value))) {
      throw new ActionBounds.Cell(row, column)
          .refusal(ActionFile.beyond(isSplit ? "ratio" : "amount"));
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
          of.days
              .stretches()
              .forEach(days -> rows.add(ActionStore.complete(stock.symbol(), days, vendor)));
          of.doubted.stream()
              .sorted()
              .forEach(day -> rows.add(ActionStore.unknown(stock.symbol(), day, vendor)));
          of.certain(of.splits).forEach((day, ratio) -> rows.add(split(stock, day, ratio)));
          of.certain(of.dividends).forEach((day, amount) -> rows.add(dividend(stock, day, amount)));
        });
    return rows;
  }

  private Map<SecurityId, RowDays> days() {
    return stocks.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> of.getValue().days));
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
