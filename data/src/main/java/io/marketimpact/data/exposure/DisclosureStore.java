package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The disclosures that are kept: a row per company, fiscal year, line, area and filing, in the
 * columns of the files that {@link DisclosureFile} reads.
 */
public final class DisclosureStore {

  /** The columns, and by which of them a line is recognized when its filing is read again. */
  public static final RowForm FORM = DisclosureTable.FORM;

  /** Where in its directory a warehouse kept disclosures before it had a table of them. */
  public static final String EARLIER = "exposure/disclosures.csv";

  private static final Path TABLE = Path.of(FORM.name());
  private static final String REVISION = "revision";
  private static final int FILING = FORM.columns().indexOf("filing");
  private static final int DAY = FORM.columns().indexOf("public_by");
  private static final String LAST_OF_ALL = "9999-12-31";

  private DisclosureStore() {}

  /**
   * Takes in what a source says.
   *
   * @param known the disclosures that are kept; those of the source are added
   * @param lines of the source
   * @return what changed
   * @throws BadInputException if the lines of a filing contradict each other or those already kept
   */
  public static Change add(Revisions known, List<RevenueDisclosure> lines) {
    Change change = known.take(lines.stream().map(DisclosureTable::row).toList());
    requireYears(known);
    return change;
  }

  /**
   * Takes lines back that a source should not have had.
   *
   * @param known the disclosures that are kept
   * @param lines that no longer stand
   * @return what changed
   * @throws BadInputException if a line is not kept, or what is left of a filing contradicts itself
   */
  public static Change withdraw(Revisions known, List<RevenueDisclosure> lines) {
    try {
      Change change = known.withdraw(lines.stream().map(DisclosureTable::row).toList());
      requireYears(known);
      return change;
    } catch (IllegalArgumentException refused) {
      throw BadInputException.of(
          refused.getMessage(), "name company, fiscal year, line, area and filing of kept lines");
    }
  }

  /**
   * Takes in what a source says of its filings' years, which it has whole: lines of these that it
   * lacks are taken back.
   *
   * @param known the disclosures that are kept; those of the source are added
   * @param lines of the source
   * @return what changed
   * @throws BadInputException if the lines of a filing contradict each other
   */
  public static Change replace(Revisions known, List<RevenueDisclosure> lines) {
    Set<String> years = new HashSet<>();
    lines.forEach(line -> years.add(line.filingOfYear()));
    Set<List<String>> said = new HashSet<>();
    lines.forEach(line -> said.add(FORM.key(DisclosureTable.row(line))));
    Change gone =
        known.withdraw(
            DisclosureTable.lines(TABLE, known.rows()).stream()
                .filter(line -> years.contains(line.filingOfYear()))
                .map(DisclosureTable::row)
                .filter(row -> !said.contains(FORM.key(row)))
                .toList());
    return gone.and(add(known, lines));
  }

  private static void requireYears(Revisions known) {
    Map<String, List<RevenueDisclosure>> years = new LinkedHashMap<>();
    for (RevenueDisclosure line : DisclosureTable.lines(TABLE, known.rows())) {
      years.computeIfAbsent(line.filingOfYear(), unused -> new ArrayList<>()).add(line);
    }
    years.forEach(
        (year, disclosures) -> {
          try {
            new RevenueYear(disclosures);
          } catch (IllegalArgumentException refused) {
            throw BadInputException.of(
                year + " with the lines of this source: " + refused.getMessage(),
                "correct the source: lines of the filing that are known stay beside it");
          }
        });
  }

  /**
   * Rows that a study can use which looks at the world at an instant, so that a filing of a later
   * year is no news to it.
   *
   * @param kept rows that are kept
   * @param latest the latest instant as of which the study looks
   * @return those without a day, those public by then for certain, and those of a later filing that
   *     one of these names, which is then said of it
   */
  public static List<List<String>> usable(List<List<String>> kept, Instant latest) {
    String last = lastPublicDay(latest);
    Set<String> known =
        kept.stream()
            .filter(row -> isBy(last, row))
            .map(row -> row.get(FILING))
            .filter(filing -> !filing.isBlank())
            .collect(Collectors.toSet());
    return kept.stream().filter(row -> isBy(last, row) || isNamed(row.get(FILING), known)).toList();
  }

