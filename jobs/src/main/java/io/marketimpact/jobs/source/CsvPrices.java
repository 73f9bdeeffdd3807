package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.study.KeptResults;
import io.marketimpact.data.study.PriceRows;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.SecurityDay;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/**
 * Reads price files in parallel, of any formats that {@link PriceFile} knows, rows in any order.
 * Every row is read, also those of securities nobody asked for: a broken row means a broken file.
 */
public final class CsvPrices implements PriceSource {

  private final JavaSparkContext spark;
  private final String name;
  private final PriceRows rows;
  private final JavaPairRDD<SecurityId, BarChunk> bySecurity;
  private final LongAccumulator brokenRows;
  private final Map<SecurityId, List<QualityFinding>> findings = new ConcurrentHashMap<>();
  private Set<SecurityId> all = Set.of();

  private CsvPrices(
      JavaSparkContext spark,
      String name,
      PriceRows rows,
      JavaPairRDD<SecurityId, BarChunk> bySecurity,
      LongAccumulator brokenRows) {
    this.spark = spark;
    this.name = name;
    this.rows = rows;
    this.bySecurity = bySecurity;
    this.brokenRows = brokenRows;
  }

  /**
   * Plans the reading of files. Nothing but their headers is read yet.
   *
   * @param spark the session
   * @param prices the files, at the same place on every machine of a cluster
   * @param dates form of their dates where that was stated, else ISO
   * @param partitions over how many partitions to spread the securities
   * @return the source
   * @throws BadInputException if a file does not exist or its header lacks a column
   */
  public static CsvPrices of(
      SparkSession spark, PriceFiles prices, DateForm dates, int partitions) {
    List<PriceFile> files = prices.with(dates);
    int partsOfFile = Math.max(1, partitions / files.size());
    List<PricePart> parts =
        files.stream().flatMap(file -> PricePart.of(file, partsOfFile).stream()).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongAccumulator brokenRows = spark.sparkContext().longAccumulator("broken rows");
    int tasks = files.size() == 1 ? parts.size() : Math.min(parts.size(), 4 * partitions);
    JavaRDD<Tuple2<SecurityId, BarChunk>> chunks =
        context.parallelize(parts, tasks).flatMap(part -> chunks(part, brokenRows));
    return new CsvPrices(
        context,
        prices.name(),
        new PriceRows(files),
        JavaPairRDD.fromJavaRDD(chunks)
            .groupByKey(partitions)
            .mapValues(BarChunk::together)
            .cache(),
        brokenRows);
  }

  /**
   * Begins to read while the caller does something else. What goes wrong is said where the prices
   * are asked for.
   *
   * @return this source
   */
  public CsvPrices begun() {
    var unused = bySecurity.countAsync();
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    return rows.places(days);
  }

  @Override
  public List<QualityFinding> findings(SecurityId benchmark) {
    return findings.computeIfAbsent(benchmark, rows::findings);
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    Set<String> wanted = Spelling.folded(securities);
    return all().stream()
        .filter(security -> wanted.contains(Spelling.folded(security)))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean holdsSymbols() {
    return true;
  }

  private synchronized Set<SecurityId> all() {
    if (all.isEmpty()) {
      all = Set.copyOf(bySecurity.keys().collect());
      requireWhole();
    }
    return all;
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    Map<SecurityId, BarChunk> chunks = collected(of(securities));
    return chunks.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().bars(entry.getKey())));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return collected(results(securities, function));
  }

  @Override
  public <R extends Serializable> KeptResults<R> keep(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return new ResultsOnSpark<>(results(securities, function), this::requireWhole);
  }

  private <R extends Serializable> JavaPairRDD<SecurityId, R> results(
      Set<SecurityId> securities, BarsFunction<R> function) {
    Broadcast<Everywhere<BarsFunction<R>>> everywhere =
        spark.broadcast(Everywhere.of(function, securities));
    return of(securities)
        .mapToPair(
            entry ->
                new Tuple2<>(
                    entry._1(),
                    everywhere.value().value().of(entry._1(), entry._2().columns(entry._1()))));
  }

  private JavaPairRDD<SecurityId, BarChunk> of(Set<SecurityId> securities) {
    Broadcast<Everywhere<Set<SecurityId>>> wanted =
        spark.broadcast(Everywhere.of(new HashSet<>(securities), securities));
    return bySecurity.filter(entry -> wanted.value().value().contains(entry._1()));
  }

  private <V> Map<SecurityId, V> collected(JavaPairRDD<SecurityId, V> results) {
    Map<SecurityId, V> collected = results.collectAsMap();
    requireWhole();
    return collected;
  }

  /** A row that could not be understood is only counted where it was read; here it is named. */
  private void requireWhole() {
    if (brokenRows.value() > 0) {
      rows.files().forEach(file -> file.forEach((bar, row) -> {}));
      throw BadInputException.source(
          name, "has a row that cannot be read", "check its quotes and line ends");
    }
  }

  private static Iterator<Tuple2<SecurityId, BarChunk>> chunks(
      PricePart part, LongAccumulator brokenRows) throws IOException {
    Map<SecurityId, BarChunk> bySecurity = new HashMap<>();
    Consumer<PriceBar> add =
        bar -> bySecurity.computeIfAbsent(bar.security(), security -> new BarChunk()).add(bar);
    try {
      if (!part.forEachPlain(add)) {
        bySecurity.clear();
        part.forEach(add);
      }
    } catch (BadInputException | UncheckedIOException broken) {
      brokenRows.add(1);
    }
    return bySecurity.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().trim()))
        .iterator();
  }
}
