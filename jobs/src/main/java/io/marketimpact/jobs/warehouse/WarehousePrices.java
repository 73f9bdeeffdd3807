package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.InputFile;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Prices of one version of a warehouse, as they were known at an instant. Only the directories of
 * the securities that are asked for are read.
 */
public final class WarehousePrices implements PriceSource {

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Commit version;
  private final Optional<Instant> asOf;
  private final int partitions;

  private WarehousePrices(
      SparkSession spark,
      Warehouse warehouse,
      Commit version,
      Optional<Instant> asOf,
      int partitions) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.version = version;
    this.asOf = asOf;
    this.partitions = partitions;
  }

  /**
   * Chooses the version. No price is read yet.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is read, empty for the latest
   * @param partitions over how many partitions to spread the securities
   * @return the source
   * @throws BadInputException if the warehouse has no prices, or had none at that instant
   */
  public static WarehousePrices of(
      SparkSession spark, Warehouse warehouse, Optional<Instant> asOf, int partitions) {
    return new WarehousePrices(spark, warehouse, version(warehouse, asOf), asOf, partitions);
  }

  private static Commit version(Warehouse warehouse, Optional<Instant> asOf) {
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
   * By what a study names the prices it read.
   *
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is read, empty for the latest
   * @return the version, and a fingerprint of everything up to it
   * @throws BadInputException if the warehouse has no prices, or had none at that instant
   */
  public static InputFile input(Warehouse warehouse, Optional<Instant> asOf) {
    Commit version = version(warehouse, asOf);
    return new InputFile(
        "prices", "warehouse table prices, version " + version.version(), version.fingerprint());
  }

  @Override
  public String name() {
    return warehouse.directory() + " prices version " + version.version();
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    Set<String> folded = Spelling.folded(securities);
    return in(securities).select("security").distinct().collectAsList().stream()
        .map(row -> new SecurityId(row.getString(0)))
        .filter(security -> folded.contains(Spelling.folded(security)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<QualityFinding> findings(SecurityId benchmark) {
    return of(Set.of(benchmark)).select("format", "basis").distinct().collectAsList().stream()
        .filter(row -> !PriceBasis.valueOf(row.getString(1)).equals(PriceBasis.ADJUSTED))
        .map(
            row ->
                QualityFinding.overall(
                    PriceBasis.valueOf(row.getString(1)).rule(),
                    benchmark,
                    FoundValue.of(row.getString(0)),
                    row.getString(0)
                        + " format: returns are measured by the close, "
                        + PriceBasis.valueOf(row.getString(1)).reason(),
                    QualityAction.KEPT))
        .toList();
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    return PriceTables.stored(of(securities)).collectAsList().stream()
        .collect(Collectors.groupingBy(row -> row.getString(Rows.SECURITY)))
        .entrySet()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> new SecurityId(entry.getKey()), entry -> known(entry.getValue())));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    Broadcast<BarsFunction<R>> everywhere =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(function);
    return PriceTables.stored(of(securities))
        .repartition(partitions, col("security"))
        .sortWithinPartitions("security")
        .toJavaRDD()
        .mapPartitionsToPair(rows -> results(rows, everywhere))
        .collectAsMap();
  }

  private static <R extends Serializable> Iterator<Tuple2<SecurityId, R>> results(
      Iterator<Row> rows, Broadcast<BarsFunction<R>> function) {
    return new BySecurity(rows)
        .stream()
            .map(
                same -> {
                  SecurityId security = new SecurityId(same.get(0).getString(Rows.SECURITY));
                  return new Tuple2<>(security, function.value().of(security, known(same)));
                })
            .iterator();
  }

  private static List<PriceBar> known(List<Row> rows) {
    KnownPrices known = new KnownPrices();
    rows.forEach(known::add);
    SecurityId security = new SecurityId(rows.get(0).getString(Rows.SECURITY));
    return known.rows().stream().map(row -> Rows.bar(row, security)).toList();
  }

  private Dataset<Row> of(Set<SecurityId> securities) {
    return in(securities)
        .filter(col("security").isin(securities.stream().map(SecurityId::symbol).toArray()));
  }

  /** The directories in which securities are, whatever the case of their letters. */
  Dataset<Row> in(Set<SecurityId> securities) {
    Dataset<Row> rows =
        spark
            .read()
            .format("delta")
            .load(warehouse.prices().toString())
            .filter(col("version").leq(version.version()))
            .filter(
                col("bucket")
                    .isin(
                        securities.stream()
                            .map(SecurityId::symbol)
                            .map(Rows::bucket)
                            .distinct()
                            .sorted()
                            .toArray()));
    return asOf.map(
            instant -> rows.filter(col("learned_at").leq(instant.truncatedTo(ChronoUnit.MICROS))))
        .orElse(rows);
  }
}
