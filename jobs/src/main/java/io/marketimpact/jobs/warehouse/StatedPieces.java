package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.StatedColumns;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What files state that several tasks read: the cells of each row go to the task that has its
 * stock, and reach it in the order of the file.
 */
final class StatedPieces {

  private static final StructType LINES =
      new StructType()
          .add("bucket", DataTypes.IntegerType, false)
          .add("file", DataTypes.IntegerType, false)
          .add("row", DataTypes.LongType, false)
          .add("symbol", DataTypes.StringType, false)
          .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("broken", DataTypes.StringType, false);

  private StatedPieces() {}

  /** Plans the reading; each row of the result is of one file and some of its stocks. */
  static Dataset<Row> rows(SparkSession spark, List<StatedPart> parts, int partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int buckets = Math.min(Rows.BUCKETS, partitions);
    Map<Integer, StatedPart> files =
        parts.stream()
            .collect(Collectors.toMap(StatedPart::file, part -> part, (one, other) -> one));
    return spark
        .createDataFrame(
            context
                .parallelize(parts, Math.min(parts.size(), 2 * partitions))
                .flatMap(part -> new Lines(part, buckets)),
            LINES)
        .repartition(partitions, col("bucket"))
        .sortWithinPartitions("file", "row")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Files(rows, files),
            Encoders.row(StatedFile.SCHEMA));
  }

  /** Lines of a part on their way: one that may be any stock's goes to all. */
  private static final class Lines implements Iterator<Row>, StatedLines.Reader {
    private final int file;
    private final StatedColumns columns;
    private final StatedLines lines;
    private final int buckets;
    private final Queue<Row> ahead = new ArrayDeque<>();
    private boolean isMissed;

    private Lines(StatedPart part, int buckets) {
      this.file = part.file();
      this.columns = part.columns();
      this.lines = new StatedLines(part);
      this.buckets = buckets;
    }

    @Override
    public boolean hasNext() {
      while (ahead.isEmpty()) {
        if (!lines.next(this)) {
          break;
        }
      }
      return !ahead.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ahead.remove();
    }

    @Override
    public void row(CsvRow row) {
      Optional<SecurityId> stock = columns.stock(row);
      if (stock.isEmpty()) {
        odd(row.number());
        return;
      }
      isMissed = false;
      String symbol = stock.get().symbol();
      add(
          Rows.bucket(symbol) % buckets,
          row.number(),
          symbol,
          columns.cells(row).toArray(String[]::new),
          "");
    }

    @Override
    public void odd(long number) {
      for (int bucket = 0; bucket < buckets && !isMissed; bucket++) {
        add(bucket, number, "", new String[0], "");
      }
      isMissed = true;
    }

    @Override
    public void broken(long number, String reason) {
      add(0, number, "", new String[0], reason);
    }

    private void add(int bucket, long number, String symbol, String[] cells, String broken) {
      ahead.add(RowFactory.create(bucket, file, number, symbol, cells, broken));
    }
  }

  /** Files whose lines have come, one at a time. */
  private static final class Files implements Iterator<Row> {
    private final Iterator<Row> lines;
    private final Map<Integer, StatedPart> files;
    private Optional<Row> ahead;
    private int room = ActionFindings.MOST_REFUSED;

    private Files(Iterator<Row> lines, Map<Integer, StatedPart> files) {
      this.lines = lines;
      this.files = files;
      this.ahead = line();
    }

    private Optional<Row> line() {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return ahead.isPresent();
    }

    @Override
    public Row next() {
      int number = ahead.orElseThrow(NoSuchElementException::new).getInt(1);
      StatedPart part = files.get(number);
      Path name = Path.of(part.name());
      StatedFile file = new StatedFile(number, part.columns().ofCells(), room);
      for (; ahead.filter(line -> line.getInt(1) == number).isPresent(); ahead = line()) {
        take(ahead.get(), file, name, part);
      }
      Row row = file.end();
      room -= file.kept();
      return row;
    }

    private static void take(Row line, StatedFile file, Path name, StatedPart part) {
      String symbol = line.getString(3);
      String broken = line.getString(5);
      if (!broken.isEmpty()) {
        file.broken(line.getLong(2), broken);
      } else if (symbol.isEmpty()) {
        file.odd(line.getLong(2));
      } else {
        file.row(
            new SecurityId(symbol),
            new CsvRow(name, line.getLong(2), line.getList(4), part.lines().form()));
      }
    }
  }
}
