package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.PriceColumns;
import io.marketimpact.data.csv.PriceReader;
import io.marketimpact.market.PriceBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
    PriceColumns columns = PriceColumns.of(header);
    LongAccumulator brokenRows = spark.sparkContext().longAccumulator("broken rows");
    Dataset<Row> rows =
        spark
            .read()
            .schema(texts(header.size()))
            .option("header", true)
            .option("escape", "\"")
            .csv(file.toAbsolutePath().toString())
            .select(inOrder(columns));
    String path = file.toString();
    JavaPairRDD<String, BarChunk> bySymbol =
        rows.javaRDD()
            .mapPartitionsToPair(part -> chunks(part, path, brokenRows))
            .reduceByKey(BarChunk::merge, partitions)
            .cache();
    return new CsvPrices(file, bySymbol, brokenRows);
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

  private static StructType texts(int columns) {
    StructType type = new StructType();
    for (int i = 0; i < columns; i++) {
      type = type.add("column" + i, DataTypes.StringType);
    }
    return type;
  }

  /** The columns in the order of {@link PriceColumns#IN_ORDER}; one the file lacks is empty. */
  private static Column[] inOrder(PriceColumns columns) {
    return new Column[] {
      column(columns.symbol()),
      column(columns.date()),
      column(columns.adjustedClose()),
      columns.close().isPresent() ? column(columns.close().getAsInt()) : functions.lit(""),
      columns.volume().isPresent() ? column(columns.volume().getAsInt()) : functions.lit("")
    };
  }

  private static Column column(int position) {
    return functions.col("column" + position);
  }

  private static Iterator<Tuple2<String, BarChunk>> chunks(
      Iterator<Row> rows, String path, LongAccumulator brokenRows) {
    Map<String, BarChunk> bySymbol = new HashMap<>();
    Path file = Path.of(path);
    PriceReader reader = new PriceReader(PriceColumns.IN_ORDER);
    while (rows.hasNext()) {
      Row row = rows.next();
      try {
        PriceBar bar = reader.bar(new CsvRow(file, 0, cells(row)));
        bySymbol.computeIfAbsent(bar.security().symbol(), symbol -> new BarChunk()).add(bar);
      } catch (BadInputException broken) {
        brokenRows.add(1);
      }
    }
    List<Tuple2<String, BarChunk>> chunks = new ArrayList<>(bySymbol.size());
    bySymbol.forEach((symbol, chunk) -> chunks.add(new Tuple2<>(symbol, chunk)));
    return chunks.iterator();
  }

  private static List<String> cells(Row row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.isNullAt(i) ? "" : row.getString(i);
    }
    return List.of(cells);
  }
}
