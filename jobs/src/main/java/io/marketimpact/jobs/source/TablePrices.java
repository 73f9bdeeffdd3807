package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.marketimpact.base.Mergeable;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.study.KeptResults;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/**
 * Prices by columns, of Parquet files or of one version of a Delta table. A security whose rows lie
 * together is studied where they are; only the rows of the others are moved, once, and sorted by
 * security. One security at a time is in memory, and nothing of the prices is kept.
 */
public final class TablePrices implements PriceSource {

  /** So many symbols are looked up by the reader itself, which leaves out what has none of them. */
  private static final int MOST_LOOKED_UP = 1_000;

  private final String name;
  private final Dataset<Row> rows;
  private final Dataset<Row> stored;
  private final PriceScan scan;
  private final PriceScan days;
  private final int partitions;
  private final LongAccumulator withoutDay;
  private SymbolRuns runs;

  private TablePrices(
      String name,
      Dataset<Row> rows,
      Dataset<Row> table,
      int partitions,
      LongAccumulator withoutDay) {
    this.name = name;
    this.rows = rows;
    this.stored = PriceTable.stored(table);
    this.scan = PriceScan.of(table);
    this.days = PriceScan.ofDays(table);
    this.partitions = partitions;
    this.withoutDay = withoutDay;
  }

  /**
   * Plans the reading of prices by columns. Nothing but their schema is read yet.
   *
   * @param spark the session; one that knows tables where the place is a Delta table
   * @param place a Parquet file, a directory of them, or a Delta table
   * @param partitions over how many partitions to spread securities whose rows are scattered
   * @return the source
   * @throws BadInputException if the place cannot be read, lacks a column or has one of another
   *     type
   */
  public static TablePrices of(SparkSession spark, Path place, int partitions) {
    return of(spark, place, Map.of(), partitions);
  }

