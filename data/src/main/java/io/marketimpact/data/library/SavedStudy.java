package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.result.StudySummaryFile;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A study as it was published, by this program or an earlier one, read back: its tables with the
 * numbers that stand in its files, to the last bit.
 *
 * @param directory its directory
 * @param summary what it says in short
 */
public record SavedStudy(Path directory, StudySummary summary) {

  private static final String CSV = ".csv";

  /** Columns of names, whose digits are letters: 6758 is a stock of Tokyo. */
  private static final Set<String> NAMES = Set.of("symbol", "event_id", "group", "group_id");

  /**
   * Opens a published study.
   *
   * @param directory its directory
   * @return the study
   * @throws BadInputException if the directory holds none, or a file of it is missing or was
   *     changed
   */
  public static SavedStudy load(Path directory) {
    Seal.broken(directory)
        .ifPresent(
            why -> {
              throw BadInputException.file(
                  directory, "is not a complete published study: " + why, "publish it again");
            });
    return new SavedStudy(directory, StudySummaryFile.read(directory));
  }

  /**
   * The names of its tables.
   *
   * @return such as {@code firm_results}, in alphabetical order
   */
  public List<String> tables() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CSV))
          .map(name -> name.substring(0, name.length() - CSV.length()))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A table to compute with. A column whose every value is a number is one of numbers.
   *
   * @param name such as {@code firm_results}
   * @return the rows of the file of that name
   * @throws IllegalArgumentException if the study has no such table
   * @throws BadInputException if the file cannot be read
   */
  public Table<SavedRow> table(String name) {
    List<String> heads = new ArrayList<>();
    List<SavedRow> rows = rows(name, heads);
    return Table.of(name, rows, heads.stream().map(head -> column(head, rows)).toList());
  }

  /**
   * The rows of a table.
   *
   * @param name such as {@code firm_results}
   * @return in the order of the file
   * @throws IllegalArgumentException if the study has no such table
   * @throws BadInputException if the file cannot be read
   */
  public List<SavedRow> rows(String name) {
    return rows(name, new ArrayList<>());
  }

  private List<SavedRow> rows(String name, List<String> heads) {
    Require.that(
        tables().contains(name),
        "a table must be one of the study's: %s",
        NearNames.hint(name, tables()));
    List<SavedRow> rows = new ArrayList<>();
    CsvFile.forEachRow(
        directory.resolve(name + CSV),
        header -> {
          heads.addAll(header.names());
          return row ->
              rows.add(
                  SavedRow.of(
                      heads, IntStream.range(0, heads.size()).mapToObj(row::text).toList()));
        });
    return List.copyOf(rows);
  }

  /**
   * A firm under the headline's model and window.
   *
   * @param symbol the firm's
   * @return its row of {@code firm_results}, of its first event where it is in several
   * @throws IllegalArgumentException if the study has no such firm
   */
  public SavedRow firm(String symbol) {
    List<SavedRow> rows = rows("firm_results");
    Predicate<SavedRow> isHeadline =
        row ->
            row.text("model").equals(summary.model().value())
                && row.number("window_start") == summary.window().start()
                && row.number("window_end") == summary.window().end();
    return rows.stream()
        .filter(isHeadline)
        .filter(row -> row.text("symbol").equalsIgnoreCase(symbol))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a firm must be one of the study's: "
                        + NearNames.hint(
                            symbol, rows.stream().map(row -> row.text("symbol")).toList())));
  }

  private static Column<SavedRow> column(String head, List<SavedRow> rows) {
    boolean isNumeric =
        !NAMES.contains(head)
            && rows.stream()
                .map(row -> row.cells().get(head))
                .allMatch(text -> text.isEmpty() || SavedRow.parsed(text).isPresent());
    return isNumeric
        ? ExactColumn.ifAny(head, row -> row.ifAny(head))
        : Column.textIfAny(
            head, row -> Optional.of(row.text(head)).filter(text -> !text.isEmpty()));
  }

  /**
   * A row of a table.
   *
   * @param cells texts by the column's head, empty where there is no value
   */
  public record SavedRow(Map<String, String> cells) {

    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E-?[0-9]+)?");

    static SavedRow of(List<String> heads, List<String> texts) {
      Map<String, String> cells = new LinkedHashMap<>();
      IntStream.range(0, heads.size()).forEach(i -> cells.put(heads.get(i), texts.get(i)));
      return new SavedRow(Collections.unmodifiableMap(cells));
    }

    /**
     * What stands in a column.
     *
     * @param head the column's
     * @return the text, empty where there is no value
     * @throws IllegalArgumentException if there is no such column
     */
    public String text(String head) {
      String text = cells.get(head);
      if (text == null) {
        throw new IllegalArgumentException(
            "a column must be one of the table's: "
                + NearNames.hint(head, List.copyOf(cells.keySet())));
      }
      return text;
    }

    /**
     * The number in a column.
     *
     * @param head the column's
     * @return the number
     * @throws IllegalArgumentException if there is no such column, or no number in it
     */
    public double number(String head) {
      return ifAny(head)
          .orElseThrow(
              () -> new IllegalArgumentException("there is no number in " + head + " of " + cells));
    }

    private Optional<Double> ifAny(String head) {
      return parsed(text(head));
    }

    /** A symbol such as 000660 is no number, though its letters are digits. */
    private static Optional<Double> parsed(String text) {
      return NUMBER.matcher(text).matches()
          ? Optional.of(Double.parseDouble(text))
          : Optional.empty();
    }
  }
}
