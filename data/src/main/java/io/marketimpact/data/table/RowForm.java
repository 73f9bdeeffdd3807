package io.marketimpact.data.table;

import io.marketimpact.base.Require;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Which columns rows have, and by which of them a row is recognized when it comes again.
 *
 * @param name of the table
 * @param columns their names in order
 * @param key the names among them by which a row is recognized
 */
public record RowForm(String name, List<String> columns, List<String> key) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there is no key, or one that is no column
   */
  public RowForm {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    Require.that(!key.isEmpty() && columns.containsAll(key), "a key must be of columns: %s", key);
  }

  /**
   * By what a row is recognized.
   *
   * @param cells of the row
   * @return those of the key
   */
  public List<String> key(List<String> cells) {
    return key.stream().map(column -> cells.get(columns.indexOf(column))).toList();
  }

  /**
   * A row that says that what was known under its key no longer stands.
   *
   * @param cells of the row
   * @return its key and nothing else
   */
  List<String> withdrawn(List<String> cells) {
    return columns.stream()
        .map(column -> key.contains(column) ? cells.get(columns.indexOf(column)) : "")
        .toList();
  }

  /** Whether a row has its key and nothing else. */
  boolean isWithdrawn(List<String> cells) {
    return cells.equals(withdrawn(cells));
  }

  /**
   * Writes rows as CSV.
   *
   * @param rows cells in the order of the columns
   * @param file where to
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Collection<List<String>> rows, Path file) {
    TableCsv.write(columns, rows, file);
  }
}