  private static boolean isNamed(String filing, Set<String> among) {
    return among.contains(filing)
        || (!filing.isBlank() && among.stream().anyMatch(text -> text.contains(filing)));
  }

  private static boolean isBy(String last, List<String> row) {
    return row.get(DAY).compareTo(last) <= 0;
  }

  /** The last day whose filings were public by an instant, in a form that sorts as days do. */
  private static String lastPublicDay(Instant latest) {
    if (latest.equals(Instant.MAX)) {
      return LAST_OF_ALL;
    }
    LocalDate day = LocalDate.ofInstant(latest, ZoneOffset.UTC);
    while (DisclosureSource.endOf(day).isAfter(latest)) {
      day = day.minusDays(1);
    }
    return day.toString();
  }

  /**
   * Files of disclosures in which some companies' lines are those that are kept.
   *
   * @param files of revenue by area and product
   * @param reading what a file says, such as {@link DisclosureFile#read}
   * @param kept rows that are kept, of companies that the files may speak of too
   * @param of the companies that are wanted beside those of the files
   * @param table the file to write the kept rows to
   * @return the files to be read in their stead: the kept rows, and of the files what they alone
   *     say; the same files where no kept row is wanted
   * @throws BadInputException if a file cannot be used
   * @throws UncheckedIOException if one cannot be written
   */
  public static List<Path> over(
      List<Path> files,
      Function<Path, List<RevenueDisclosure>> reading,
      List<List<String>> kept,
      Set<SecurityId> of,
      Path table) {
    Map<Path, List<RevenueDisclosure>> lines = new LinkedHashMap<>();
    files.forEach(file -> lines.put(file, reading.apply(file)));
    Set<SecurityId> wanted = new HashSet<>(of);
    lines.values().forEach(all -> all.forEach(line -> wanted.add(line.security())));
    List<List<String>> rows =
        kept.stream().filter(row -> wanted.contains(new SecurityId(row.get(0)))).toList();
    if (rows.isEmpty()) {
      return files;
    }
    Set<String> there = new HashSet<>();
    rows.forEach(row -> there.add(row.get(0)));
    FORM.write(rows, table);
    List<Path> read = new ArrayList<>();
    read.add(table);
    lines.forEach(
        (file, all) -> {
          Path rest = table.resolveSibling("rest-" + read.size()).resolve(file.getFileName());
          rest(file, all, there, rest).ifPresent(read::add);
        });
    return read;
  }

  /** What a file alone says, in a directory of its own: others may have its name. */
  private static Optional<Path> rest(
      Path file, List<RevenueDisclosure> lines, Set<String> there, Path rest) {
    List<List<String>> left =
        lines.stream()
            .filter(line -> !there.contains(line.security().symbol()))
            .map(DisclosureTable::row)
            .toList();
    if (left.size() == lines.size() || left.isEmpty()) {
      return left.isEmpty() ? Optional.empty() : Optional.of(file);
    }
    try {
      Files.createDirectory(rest.getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    FORM.write(left, rest);
    return Optional.of(rest);
  }

  /**
   * What a warehouse kept before it had a table: {@link #EARLIER} and, beside it, what its rows
   * said before they were corrected.
   *
   * @param warehouse its directory
   * @return every revision in order, none where there is no such file
   * @throws BadInputException if a file cannot be used
   */
  public static List<Revision> earlier(Path warehouse) {
    Path last = warehouse.resolve(EARLIER);
    Path corrected = last.resolveSibling("corrections.csv");
    if (!Files.exists(last)) {
      return List.of();
    }
    List<Revision> all = new ArrayList<>();
    if (Files.exists(corrected)) {
      all.addAll(revisions(corrected));
    }
    all.addAll(revisions(last));
    return all;
  }

  private static List<Revision> revisions(Path file) {
    List<Integer> numbers = new ArrayList<>();
    List<RevenueDisclosure> lines = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          DisclosureColumns columns = new DisclosureColumns(header);
          int at = header.required(REVISION);
          return row -> {
            lines.add(columns.line(row));
            numbers.add(row.parsed(at, REVISION, Integer::valueOf, "is not a whole number"));
          };
        });
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      revisions.add(new Revision(DisclosureTable.row(lines.get(i)), numbers.get(i)));
    }
    return revisions;
  }
}
