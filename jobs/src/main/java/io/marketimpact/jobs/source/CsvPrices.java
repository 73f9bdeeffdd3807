package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.PriceColumns;
import io.marketimpact.data.csv.PriceReader;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/**
 * Reads a price file in parallel, {@code symbol,date,adjusted_close[,close,volume]} in any order of
 * rows and columns. Every row is read, also those of securities nobody asked for: a broken row
 * means a broken file.
 */
public final class CsvPrices {

  private final Path file;
  private final JavaPairRDD<String, BarChunk> bySymbol;
  private final LongAccumulator brokenRows;

  private CsvPrices(Path file, JavaPairRDD<String, BarChunk> bySymbol, LongAccumulator brokenRows) {
    this.file = file;
    this.bySymbol = bySymbol;
    this.brokenRows = brokenRows;
  }

  /**
   * Plans the reading of a file. Nothing but its header is read yet.
   *
   * @param spark the session
   * @param file the file, at the same place on every machine of a cluster
   * @param partitions over how many partitions to spread the securities
   * @return the source
   * @throws BadInputException if the file does not exist or its header lacks a column
   */
  public static CsvPrices of(SparkSession spark, Path file, int partitions) {
    CsvHeader header = CsvFile.header(file);
    PriceColumns.of(header);
    List<String> names = header.names();
    LongAccumulator brokenRows = spark.sparkContext().longAccumulator("broken rows");
    String path = file.toAbsolutePath().toString();
    List<LineRange> ranges = LineRange.of(file, partitions);
    JavaRDD<Tuple2<String, BarChunk>> chunks =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(ranges, ranges.size())
            .flatMap(range -> chunks(Path.of(path), range, names, brokenRows));
    return new CsvPrices(
        file,
        JavaPairRDD.fromJavaRDD(chunks)
            .groupByKey(partitions)
            .mapValues(BarChunk::together)
            .cache(),
        brokenRows);
  }

  /**
   * The bars of every security in the file.
   *
   * @return by symbol
   */
  public JavaPairRDD<String, BarChunk> bySymbol() {
    return bySymbol;
  }

  /**
   * Fails if a row that has been read so far could not be understood. To be asked after an action
   * on {@link #bySymbol}.
   *
   * @throws BadInputException with the file's first row at fault
   */
  public void requireWhole() {
    if (brokenRows.value() > 0) {
      CsvFile.forEachRow(
          file,
          header -> {
            PriceReader reader = new PriceReader(PriceColumns.of(header));
            return reader::bar;
          });
      throw BadInputException.file(
          file, "has a row that cannot be read", "check its quotes and line ends");
    }
  }

  private static Iterator<Tuple2<String, BarChunk>> chunks(
      Path file, LineRange range, List<String> names, LongAccumulator brokenRows)
      throws IOException {
    Map<String, BarChunk> bySymbol = new HashMap<>();
    PriceReader reader = new PriceReader(PriceColumns.of(CsvHeader.of(file, names)));
    try (Reader text = range.text(file)) {
      Iterator<CsvRow> rows = CsvFile.rows(file, text);
      if (range.start() == 0 && rows.hasNext()) {
        rows.next();
      }
      while (rows.hasNext()) {
        PriceBar bar = reader.bar(rows.next());
        bySymbol.computeIfAbsent(bar.security().symbol(), symbol -> new BarChunk()).add(bar);
      }
    } catch (BadInputException | UncheckedIOException broken) {
      brokenRows.add(1);
    }
    return bySymbol.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().trim()))
        .iterator();
  }
}