  /**
   * Plans the reading of prices in columns of any names.
   *
   * @param spark the session; one that knows tables where the place is a Delta table
   * @param place a Parquet file, a directory of them, or a Delta table
   * @param names by what is read the column that has it, where that is called otherwise
   * @param partitions over how many partitions to spread securities whose rows are scattered
   * @return the source
   * @throws BadInputException if the place cannot be read, lacks a column or has one of another
   *     type
   */
  public static TablePrices of(
      SparkSession spark, Path place, Map<String, String> names, int partitions) {
    String name = place.toString();
    Dataset<Row> table =
        TableReading.of(name, () -> StoredPrices.named(name, StoredTable.of(spark, place), names));
    return new TablePrices(
        name,
        PriceTable.of(name, table),
        table,
        partitions,
        spark.sparkContext().longAccumulator("rows without a day"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    Set<String> wanted = Spelling.folded(securities);
    return runs().all().stream()
        .filter(security -> wanted.contains(Spelling.folded(security)))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean holdsSymbols() {
    return true;
  }

  private synchronized SymbolRuns runs() {
    if (runs == null) {
      SymbolRuns found =
          TableReading.of(
              name,
              () ->
                  days.map(prices -> List.of(new SymbolRuns().add(prices)).iterator())
                      .treeAggregate(new SymbolRuns(), SymbolRuns::with, SymbolRuns::with));
      found.requireSymbols(name);
      runs = found;
    }
    return runs;
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    Map<String, BarChunk> chunks = new HashMap<>();
    checked(() -> parts(securities).mapValues(BarChunk::trim).collect())
        .forEach(part -> chunks.merge(part._1(), part._2(), BarChunk::merge));
    return chunks.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> new SecurityId(entry.getKey()),
                entry -> entry.getValue().bars(new SecurityId(entry.getKey()))));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return checked(() -> results(chunks(securities), securities, function).collectAsMap());
  }

  /** Perhaps several parts of a security: few are found by what the files say of their contents. */
  private JavaPairRDD<String, BarChunk> parts(Set<SecurityId> securities) {
    if (securities.size() > MOST_LOOKED_UP || runs().hasBlanks()) {
      return chunks(securities);
    }
    Set<String> symbols = securities.stream().map(SecurityId::symbol).collect(Collectors.toSet());
    return chunks(
        PriceScan.ofRows(stored.filter(col(PriceTable.SYMBOL).isin(symbols.toArray()))), symbols);
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> eachBeside(
      Set<LocalDate> days, Set<SecurityId> securities, BarsFunction<R> function) {
    Map<SecurityId, R> all = new HashMap<>();
    if (!runs().days().areAmong(days)) {
      all.putAll(
          checked(() -> results(beside(days, securities), securities, function).collectAsMap()));
    }
    runs().all().stream()
        .filter(security -> securities.contains(security) && !all.containsKey(security))
        .forEach(security -> all.put(security, function.of(security, List.of())));
    return all;
  }

  /** Where whole files are left out, the others of a security may come to lie apart. */
  private JavaPairRDD<String, BarChunk> beside(Set<LocalDate> days, Set<SecurityId> securities) {
    Column known =
        col(PriceTable.DATE).isin(days.stream().map(day -> (int) day.toEpochDay()).toArray());
    UnaryOperator<Dataset<Row>> others = rows -> rows.filter(not(known));
    return chunks(securities, PriceScan.ofRows(others.apply(stored)), others)
        .mapValues(BarChunk::trim)
        .reduceByKey(BarChunk::merge, partitions);
  }

  @Override
  public <R extends Serializable> KeptResults<R> keep(
      Set<SecurityId> securities, BarsFunction<R> function) {
    JavaPairRDD<SecurityId, R> planned =
        checked(() -> results(chunks(securities), securities, function));
    return new Checked<>(new ResultsOnSpark<>(planned, () -> {}), this);
  }

  private <R extends Serializable> JavaPairRDD<SecurityId, R> results(
      JavaPairRDD<String, BarChunk> chunks, Set<SecurityId> securities, BarsFunction<R> function) {
    Broadcast<Everywhere<BarsFunction<R>>> everywhere =
        context().broadcast(Everywhere.of(function, securities));
    return chunks.mapToPair(
        entry -> {
          SecurityId security = new SecurityId(entry._1());
          return new Tuple2<>(
              security, everywhere.value().value().of(security, entry._2().columns(security)));
        });
  }

  private JavaPairRDD<String, BarChunk> chunks(Set<SecurityId> securities) {
    return chunks(securities, scan, UnaryOperator.identity());
  }

  private JavaPairRDD<String, BarChunk> chunks(
      Set<SecurityId> securities, PriceScan there, UnaryOperator<Dataset<Row>> choice) {
    Set<String> together = runs().together(securities);
    Set<String> scattered = runs().scattered(securities);
    JavaPairRDD<String, BarChunk> moved =
        chunks(
            PriceScan.ofRows(
                choice
                    .apply(only(scattered))
                    .repartition(partitions, col(PriceTable.SYMBOL))
                    .sortWithinPartitions(PriceTable.SYMBOL, PriceTable.DATE)),
            scattered);
    if (together.isEmpty()) {
      return moved;
    }
    JavaPairRDD<String, BarChunk> unmoved = chunks(there, together);
    return scattered.isEmpty() ? unmoved : unmoved.union(moved);
  }

  private JavaPairRDD<String, BarChunk> chunks(PriceScan from, Set<String> symbols) {
    Broadcast<Everywhere<Set<String>>> wanted =
        context().broadcast(Everywhere.of(symbols, symbols));
    LongAccumulator refused = withoutDay;
    return from.map(
            prices -> new SecurityBars(prices, wanted.value().value(), () -> refused.add(1)))
        .mapToPair(found -> found);
  }

  private Dataset<Row> only(Set<String> symbols) {
    if (symbols.size() <= MOST_LOOKED_UP) {
      return rows.filter(col(PriceTable.SYMBOL).isin(symbols.toArray()));
    }
    Dataset<Row> asked =
        rows.sparkSession()
            .createDataset(List.copyOf(symbols), Encoders.STRING())
            .toDF(PriceTable.SYMBOL);
    return rows.join(
        broadcast(asked),
        rows.col(PriceTable.SYMBOL).equalTo(asked.col(PriceTable.SYMBOL)),
        "left_semi");
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
  }

  private <T> T checked(Supplier<T> action) {
    T result = TableReading.of(name, action);
    if (withoutDay.value() > 0) {
      Row row = rows.filter(col(PriceTable.DATE).equalTo(PriceTable.NO_DAY)).first();
      throw BadInputException.source(
          name,
          "column "
              + PriceTable.DATE
              + " is empty in a row of "
              + row.getString(0)
              + ", or is not an ISO date, or is an instant other than midnight in UTC",
          "write the exchange's day as a date");
    }
    return result;
  }

  /** Results that are refused where their prices turned out broken. */
  private record Checked<R extends Serializable>(KeptResults<R> kept, TablePrices prices)
      implements KeptResults<R> {

    @Override
    public <S extends Serializable> Map<SecurityId, S> each(Part<R, S> part) {
      return prices.checked(() -> kept.each(part));
    }

    @Override
    public <A extends Mergeable<A>> A sum(A nothing, Adding<A, R> adding) {
      return prices.checked(() -> kept.sum(nothing, adding));
    }

    @Override
    public void close() {
      kept.close();
    }
  }
}
