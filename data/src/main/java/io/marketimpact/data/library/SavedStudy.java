package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.NearNames;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.result.StudySummaryFile;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.study.ModelWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A study as it was published, by this program or an earlier one, read back: its tables with the
 * numbers that stand in its files, to the last bit.
 *
 * @param directory its directory
 * @param summary what it says in short
 */
public record SavedStudy(Path directory, StudySummary summary) implements StudyView {

  /** The table of abnormal returns. */
  static final String DAYS = "abnormal_returns";

  private static final String CSV = ".csv";
  private static final String FIRMS = "firm_results";
  private static final String QUALITY = "quality";
  private static final String GROUPS = "group_tests";

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
    Require.given(directory, "a directory");
    Seal.broken(directory)
        .ifPresent(
            why -> {
              throw BadInputException.file(
                  directory, "is not a complete published study: " + why, "publish it again");
            });
    return new SavedStudy(directory, StudySummaryFile.read(directory));
  }

  @Override
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
  @Override
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

  @Override
  public SavedFirm firm(String symbol) {
    Require.given(symbol, "a firm's symbol");
    List<SavedRow> rows = rows(FIRMS);
    List<SavedRow> found =
        rows.stream().filter(row -> row.text("symbol").equalsIgnoreCase(symbol)).toList();
    List<String> events = distinct(found, "event_id");
    Require.that(
        !found.isEmpty(),
        "a firm must be one of the study's: %s",
        NearNames.hint(symbol, distinct(rows, "symbol")));
    Require.that(
        events.size() == 1,
        "%s is in %s events, of which one must be named: firm(\"%s\", \"%s\")",
        symbol,
        events.size(),
        events.get(0),
        symbol);
    return new SavedFirm(this, found, headline());
  }

  @Override
  public SavedFirm firm(String event, String symbol) {
    List<SavedRow> rows = rows(FIRMS);
    List<SavedRow> found =
        rows.stream()
            .filter(row -> row.text("event_id").equals(event))
            .filter(row -> row.text("symbol").equalsIgnoreCase(symbol))
            .toList();
    Require.that(
        !found.isEmpty(),
        "an event must name the firm: %s",
        NearNames.hint(
            event + " " + symbol,
            rows.stream().map(row -> row.text("event_id") + " " + row.text("symbol")).toList()));
    return new SavedFirm(this, found, headline());
  }

  @Override
  public SavedGroup group() {
    List<String> names = summary.groups().stream().map(StudySummary.Group::name).toList();
    boolean isOne = names.size() == 1 && summary.leftOut().groups() == 0;
    Require.that(
        isOne,
        "a study of several groups must name one: %s",
        isOne ? names : distinct(rows(GROUPS), "group"));
    return group(names.get(0));
  }

  @Override
  public SavedGroup group(String name) {
    List<SavedRow> rows = rows(GROUPS);
    List<SavedRow> found = rows.stream().filter(row -> row.text("group").equals(name)).toList();
    Require.that(
        !found.isEmpty(),
        "a group must be one of the study's: %s",
        NearNames.hint(name, distinct(rows, "group")));
    return new SavedGroup(found, headline());
  }

  @Override
  public Table<SavedRow> firms() {
    return table(FIRMS);
  }

  @Override
  public Table<SavedRow> tests() {
    return table(GROUPS);
  }

  @Override
  public Table<SavedRow> abnormalReturns() {
    return table(DAYS);
  }

  @Override
  public Table<SavedRow> findings() {
    return table(QUALITY);
  }

  /** In a line: its events and how much was asked of them; all it found is in its tables. */
  @Override
  public String toString() {
    List<LocalDate> days = summary.days();
    int firms =
        Math.max(
            summary.leftOut().firms(),
            summary.groups().stream().mapToInt(StudySummary.Group::firms).sum());
    return String.format(
        Locale.ROOT,
        "Saved study of %s: %s, model %s, window %s",
        days.size() == 1 ? days.get(0) : Study.counted(days.size(), "day"),
        Study.counted(firms, "firm"),
        summary.model(),
        summary.window());
  }

  /** How many values of a firm's data could not be used. */
  long errors(String symbol) {
    return rows(QUALITY).stream()
        .filter(row -> row.text("severity").equals("error"))
        .filter(row -> row.text("symbol").equals(symbol))
        .count();
  }

  private ModelWindow headline() {
    return new ModelWindow(summary.model(), summary.window());
  }

  private static List<String> distinct(List<SavedRow> rows, String head) {
    return rows.stream().map(row -> row.text(head)).distinct().toList();
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
}
