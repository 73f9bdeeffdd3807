package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.warehouse.RowFingerprints.RowsRead;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.InputFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The prices of one version of a warehouse that some studies read, read once for all of them. Only
 * the directories of their securities and years are opened.
 */
public final class WarehouseReader implements AutoCloseable {

  private final PriceVersion version;
  private final Dataset<Row> rows;
  private final Map<PricesRead, RowsRead> read;

  private WarehouseReader(PriceVersion version, Dataset<Row> rows, Map<PricesRead, RowsRead> read) {
    this.version = version;
    this.rows = rows;
    this.read = read;
  }

  /**
   * Reads what studies need.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is read, empty for the latest
   * @param studies what each of them reads
   * @return the prices, kept until they are closed
   * @throws BadInputException if the warehouse has no prices, or had none at that instant
   */
  public static WarehouseReader of(
      SparkSession spark,
      Warehouse warehouse,
      Optional<Instant> asOf,
      Collection<PricesRead> studies) {
    return of(spark, PriceVersion.of(warehouse, asOf), studies);
  }

  /**
   * Reads what studies need of a version.
   *
   * @param spark a session that knows tables
   * @param version the version
   * @param studies what each of them reads
   * @return the prices, kept until they are closed
   */
  public static WarehouseReader of(
      SparkSession spark, PriceVersion version, Collection<PricesRead> studies) {
    Dataset<Row> rows = rows(spark, version, studies).persist(StorageLevel.MEMORY_AND_DISK());
    return new WarehouseReader(
        version, rows, RowFingerprints.of(PriceTables.stored(rows), studies));
  }

  static Dataset<Row> rows(
      SparkSession spark, PriceVersion version, Collection<PricesRead> studies) {
    Set<SecurityId> securities = new TreeSet<>();
    studies.forEach(study -> securities.addAll(study.securities()));
    Dataset<Row> rows =
        spark
            .read()
            .format("delta")
            .load(version.warehouse().prices())
            .filter(col("version").leq(version.number()))
            .filter(buckets(securities));
    Optional<LocalDate> from = studies.stream().map(PricesRead::from).min(LocalDate::compareTo);
    Optional<LocalDate> to = studies.stream().map(PricesRead::to).max(LocalDate::compareTo);
    Dataset<Row> ofDays =
        from.isPresent() && to.isPresent() ? rows.filter(days(from.get(), to.get())) : rows;
    return version
        .asOf()
        .map(
            instant -> ofDays.filter(col("learned_at").leq(instant.truncatedTo(ChronoUnit.MICROS))))
        .orElse(ofDays);
  }

  /** The directories in which securities are, whatever the case of their letters. */
  static Column buckets(Set<SecurityId> securities) {
    return col("bucket")
        .isin(
            securities.stream()
                .map(SecurityId::symbol)
                .map(Rows::bucket)
                .distinct()
                .sorted()
                .toArray());
  }

  private static Column days(LocalDate from, LocalDate to) {
    return col("year").between(from.getYear(), to.getYear()).and(col("day").between(from, to));
  }

  /**
   * By what a study names the prices that it reads.
   *
   * @param study one of those that the prices were read for
   * @return the version of the table, and a fingerprint of the rows that the study reads: it stays
   *     while they do, whatever else the table takes in
   */
  public InputFile input(PricesRead study) {
    return version.rows(fingerprint(study));
  }

  /**
   * What the rows that a study reads are recognized by.
   *
   * @param study one of those that the prices were read for
   * @return a SHA-256
   */
  public String fingerprint(PricesRead study) {
    return read.get(study).fingerprint();
  }

  /**
   * The prices of a study.
   *
   * @param study one of those that the prices were read for
   * @param partitions over how many partitions to spread the securities
   * @return these and no others
   */
  public PriceSource prices(PricesRead study, int partitions) {
    return new WarehousePrices(
        version.warehouse().address() + " prices version " + version.number(),
        rows.filter(days(study.from(), study.to())),
        study.actions(),
        read.get(study).measured(),
        partitions);
  }

  /**
   * How much of the table of prices was read.
   *
   * @return such as {@code 10 of 400 files of prices, 45.1 of 2,130.4 kB}: the files that were
   *     opened, empty where none was
   */
  public Optional<String> filesRead() {
    return files().filter(read -> read.files() > 0).map(FilesRead::text);
  }

  Optional<FilesRead> files() {
    return FilesRead.of(rows);
  }

  /** Lets go of the prices. */
  @Override
  public void close() {
    rows.unpersist();
  }
}
