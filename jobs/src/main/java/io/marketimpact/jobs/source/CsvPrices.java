package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvForm;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceColumns;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceReader;
import io.marketimpact.data.study.PriceRows;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.SecurityDay;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/**
 * Reads a price file in parallel, {@code symbol,date,adjusted_close[,close,volume]} in any order of
 * rows and columns. Every row is read, also those of securities nobody asked for: a broken row
 * means a broken file.
 */
public final class CsvPrices implements PriceSource {

  private final JavaSparkContext spark;
  private final Path file;
  private final DateForm dates;
  private final JavaPairRDD<SecurityId, BarChunk> bySecurity;
  private final LongAccumulator brokenRows;

  private CsvPrices(
      JavaSparkContext spark,
      Path file,
      DateForm dates,
      JavaPairRDD<SecurityId, BarChunk> bySecurity,
      LongAccumulator brokenRows) {
    this.spark = spark;
    this.file = file;
    this.dates = dates;
    this.bySecurity = bySecurity;
    this.brokenRows = brokenRows;
  }

  /**
   * Plans the reading of a file. Nothing but its header is read yet.
   *
   * @param spark the session
   * @param file the file, at the same place on every machine of a cluster
   * @param dates form of its dates unless they are ISO
   * @param partitions over how many partitions to spread the securities
   * @return the source
   * @throws BadInputException if the file does not exist or its header lacks a column
   */
  public static CsvPrices of(SparkSession spark, Path file, DateForm dates, int partitions) {
    CsvHeader header = CsvFile.header(file, dates);
    PriceColumns.of(header);
    List<String> names = header.names();
    CsvForm form = header.form();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongAccumulator brokenRows = spark.sparkContext().longAccumulator("broken rows");
    String path = file.toAbsolutePath().toString();
    List<LineRange> ranges = LineRange.of(file, partitions);
    JavaRDD<Tuple2<SecurityId, BarChunk>> chunks =
        context
            .parallelize(ranges, ranges.size())
            .flatMap(range -> chunks(CsvHeader.of(Path.of(path), names, form), range, brokenRows));
    return new CsvPrices(
        context,
        file,
        dates,
        JavaPairRDD.fromJavaRDD(chunks)
            .groupByKey(partitions)
            .mapValues(BarChunk::together)
            .cache(),
        brokenRows);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    return new PriceRows(file, dates).places(days);
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    Broadcast<Set<String>> wanted = spark.broadcast(Spelling.folded(securities));
    Set<SecurityId> spelled =
        new HashSet<>(
            bySecurity
                .keys()
                .filter(security -> wanted.value().contains(Spelling.folded(security)))
                .collect());
    requireWhole();
    return spelled;
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
    Broadcast<BarsFunction<R>> everywhere = spark.broadcast(function);
    return collected(
        of(securities)
            .mapToPair(
                entry ->
                    new Tuple2<>(
                        entry._1(),
                        everywhere.value().of(entry._1(), entry._2().bars(entry._1())))));
  }

  private JavaPairRDD<SecurityId, BarChunk> of(Set<SecurityId> securities) {
    Broadcast<Set<SecurityId>> wanted = spark.broadcast(new HashSet<>(securities));
    return bySecurity.filter(entry -> wanted.value().contains(entry._1()));
  }

  private <V> Map<SecurityId, V> collected(JavaPairRDD<SecurityId, V> results) {
    Map<SecurityId, V> collected = results.collectAsMap();
    requireWhole();
    return collected;
  }

  /** A row that could not be understood is only counted where it was read; here it is named. */
  private void requireWhole() {
    if (brokenRows.value() > 0) {
      PriceFile.find(file, dates, bar -> false, (bar, row) -> {});
      throw BadInputException.file(
          file, "has a row that cannot be read", "check its quotes and line ends");
    }
  }

  private static Iterator<Tuple2<SecurityId, BarChunk>> chunks(
      CsvHeader header, LineRange range, LongAccumulator brokenRows) throws IOException {
    Map<SecurityId, BarChunk> bySecurity = new HashMap<>();
    PriceReader reader = new PriceReader(PriceColumns.of(header));
    try (Reader text = range.text(header.file())) {
      Iterator<CsvRow> rows = CsvFile.rows(header, text);
      if (range.start() == 0 && rows.hasNext()) {
        rows.next();
      }
      while (rows.hasNext()) {
        PriceBar bar = reader.bar(rows.next().under(header));
        bySecurity.computeIfAbsent(bar.security(), security -> new BarChunk()).add(bar);
      }
    } catch (BadInputException | UncheckedIOException broken) {
      brokenRows.add(1);
    }
    return bySecurity.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().trim()))
        .iterator();
  }
}
