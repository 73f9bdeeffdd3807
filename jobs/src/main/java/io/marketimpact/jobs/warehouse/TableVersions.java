package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.study.InputFile;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of the tables of a warehouse are read.
 *
 * @param asOf the instant whose knowledge is read, empty for everything that is known
 * @param named the versions that a published study names, by table: no other table is read then;
 *     empty for the latest of each that was known
 */
public record TableVersions(Optional<Instant> asOf, Optional<SortedMap<String, Long>> named) {

  /** Everything that is known. */
  public static final TableVersions LATEST = asOf(Optional.empty());

  /** A file that completes what the table has is named after it. */
  private static final Pattern TITLE =
      Pattern.compile("warehouse table ([a-z_]+), version (\\d{1,18})(, and .*)?");

  /** Keeps its own copy. */
  public TableVersions {
    named = named.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
  }

  /**
   * The latest versions that were known.
   *
   * @param instant the instant whose knowledge is read, empty for everything that is known
   * @return the versions
   */
  public static TableVersions asOf(Optional<Instant> instant) {
    return new TableVersions(instant, Optional.empty());
  }

  /**
   * The versions that a published study names.
   *
   * @param asOf the instant whose knowledge it used, empty where it used everything
   * @param inputs what its manifest names
   * @return the versions of the tables among them
   */
  public static TableVersions named(Optional<Instant> asOf, Collection<InputFile> inputs) {
    SortedMap<String, Long> named = new TreeMap<>();
    inputs.stream()
        .map(input -> TITLE.matcher(input.name()))
        .filter(Matcher::matches)
        .forEach(title -> named.put(title.group(1), Long.valueOf(title.group(2))));
    return new TableVersions(asOf, Optional.of(named));
  }

  /** What a manifest calls a version. */
  static String title(String table, long version) {
    return "warehouse table " + table + ", version " + version;
  }

  /**
   * The version of a table that is read.
   *
   * @throws BadInputException if a version was named that the table does not have
   */
  Optional<Commit> of(Warehouse warehouse, String table) {
    return named.isPresent()
        ? Optional.ofNullable(named.get().get(table))
            .map(number -> number(warehouse, table, number))
        : latest(Versions.of(warehouse.table(table)));
  }

  private Optional<Commit> latest(Versions versions) {
    return asOf.map(versions::asOf).orElseGet(versions::last);
  }

  private static Commit number(Warehouse warehouse, String table, long number) {
    return Versions.of(warehouse.table(table)).versions().stream()
        .filter(commit -> commit.version() == number)
        .findFirst()
        .orElseThrow(
            () ->
                BadInputException.source(
                    warehouse.address(),
                    "has no version " + number + " of table " + table,
                    "name the warehouse that the study was made from"));
  }
}
