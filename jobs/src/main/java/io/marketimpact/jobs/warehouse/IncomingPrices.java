package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.parquet.ParquetAlike;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.jobs.source.PricePart;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/**
 * The rows of price files, read by the tasks that share them. A row that cannot be understood is a
 * row with a reason; text that is no CSV is a file that cannot be used.
 */
final class IncomingPrices {

  /** The rule of a row that cannot be read. */
  static final String UNREADABLE = "UNREADABLE_ROW";

  private final Dataset<Row> rows;
  private final LongSupplier read;

  private IncomingPrices(Dataset<Row> rows, LongSupplier read) {
    this.rows = rows;
    this.read = read;
  }

  /**
   * What one part was read to hold; a part that is read again says the same again.
   *
   * @param part its number
   * @param read prices, and rows that could not be read
   * @param file whose rows these are, empty for a table, which breaks off by an exception
   * @param unusable why its text cannot be read on, empty where it can
   */
  record PartCount(int part, long read, String file, String unusable) implements Serializable {}

  /**
   * A part with its place.
   *
   * @param number of the part among all
   * @param linesBefore how many lines of its file stand before it
   * @param part the part
   */
  record Placed(int number, long linesBefore, PricePart part) implements Serializable {}

  /** Plans the reading of files; their headers are read at once. */
  static IncomingPrices of(
      SparkSession spark, PricePlaces places, PriceTerms terms, int partitions) {
    List<IncomingPrices> all = new ArrayList<>();
    if (!places.texts().files().isEmpty()) {
      all.add(of(spark, places.texts().with(terms.dates()), partitions, terms.micros()));
    }
    if (!places.tables().isEmpty()) {
      all.add(ofTables(spark, places.tables(), terms));
    }
    Dataset<Row> rows = all.stream().map(IncomingPrices::rows).reduce(Dataset::union).orElseThrow();
    return new IncomingPrices(
        terms.kind() == PriceKind.SIGNED_PRICES ? withoutSigns(rows) : rows,
        () -> all.stream().mapToLong(IncomingPrices::read).sum());
  }

  private static Dataset<Row> withoutSigns(Dataset<Row> rows) {
    return rows.withColumn("price", abs(col("price"))).withColumn("close", abs(col("close")));
  }

  private static IncomingPrices ofTables(SparkSession spark, List<Path> tables, PriceTerms terms) {
    CollectionAccumulator<PartCount> counts =
        spark.sparkContext().collectionAccumulator("rows of tables read");
    return new IncomingPrices(
        ParquetAlike.of(tables).stream()
            .map(alike -> IncomingTable.of(spark, alike, terms.columns(), terms.micros(), counts))
            .reduce(Dataset::union)
            .orElseThrow(),
        () -> read(counts));
  }

  private static IncomingPrices of(
      SparkSession spark, List<PriceFile> files, int partitions, long learned) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CollectionAccumulator<PartCount> counts =
        spark.sparkContext().collectionAccumulator("rows read");
    int fewest = Math.max(1, partitions / files.size());
    List<Placed> parts = new ArrayList<>();
    files.forEach(file -> place(PricePart.of(file, fewest), context, parts));
    return new IncomingPrices(
        spark.createDataFrame(
            context
                .parallelize(parts, Math.max(1, Math.min(parts.size(), 4 * partitions)))
                .flatMap(part -> new IncomingRows(part, learned, counts)),
            Rows.SCHEMA),
        () -> read(counts));
  }

  private static void place(List<PricePart> parts, JavaSparkContext context, List<Placed> placed) {
    List<Long> before = linesBefore(parts, context);
    for (int i = 0; i < parts.size(); i++) {
      placed.add(new Placed(placed.size(), before.get(i), parts.get(i)));
    }
  }

  /** How many lines of its file stand before each part, counted by tasks. */
  static List<Long> linesBefore(List<PricePart> parts, JavaSparkContext context) {
    List<Long> lines =
        parts.size() == 1
            ? List.of(0L)
            : context.parallelize(parts, parts.size()).map(PricePart::countLines).collect();
    List<Long> before = new ArrayList<>();
    long sum = 0;
    for (long count : lines) {
      before.add(sum);
      sum += count;
    }
    return before;
  }

  Dataset<Row> rows() {
    return rows;
  }

  /**
   * How many rows were read, once they have been.
   *
   * @throws BadInputException if the text of a file breaks off
   */
  long read() {
    return read.getAsLong();
  }

  private static long read(CollectionAccumulator<PartCount> counts) {
    SortedMap<Integer, PartCount> byPart = new TreeMap<>();
    counts.value().forEach(count -> byPart.put(count.part(), count));
    Map<String, BadInputException> byFile = new LinkedHashMap<>();
    byPart.values().stream()
        .filter(part -> !part.unusable().isEmpty())
        .forEach(
            part ->
                byFile.putIfAbsent(
                    part.file(), BadInputException.told(part.file(), part.unusable())));
    if (!byFile.isEmpty()) {
      throw BadInputException.together(List.copyOf(byFile.values()));
    }
    return byPart.values().stream().mapToLong(PartCount::read).sum();
  }
}
