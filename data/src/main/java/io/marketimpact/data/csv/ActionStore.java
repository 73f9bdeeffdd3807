package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The splits and dividends that are kept, in the columns of {@link ActionFile}. */
public final class ActionStore {

  private static final int SYMBOL = 0;
  private static final int EX_DATE = 1;
  private static final int TYPE = 2;
  private static final int RATIO = 3;
  private static final int AMOUNT = 4;
  private static final int SOURCE = 6;

  /** The columns; an action is recognized by its stock, its ex-date and its type. */
  public static final RowForm FORM =
      new RowForm(
          "actions",
          List.of("symbol", "ex_date", "type", "ratio", "amount", "currency", "source"),
          List.of("symbol", "ex_date", "type"));

  private ActionStore() {}

  /**
   * What is kept as a study of some days has it. A stock's actions are known where one is, or where
   * a row says that all are, up to the last of these days; what came later leaves no trace, and so
   * does where a row is from.
   *
   * @param kept rows that are kept
   * @param securities chooses the stocks
   * @param from the first day: actions up to it are in its prices
   * @param to the last day
   * @return for each stock whose actions are known a row that says so, and its actions; none where
   *     none are
   */
  public static List<List<String>> over(
      Collection<List<String>> kept,
      Predicate<SecurityId> securities,
      LocalDate from,
      LocalDate to) {
    SortedMap<String, List<List<String>>> known = new TreeMap<>();
    for (List<String> row : kept) {
      if (row.get(EX_DATE).compareTo(to.toString()) <= 0
          && securities.test(new SecurityId(row.get(SYMBOL)))) {
        List<List<String>> rows =
            known.computeIfAbsent(row.get(SYMBOL), symbol -> begun(symbol, from));
        if (kind(row).isPresent() && row.get(EX_DATE).compareTo(from.toString()) > 0) {
          rows.add(withoutSource(row));
        }
      }
    }
    return known.values().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> begun(String symbol, LocalDate from) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(symbol, from.toString(), ActionFile.COMPLETE, "", "", "", FORM.name()));
    return rows;
  }

  private static List<String> withoutSource(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(SOURCE, "");
    return List.copyOf(cells);
  }

  /**
   * Takes in what price files state. What the table has of a day from elsewhere stays, and so do
   * earlier words that all is known.
   *
   * @param known the actions that are kept; those of the files are added
   * @param stated rows in the columns of {@link #FORM}
   * @return what changed
   */
  public static Change add(Revisions known, Collection<List<String>> stated) {
    Map<List<Object>, Set<String>> sources = new HashMap<>();
    Map<String, String> since = new HashMap<>();
    for (List<String> row : known.rows()) {
      sources.computeIfAbsent(what(row), any -> new HashSet<>()).add(row.get(SOURCE));
      if (kind(row).isEmpty()) {
        since.merge(row.get(SYMBOL), row.get(EX_DATE), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    return known.take(
        stated.stream()
            .filter(
                row ->
                    kind(row).isEmpty()
                        ? since.getOrDefault(row.get(SYMBOL), "~").compareTo(row.get(EX_DATE)) >= 0
                        : Set.of(row.get(SOURCE))
                            .containsAll(sources.getOrDefault(what(row), Set.of())))
            .toList());
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
      return known.withdraw(rows);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.of(
          refused.getMessage(), "name stock, ex-date and type of kept actions");
    }
  }

  /** Cash or a split of a stock on a day: a file that has one of its kinds has all. */
  private static List<Object> what(List<String> row) {
    return List.of(row.get(SYMBOL), row.get(EX_DATE), kind(row).map(Kind::isCash));
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
   * @return the actions of every stock among them
   */
  public static KnownActions actions(Collection<List<String>> rows) {
    return KnownActions.of(
        rows.stream().map(row -> new SecurityId(row.get(SYMBOL))).distinct().toList(),
        rows.stream().flatMap(row -> kind(row).map(kind -> action(row, kind)).stream()).toList());
  }

  /**
   * Reads a file that {@link #FORM} wrote.
   *
   * @param file the file
   * @return the actions of every stock in it
   * @throws io.marketimpact.data.BadInputException if it cannot be used, with the row at fault
   */
  public static KnownActions read(Path file) {
    return actions(ActionFile.read(file, DateForm.ISO, Optional.empty()));
  }

  private static Optional<Kind> kind(List<String> row) {
    return row.get(TYPE).equals(ActionFile.COMPLETE)
        ? Optional.empty()
        : Optional.of(Kind.valueOf(row.get(TYPE).toUpperCase(Locale.ROOT)));
  }

  private static CorporateAction action(List<String> row, Kind kind) {
    return new CorporateAction(
        new SecurityId(row.get(SYMBOL)),
        LocalDate.parse(row.get(EX_DATE)),
        kind,
        Double.parseDouble(row.get(kind.isCash() ? AMOUNT : RATIO)));
  }
}
