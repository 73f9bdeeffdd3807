package io.marketimpact.data.csv;

import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The factors that are kept: a row per day, in the columns of {@link FactorFile}. */
public final class FactorStore {

  private static final String DATE = "date";

  /** The columns; a day is recognized by its date. */
  public static final RowForm FORM =
      new RowForm(
          "factors",
          List.of(DATE, "mkt_rf", "smb", "hml", "rmw", "cma", "umd", "rf"),
          List.of(DATE));

  private FactorStore() {}

  /**
   * Takes in what a source says. A factor that it lacks keeps what is known of it.
   *
   * @param known the factors that are kept; those of the source are added
   * @param days factors by day and name
   * @return what changed
   */
  public static Change add(Revisions known, SortedMap<LocalDate, SortedMap<String, Double>> days) {
    Map<String, List<String>> before = new TreeMap<>();
    known.rows().forEach(row -> before.put(row.get(0), row));
    List<List<String>> rows = new ArrayList<>();
    days.forEach((day, factors) -> rows.add(row(day.toString(), factors, before)));
    return known.take(rows);
  }

  private static List<String> row(
      String day, SortedMap<String, Double> factors, Map<String, List<String>> before) {
    List<String> cells = new ArrayList<>();
    cells.add(day);
    for (int i = 1; i < FORM.columns().size(); i++) {
      Double value = factors.get(FORM.columns().get(i));
      String kept = before.containsKey(day) ? before.get(day).get(i) : "";
      cells.add(value == null ? kept : value.toString());
    }
    return cells;
  }

  /**
   * The factors of some days: those that are kept, and of a file what they do not say.
   *
   * @param kept rows that are kept
   * @param days of the file, by day and name; none where there is no file
   * @param from the first day
   * @param to the last day
   * @return rows in the order of days; none where no row of these days is kept
   */
  public static List<List<String>> over(
      List<List<String>> kept,
      SortedMap<LocalDate, SortedMap<String, Double>> days,
      LocalDate from,
      LocalDate to) {
    SortedMap<String, List<String>> wanted = new TreeMap<>();
    kept.stream()
        .filter(row -> isWithin(row.get(0), from.toString(), to.toString()))
        .forEach(row -> wanted.put(row.get(0), row));
    if (!wanted.isEmpty()) {
      days.subMap(from, to.plusDays(1))
          .forEach(
              (day, factors) -> wanted.merge(day.toString(), row(day, factors), FactorStore::over));
    }
    return List.copyOf(wanted.values());
  }

  /** ISO dates are in the order of their texts. */
  private static boolean isWithin(String day, String from, String to) {
    return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
  }

  private static List<String> row(LocalDate day, SortedMap<String, Double> factors) {
    return row(day.toString(), factors, Map.of());
  }

  private static List<String> over(List<String> kept, List<String> file) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      cells.add(kept.get(i).isEmpty() ? file.get(i) : kept.get(i));
    }
    return cells;
  }
}
