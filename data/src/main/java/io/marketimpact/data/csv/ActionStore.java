package io.marketimpact.data.csv;

import static java.util.stream.Collectors.toList;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The splits and dividends that are kept, in the columns of {@link ActionFile}. */
public final class ActionStore {

  static final int SYMBOL = 0;
  static final int EX_DATE = 1;
  static final int TYPE = 2;
  static final int RATIO = 3;
  static final int AMOUNT = 4;
  static final int SOURCE = 6;
  private static final int UNTIL = 7;

  /** The columns; an action is recognized by its stock, its ex-date and its type. */
  public static final RowForm FORM =
      new RowForm(
          "actions",
          List.of("symbol", "ex_date", "type", "ratio", "amount", "currency", "source", "until"),
          List.of("symbol", "ex_date", "type"));

  private ActionStore() {}

  /**
   * What is kept as a study of some days has it: of each stock the days among them in which all of
   * its actions are known, and those actions. What came later leaves no trace, and so does where a
   * row is from.
   *
   * @param kept rows that are kept
   * @param securities chooses the stocks
   * @param from the first day: actions up to it are in its prices
   * @param to the last day
   * @return rows of the same columns, none of a stock of which no row says that all are known
   */
  public static List<List<String>> over(
      Collection<List<String>> kept,
      Predicate<SecurityId> securities,
      LocalDate from,
      LocalDate to) {
    return kept.stream()
        .filter(row -> securities.test(stock(row)))
        .collect(Collectors.groupingBy(row -> stock(row).folded(), TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(rows -> known(rows, new Span(from, to)))
        .toList();
  }

  /** Of one stock: a later end than that of the days asked for is none of theirs. */
  private static Stream<List<String>> known(List<List<String>> rows, Span asked) {
    String symbol = rows.get(0).get(SYMBOL);
    return completeDays(rows).stream()
        .flatMap(span -> CompleteDays.within(span, asked).stream())
        .flatMap(
            days ->
                Stream.concat(
                    Stream.of(complete(symbol, days, FORM.name())),
                    rows.stream()
                        .filter(row -> isAction(row) && isAfterTheFirstOf(days, row))
                        .map(row -> with(row, ""))));
  }

  private static boolean isAfterTheFirstOf(Span days, List<String> row) {
    LocalDate day = LocalDate.parse(row.get(EX_DATE));
    return days.covers(day, day) && day.isAfter(days.from());
  }

  /** The row that says so; days without an end have none. */
  static List<String> complete(String symbol, Span days, String source) {
    return List.of(
        symbol,
        days.from().toString(),
        ActionFile.COMPLETE,
        "",
        "",
        "",
        source,
        days.until().equals(LocalDate.MAX) ? "" : days.until().toString());
  }

  static List<Span> spans(Collection<List<String>> rows) {
    return rows.stream()
        .filter(row -> kind(row).isEmpty() && !isUnknown(row))
        .map(ActionStore::span)
        .toList();
  }

  /** Days in which all actions of one stock are known, without those that are unknown. */
  static List<Span> completeDays(Collection<List<String>> rows) {
    return CompleteDays.without(
        CompleteDays.of(spans(rows)),
        rows.stream()
            .filter(ActionStore::isUnknown)
            .map(row -> LocalDate.parse(row.get(EX_DATE)))
            .toList());
  }

  /**
   * The row that says that a day's actions are not known, though a file has the day: complete days
   * that end before they begin. A file that says it readably replaces the row.
   */
  static List<String> unknown(String symbol, LocalDate day, String source) {
    return List.of(
        symbol,
        day.toString(),
        ActionFile.COMPLETE,
        "",
        "",
        "",
        source,
        day.minusDays(1).toString());
  }

  static boolean isUnknown(List<String> row) {
    return kind(row).isEmpty()
        && !row.get(UNTIL).isEmpty()
        && LocalDate.parse(row.get(UNTIL)).isBefore(LocalDate.parse(row.get(EX_DATE)));
  }

  static Span span(List<String> row) {
    return new Span(
        LocalDate.parse(row.get(EX_DATE)),
        row.get(UNTIL).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(UNTIL)));
  }

  static SecurityId stock(List<String> row) {
    return new SecurityId(row.get(SYMBOL));
  }

  private static List<String> with(List<String> row, String source) {
    List<String> cells = new ArrayList<>(row);
    cells.set(SOURCE, source);
    return List.copyOf(cells);
  }

  /**
   * Takes in what price files state. What the table has of a day from elsewhere stays, what was
   * withdrawn stays withdrawn, and days that are known to be complete remain so. An action of a
   * vendor that its files have no longer, though they have a row of its day, does not stand any
   * more. Of two vendors in one intake the first counts.
   *
   * @param known the actions that are kept; those of the files are added
   * @param stated what the files state
   * @return what changed
   */
  public static ActionChange add(Revisions known, VendorActions stated) {
    return new ActionMerge(known).take(stated);
  }

  /**
   * Takes in what a person says, which stands for what the table had of the same stock, ex-date and
   * type. A vendor that is named as its source is named as such, for the vendor's own files take
   * back what they stated alone.
   *
   * @param known the actions that are kept; those of the rows are added
   * @param rows in the columns of {@link #FORM}
   * @return what changed
   */
  public static Change take(Revisions known, List<List<String>> rows) {
    return known.take(
        new Spelled(known).of(rows).stream().map(ActionStore::statedByAPerson).toList());
  }

  private static List<String> statedByAPerson(List<String> row) {
    String source = row.get(SOURCE);
    return StatedColumns.isVendor(source) ? with(row, "stated: " + source) : row;
  }

  /**
   * Takes actions back, such as a dividend that was called off or has another ex-date.
   *
   * @param known the actions that are kept
   * @param rows theirs, of which stock, ex-date and type count
   * @return what changed
   * @throws BadInputException if one is not kept
   */
  public static Change withdraw(Revisions known, List<List<String>> rows) {
    try {
      return known.withdraw(new Spelled(known).of(rows));
    } catch (IllegalArgumentException refused) {
      throw BadInputException.of(
          refused.getMessage(), "name stock, ex-date and type of kept actions");
    }
  }

  /**
   * The stocks whose actions no study uses yet, since nothing says in which days all are known.
   *
   * @param kept rows that are kept
   * @param of rows whose stocks are asked for
   * @return their symbols as they are kept
   */
  public static SortedSet<String> unused(
      Collection<List<String>> kept, Collection<List<String>> of) {
    Set<String> asked = of.stream().map(row -> stock(row).folded()).collect(Collectors.toSet());
    Set<String> complete =
        kept.stream()
            .filter(row -> kind(row).isEmpty())
            .map(row -> stock(row).folded())
            .collect(Collectors.toSet());
    return kept.stream()
        .filter(ActionStore::isAction)
        .filter(row -> asked.contains(stock(row).folded()))
        .filter(row -> !complete.contains(stock(row).folded()))
        .map(row -> row.get(SYMBOL))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * How many rows of each type there are.
   *
   * @param rows in the columns of {@link #FORM}
   * @return their number by type
   */
  public static SortedMap<String, Long> counts(Collection<List<String>> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.get(TYPE), TreeMap::new, Collectors.counting()));
  }

  /**
   * Actions of rows.
   *
   * @param rows in the columns of {@link #FORM}
   * @return the actions, and the days in which they are complete
   */
  public static KnownActions actions(Collection<List<String>> rows) {
    return KnownActions.of(
        rows.stream()
            .filter(row -> kind(row).isEmpty())
            .collect(
                Collectors.groupingBy(
                    ActionStore::stock,
                    Collectors.collectingAndThen(toList(), ActionStore::completeDays))),
        rows.stream()
            .filter(ActionStore::isAction)
            .flatMap(row -> kind(row).map(kind -> action(row, kind)).stream())
            .toList());
  }

  /**
   * Reads a file that {@link #FORM} wrote.
   *
   * @param file the file
   * @return the actions, and the days in which they are complete
   * @throws io.marketimpact.data.BadInputException if it cannot be used, with the row at fault
   */
  public static KnownActions read(Path file) {
    return actions(ActionFile.read(file, DateForm.ISO, Optional.empty()));
  }

  static Optional<Kind> kind(List<String> row) {
    return row.get(TYPE).equals(ActionFile.COMPLETE)
        ? Optional.empty()
        : Optional.of(Kind.valueOf(row.get(TYPE).toUpperCase(Locale.ROOT)));
  }

  /** Neither a row of complete days nor one of an action that its vendor states no longer. */
  static boolean isAction(List<String> row) {
    return !(row.get(RATIO).isEmpty() && row.get(AMOUNT).isEmpty());
  }

  private static CorporateAction action(List<String> row, Kind kind) {
    return new CorporateAction(
        stock(row),
        LocalDate.parse(row.get(EX_DATE)),
        kind,
        Double.parseDouble(row.get(kind.isCash() ? AMOUNT : RATIO)));
  }
}
