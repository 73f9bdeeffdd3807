package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.PricesRead;
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

  private final Warehouse warehouse;
  private final Commit version;
  private final Dataset<Row> rows;
  private final Map<PricesRead, String> fingerprints;

  private WarehouseReader(
      Warehouse warehouse,
      Commit version,
      Dataset<Row> rows,
      Map<PricesRead, String> fingerprints) {
    this.warehouse = warehouse;
    this.version = version;
    this.rows = rows;
    this.fingerprints = fingerprints;
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
    Commit version = version(warehouse, asOf);
    Dataset<Row> rows =
        rows(spark, warehouse, version, asOf, studies).persist(StorageLevel.MEMORY_AND_DISK());
    return new WarehouseReader(
        warehouse, version, rows, RowFingerprints.of(PriceTables.stored(rows), studies));
  }

  static Dataset<Row> rows(
      SparkSession spark,
      Warehouse warehouse,
      Commit version,
      Optional<Instant> asOf,
      Collection<PricesRead> studies) {
    Set<SecurityId> securities = new TreeSet<>();
    studies.forEach(study -> securities.addAll(study.securities()));
    Dataset<Row> rows =
        spark
            .read()
            .format("delta")
            .load(warehouse.prices().toString())
            .filter(col("version").leq(version.version()))
            .filter(buckets(securities));
    Optional<LocalDate> from = studies.stream().map(PricesRead::from).min(LocalDate::compareTo);
    Optional<LocalDate> to = studies.stream().map(PricesRead::to).max(LocalDate::compareTo);
    Dataset<Row> ofDays =
        from.isPresent() && to.isPresent() ? rows.filter(days(from.get(), to.get())) : rows;
    return asOf.map(
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

  static Commit version(Warehouse warehouse, Optional<Instant> asOf) {
    warehouse.requirePrices();
    Versions versions = Versions.of(warehouse.prices());
    return asOf.map(versions::asOf)
        .orElseGet(versions::last)
        .orElseThrow(
            () ->
                BadInputException.file(
                    warehouse.directory(),
                    "knew no price" + asOf.map(instant -> " at " + instant).orElse(""),
                    "its first were learned at "
                        + versions.versions().stream()
                            .map(Commit::learnedAt)
                            .min(Instant::compareTo)
                            .map(Instant::toString)
                            .orElse("no time")));
  }

  /**
   * The table as a whole, for those who say what was read.
   *
   * @return its version, and a fingerprint of everything up to it
   */
  public InputFile table() {
    return new InputFile("prices", title(), version.fingerprint());
  }

  /**
   * By what a study names the prices that it reads.
   *
   * @param study one of those that the prices were read for
   * @return the version of the table, and a fingerprint of the rows that the study reads: it stays
   *     while they do, whatever else the table takes in
   */
  public InputFile input(PricesRead study) {
    return new InputFile("prices", title(), fingerprints.get(study));
  }

  private String title() {
    return "warehouse table prices, version " + version.version();
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
        warehouse.directory() + " prices version " + version.version(),
        rows.filter(days(study.from(), study.to())),
        partitions);
  }

  /** Lets go of the prices. */
  @Override
  public void close() {
    rows.unpersist();
  }
}
