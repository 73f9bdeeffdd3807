package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The warehouse's disclosures: {@code exposure/disclosures.csv}, one row per company, fiscal year,
 * line, area and filing, and {@code exposure/corrections.csv}, what such rows said before they were
 * corrected. Rows are in a fixed order, so that the order of reading leaves no trace.
 */
public final class DisclosureStore {

  private static final String DIRECTORY = "exposure";
  private static final String FILE = "disclosures.csv";
  private static final String CORRECTIONS = "corrections.csv";

  private final Path directory;
  private final Map<List<String>, Stored> stored = new TreeMap<>(DisclosureStore::compare);
  private final List<List<String>> superseded = new ArrayList<>();

  private DisclosureStore(Path directory) {
    this.directory = directory;
  }

  /**
   * What reading a source changed.
   *
   * @param file the warehouse's file
   * @param added number of new rows
   * @param known number of rows that were there before and say the same
   * @param corrections rows that now say something else
   */
  public record Change(Path file, int added, int known, List<Correction> corrections) {

    /** Keeps its own copy. */
    public Change {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A row that now says something else.
   *
   * @param line company, year, line, area and filing
   * @param changes what it says now and what it said before, column by column
   */
  public record Correction(String line, String changes) {}

  private record Stored(RevenueDisclosure line, int revision, List<String> row) {

    static Stored of(RevenueDisclosure line, int revision) {
      return new Stored(line, revision, DisclosureTable.row(line, revision));
    }

    List<String> key() {
      return DisclosureTable.KEY.stream().map(row::get).toList();
    }
  }

  /**
   * Where a warehouse keeps its disclosures.
   *
   * @param warehouse its directory
   * @return the file, which may not be there yet
   */
  public static Path file(Path warehouse) {
    return warehouse.resolve(DIRECTORY).resolve(FILE);
  }

  /**
   * Adds what a source says. All of it appears at once, or nothing.
   *
   * @param warehouse the warehouse's directory, made where it is not there
   * @param lines of the source
   * @return what changed
   * @throws BadInputException if the lines of a filing contradict each other or those already
   *     there, or the warehouse cannot be read or written; it is as it was then
   */
  public static Change add(Path warehouse, List<RevenueDisclosure> lines) {
    return add(Publication.ON_DISK, warehouse, lines);
  }

  /**
   * Adds what a source says. All of it appears at once, or nothing.
   *
   * @param publication puts the files in their place
   * @param warehouse the warehouse's directory, made where it is not there
   * @param lines of the source
   * @return what changed
   * @throws BadInputException if the lines of a filing contradict each other or those already
   *     there, or the warehouse cannot be read or written; it is as it was then
   */
  public static Change add(Publication publication, Path warehouse, List<RevenueDisclosure> lines) {
    Path directory = warehouse.resolve(DIRECTORY);
    publication.recover(directory);
    DisclosureStore store = new DisclosureStore(directory);
    if (Files.exists(directory.resolve(FILE))) {
      store.read();
    }
    Change change = store.merge(lines);
    store.requireYears();
    if (change.added() + change.corrections().size() > 0) {
      publication.together(directory, store::write);
    }
    return change;
  }

  private void read() {
    Path file = directory.resolve(FILE);
    List<Integer> revisions = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int at = header.required("revision");
          return row ->
              revisions.add(row.parsed(at, "revision", Integer::valueOf, "is not a whole number"));
        });
    List<RevenueDisclosure> lines = DisclosureFile.read(file);
    for (int i = 0; i < lines.size(); i++) {
      Stored storedResult = Stored.of(lines.get(i), revisions.get(i));
      stored.put(storedResult.key(), storedResult);
    }
    if (Files.exists(directory.resolve(CORRECTIONS))) {
      int columns = DisclosureTable.COLUMNS.size();
      CsvFile.forEachRow(
          directory.resolve(CORRECTIONS),
          header ->
              row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                  cells.add(row.text(i));
                }
                superseded.add(cells);
              });
    }
  }

  private Change merge(List<RevenueDisclosure> lines) {
    int added = 0;
    int known = 0;
    List<Correction> corrections = new ArrayList<>();
    for (RevenueDisclosure line : lines) {
      Stored storedResult = Stored.of(line, 1);
      Stored before = stored.get(storedResult.key());
      if (before == null) {
        stored.put(storedResult.key(), storedResult);
        added++;
      } else if (changes(before, storedResult).isEmpty()) {
        known++;
      } else {
        stored.put(storedResult.key(), Stored.of(line, before.revision() + 1));
        superseded.add(before.row());
        corrections.add(
            new Correction(String.join(", ", storedResult.key()), changes(before, storedResult)));
      }
    }
    return new Change(directory.resolve(FILE), added, known, corrections);
  }

  private static String changes(Stored before, Stored after) {
    List<String> columns = DisclosureTable.COLUMNS;
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < DisclosureTable.REVISION; i++) {
      if (!before.row().get(i).equals(after.row().get(i))) {
        changes.add(
            columns.get(i) + " '" + after.row().get(i) + "' was '" + before.row().get(i) + "'");
      }
    }
    return String.join(", ", changes);
  }

  private void requireYears() {
    Map<String, List<RevenueDisclosure>> years = new LinkedHashMap<>();
    for (Stored row : stored.values()) {
      years.computeIfAbsent(row.line().filingOfYear(), unused -> new ArrayList<>()).add(row.line());
    }
    years.forEach(
        (year, disclosures) -> {
          try {
            new RevenueYear(disclosures);
          } catch (IllegalArgumentException refused) {
            throw BadInputException.file(
                directory.resolve(FILE),
                year + " with the lines of this source: " + refused.getMessage(),
                "correct the source, or remove from the warehouse what its filing does not say");
          }
        });
  }

  private void write(Path draft) {
    write(stored.values().stream().map(row -> row.row()).toList(), draft.resolve(FILE));
    if (!superseded.isEmpty()) {
      write(superseded, draft.resolve(CORRECTIONS));
    }
  }

  private static void write(Collection<List<String>> rows, Path file) {
    List<Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < DisclosureTable.COLUMNS.size(); i++) {
      int place = i;
      columns.add(Column.code(DisclosureTable.COLUMNS.get(i), row -> row.get(place)));
    }
    TableCsv.write(Table.of("disclosures", rows, columns), file);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
