package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.study.KeptResults;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.jobs.source.ResultsOnSpark;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Prices of one version of a warehouse as one study reads them: those of its securities between its
 * days, each as it was known last.
 */
public final class WarehousePrices implements PriceSource {

  private final String name;
  private final Dataset<Row> rows;
  private final KnownActions actions;
  private final SortedMap<String, Measured> measured;
  private final int partitions;

  /** Prices that are all there is for the study. */
  WarehousePrices(
      String name,
      Dataset<Row> rows,
      KnownActions actions,
      SortedMap<String, Measured> measured,
      int partitions) {
    this.name = name;
    this.rows = rows;
    this.actions = actions;
    this.measured = measured;
    this.partitions = partitions;
  }

  @Override
  public String name() {
    return name;
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
    return new MeasuredBy(benchmark, measured, actions).findings().toList();
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    return PriceTables.stored(of(securities)).collectAsList().stream()
        .collect(Collectors.groupingBy(row -> row.getString(Rows.SECURITY)))
        .entrySet()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> new SecurityId(entry.getKey()),
                entry -> known(entry.getValue(), actions)));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return results(securities, function).collectAsMap();
  }

  @Override
  public <R extends Serializable> KeptResults<R> keep(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return new ResultsOnSpark<>(results(securities, function), () -> {});
  }

  private <R extends Serializable> JavaPairRDD<SecurityId, R> results(
      Set<SecurityId> securities, BarsFunction<R> function) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
    Broadcast<BarsFunction<R>> everywhere = context.broadcast(function);
    Broadcast<KnownActions> known = context.broadcast(actions);
    return PriceTables.stored(of(securities))
        .repartition(partitions, col("security"))
        .sortWithinPartitions("security")
        .toJavaRDD()
        .mapPartitionsToPair(rows -> results(rows, everywhere, known));
  }

  private static <R extends Serializable> Iterator<Tuple2<SecurityId, R>> results(
      Iterator<Row> rows, Broadcast<BarsFunction<R>> function, Broadcast<KnownActions> actions) {
    return new BySecurity(rows)
        .stream()
            .map(
                same -> {
                  SecurityId security = new SecurityId(same.get(0).getString(Rows.SECURITY));
                  return new Tuple2<>(
                      security, function.value().of(security, known(same, actions.value())));
                })
            .iterator();
  }

  private static List<PriceBar> known(List<Row> rows, KnownActions actions) {
    KnownPrices known = new KnownPrices();
    rows.forEach(known::add);
    SecurityId security = new SecurityId(rows.get(0).getString(Rows.SECURITY));
    return StudiedBars.of(
        known.rows(), security, StudiedBars.computable(known.rows(), security, actions));
  }

  private Dataset<Row> of(Set<SecurityId> securities) {
    return in(securities)
        .filter(col("security").isin(securities.stream().map(SecurityId::symbol).toArray()));
  }

  private Dataset<Row> in(Set<SecurityId> securities) {
    return rows.filter(WarehouseReader.buckets(securities));
  }
}
