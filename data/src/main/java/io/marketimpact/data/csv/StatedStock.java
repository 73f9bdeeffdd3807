package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionBounds.Refused;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Dividends and splits of one stock by day, and the days that its rows in one file have. */
final class StatedStock {

  /** In a price it says that there is none; here it may be a division by zero. */
  private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");

  private final SecurityId stock;
  private final StatedColumns columns;
  private final SortedMap<LocalDate, Double> dividends = new TreeMap<>();
  private final SortedMap<LocalDate, Double> splits = new TreeMap<>();
  private final RowDays days = new RowDays();
  private Optional<LocalDate> previous = Optional.empty();
  private final Set<LocalDate> doubted = new HashSet<>();
  private final ActionBounds bounds = new ActionBounds();
  private boolean isUnreadableBetween;

  StatedStock(SecurityId stock, StatedColumns columns) {
    this.stock = stock;
    this.columns = columns;
  }

  /** Here is a row that cannot be read and may be of this stock. */
  void miss() {
    isUnreadableBetween = true;
  }

  /** Takes the next row in the order of the file, and gives what can be no action. */
  List<Refused> take(CsvRow row) {
    Optional<LocalDate> date = columns.day(row);
    if (date.isEmpty()) {
      miss();
      return List.of();
    }
    LocalDate day = date.get();
    boolean isAgain = hasAgain(day);
    List<Refused> refused = new ArrayList<>();
    try {
      double amount = value(row, columns.dividend());
      put(dividends, day, amount, isAgain, row, columns.dividend());
      double ratio = value(row, columns.split());
      put(splits, day, ratio == 1 ? 0 : ratio, isAgain, row, columns.split());
      refused.addAll(
          bounds.next(
              day, columns.close(row), amount, new ActionBounds.Cell(row, columns.dividend())));
    } catch (BadInputException impossible) {
      refused.add(new Refused(day, row, impossible));
    }
    refused.forEach(one -> doubt(one.day()));
    return refused;
  }

  /** Ends the file, and gives what is only now known to be no action. */
  Optional<Refused> end() {
    Optional<Refused> last = bounds.end();
    last.ifPresent(one -> doubt(one.day()));
    return last;
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
    boolean isSplit = column.equals(columns.split());
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

  StockActions stated() {
    splits.keySet().removeAll(doubted);
    dividends.keySet().removeAll(doubted);
    List<List<String>> rows = new ArrayList<>();
    days.stretches()
        .forEach(span -> rows.add(ActionStore.complete(stock.symbol(), span, columns.vendor())));
    doubted.stream()
        .sorted()
        .forEach(day -> rows.add(ActionStore.unknown(stock.symbol(), day, columns.vendor())));
    splits.forEach((day, ratio) -> rows.add(row(day, Kind.SPLIT, String.valueOf(ratio), "")));
    dividends.forEach(
        (day, amount) -> rows.add(row(day, Kind.DIVIDEND, "", String.valueOf(amount))));
    return new StockActions(stock, rows, days);
  }

  private List<String> row(LocalDate day, Kind kind, String ratio, String amount) {
    return List.of(
        stock.symbol(),
        day.toString(),
        ActionFile.text(kind),
        ratio,
        amount,
        "",
        columns.vendor(),
        "");
  }
}
