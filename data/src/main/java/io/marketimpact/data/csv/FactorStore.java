package io.marketimpact.data.csv;

import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import java.nio.file.Path;
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
   * Takes in what a source says. A factor that it has not keeps what is known of it.
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
   * Writes the factors of some days as a factor file.
   *
   * @param kept rows that are kept
   * @param from the first day
   * @param to the last day
   * @param file where to
   * @return whether there is a row of these days; else nothing is written
   */
  public static boolean write(List<List<String>> kept, LocalDate from, LocalDate to, Path file) {
    List<List<String>> wanted =
        kept.stream().filter(row -> isWithin(LocalDate.parse(row.get(0)), from, to)).toList();
    if (!wanted.isEmpty()) {
      FORM.write(wanted, file);
    }
    return !wanted.isEmpty();
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
