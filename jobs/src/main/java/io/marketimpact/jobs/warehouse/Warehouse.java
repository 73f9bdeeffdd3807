package io.marketimpact.jobs.warehouse;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.table.RowForm;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory of Delta tables, on a disk of this machine, on HDFS or on S3. Tables only grow: what
 * is restated stands beside what was there, so that what was known at an instant can be read back.
 *
 * @param address a path, or an address of Hadoop's: {@code hdfs://HOST:PORT/PATH}, {@code
 *     s3a://BUCKET/PATH}, {@code file:/PATH}
 */
public record Warehouse(String address) {

  /** A single letter would be a drive. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private static final String FILE = "file:";
  private static final Pattern HDFS = Pattern.compile("hdfs://[^/]+(/.*)?");
  private static final Pattern S3 = Pattern.compile("s3a://[a-z0-9][a-z0-9.-]+(/.*)?");

  /** Older programs took keys there, which end up in logs. */
  private static final Pattern WITH_KEYS = Pattern.compile("(?i)s3[an]?://[^/]*[:@].*");

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is empty or no address, or its file system is not known
   */
  public Warehouse {
    Require.text(address, "a warehouse's address");
    Require.that(
        !WITH_KEYS.matcher(address).matches(),
        "an address on S3 must be s3a://BUCKET/PATH, without keys: set AWS_ACCESS_KEY_ID and"
            + " AWS_SECRET_ACCESS_KEY in the environment");
    Require.that(
        !SCHEME.matcher(address).matches()
            || address.startsWith(FILE)
            || HDFS.matcher(address).matches()
            || S3.matcher(address).matches(),
        "a warehouse must be a directory, file:/PATH, hdfs://HOST:PORT/PATH or"
            + " s3a://BUCKET/PATH: '%s'",
        address);
    path(address);
  }

  /** Of a file system of this machine, empty for HDFS and S3. */
  private static Optional<Path> path(String address) {
    if (!SCHEME.matcher(address).matches()) {
      return Optional.of(Path.of(address));
    }
    String path = URI.create(address).getPath();
    return address.startsWith(FILE) ? Optional.of(Path.of(path)) : Optional.empty();
  }

  /**
   * A directory of this machine.
   *
   * @param directory where its tables are
   */
  public Warehouse(Path directory) {
    this(directory.toString());
  }

  /**
   * Its directory where that is on a disk of this machine.
   *
   * @return the directory, empty for one on HDFS or S3
   */
  public Optional<Path> local() {
    return path(address);
  }

  /** Whether it is on S3, which has no leases and replaces objects as a whole. */
  boolean isOnS3() {
    return S3.matcher(address).matches();
  }

  /**
   * Where it is, whatever directory is the current one.
   *
   * @return the address
   */
  public String absolute() {
    return local()
        .map(directory -> directory.toAbsolutePath().normalize().toString())
        .orElseGet(() -> address.replaceAll("/+$", ""));
  }

  /** Where a table is. */
  String table(String name) {
    return absolute() + "/" + name;
  }

  /** Accepted prices, every revision of them. */
  String prices() {
    return table("prices");
  }

  /** Rows that were set aside, with the reason. */
  String quarantine() {
    return table("quarantine");
  }

  /** Stories, every version of their texts. */
  String news() {
    return table("news");
  }

  /** Events found in the news, every version of them. */
  String events() {
    return table("events");
  }

  /** Firms' rows of published studies. */
  String results() {
    return table(ResultTable.FIRMS.name());
  }

  /** Groups' rows of published studies. */
  String groupTests() {
    return table(ResultTable.GROUPS.name());
  }

  /** What batches studied, run by run. */
  String runs() {
    return table("runs");
  }

  /** Whether a table has been written to. */
  static boolean isThere(String table) {
    return Versions.of(table).last().isPresent();
  }

  /** The tables that are there, in order. */
  List<String> tables() {
    return Stream.concat(
            Stream.of(prices(), quarantine(), news(), events(), results(), groupTests(), runs()),
            WarehouseFiles.FORMS.stream().map(RowForm::name).map(this::table))
        .filter(Warehouse::isThere)
        .toList();
  }

  /**
   * Refuses a directory without tables.
   *
   * @throws BadInputException if nothing was taken in
   */
  public void requireTables() {
    if (tables().isEmpty()) {
      throw without("no table", "take prices or news in: impact ingest prices");
    }
  }

  /**
   * Refuses a warehouse without prices.
   *
   * @throws BadInputException if none were taken in
   */
  public void requirePrices() {
    if (!isThere(prices())) {
      throw without("no table of prices", "take some in: impact ingest prices");
    }
  }

  /**
   * Refuses a warehouse without news.
   *
   * @throws BadInputException if none were taken in
   */
  public void requireNews() {
    if (!isThere(news())) {
      throw without("no table of news", "take some in: impact ingest news");
    }
  }

  /**
   * Refuses a warehouse without disclosures.
   *
   * @throws BadInputException if none were taken in
   */
  public void requireDisclosures() {
    if (!isThere(table(DisclosureStore.FORM.name()))) {
      throw without("no table of disclosures", "take some in: impact ingest exposure");
    }
  }

  private BadInputException without(String what, String command) {
    return BadInputException.source(
        address, "has " + what, command + " --from FILES --warehouse " + address);
  }
}
