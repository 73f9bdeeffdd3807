package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.lit;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.DateForm;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.CollectionAccumulator;

/** The rows of one file of many studies, read where Spark computes and never held as a whole. */
final class ResultRows {

  /** Before the columns of the file. */
  private static final StructType WHOSE =
      new StructType()
          .add("publication", DataTypes.StringType, false)
          .add("seal", DataTypes.StringType, false);

  private final Dataset<Row> rows;
  private final CollectionAccumulator<String> refusals;

  private ResultRows(Dataset<Row> rows, CollectionAccumulator<String> refusals) {
    this.rows = rows;
    this.refusals = refusals;
  }

  /** A file, and whose it is. */
  private record Source(String file, String publication, String seal) implements Serializable {}

  /** Plans the reading; columns are those that any of the studies has. */
  static ResultRows of(SparkSession spark, ResultTable kind, List<PublishedStudy> studies) {
    StructType schema =
        ResultTable.schema(
            studies.stream()
                .flatMap(study -> kind.heads(study.directory()).stream())
                .distinct()
                .toList());
    List<Source> sources =
        studies.stream()
            .map(
                study ->
                    new Source(
                        study.directory().resolve(kind.file()).toString(),
                        study.name(),
                        study.seal()))
            .toList();
    CollectionAccumulator<String> refusals =
        spark.sparkContext().collectionAccumulator("refused cells");
    return new ResultRows(
        spark.createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(sources)
                .flatMap(source -> rows(source, schema, refusals)),
            new StructType(
                Stream.of(WHOSE, schema).flatMap(ResultRows::fields).toArray(StructField[]::new))),
        refusals);
  }

  private static Stream<StructField> fields(StructType schema) {
    return Stream.of(schema.fields());
  }

  /** The rows with the version that brings them. */
  Dataset<Row> of(Commit commit) {
    return rows.withColumn("learned_at", lit(Timestamp.from(commit.learnedAt())))
        .withColumn("version", lit(commit.version()));
  }

  /**
   * Reads them, once.
   *
   * @return how many there are
   * @throws BadInputException if a cell is not what its column holds
   */
  long read() {
    rows.persist(StorageLevel.MEMORY_AND_DISK());
    long count = rows.count();
    refusals.value().stream()
        .sorted()
        .findFirst()
        .ifPresent(
            problem -> {
              throw BadInputException.of(problem, "nothing was taken in");
            });
    return count;
  }

  private static Iterator<Row> rows(
      Source source, StructType schema, CollectionAccumulator<String> refusals) throws IOException {
    Path file = Path.of(source.file());
    CsvHeader header = CsvFile.header(file, DateForm.ISO);
    OptionalInt[] places =
        Stream.of(schema.fieldNames()).map(header::optional).toArray(OptionalInt[]::new);
    Reader text = CsvFile.text(file);
    Iterator<CsvRow> rows = closing(CsvFile.rows(header, text), text);
    rows.next();
    return StreamSupport.stream(((Iterable<CsvRow>) () -> rows).spliterator(), false)
        .flatMap(
            row -> {
              try {
                return Stream.of(row(source, row, schema, places));
              } catch (BadInputException refused) {
                refusals.add(refused.getMessage());
                return Stream.empty();
              }
            })
        .iterator();
  }

  /** A task reads many files, one after the other: each is let go of at its end. */
  private static Iterator<CsvRow> closing(Iterator<CsvRow> rows, Reader text) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        boolean hasNext = false;
        try {
          hasNext = rows.hasNext();
        } finally {
          if (!hasNext) {
            close(text);
          }
        }
        return hasNext;
      }

      @Override
      public CsvRow next() {
        return rows.next();
      }
    };
  }

  private static void close(Reader text) {
    try {
      text.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Row row(Source source, CsvRow row, StructType schema, OptionalInt[] places) {
    Object[] cells = new Object[places.length + 2];
    cells[0] = source.publication();
    cells[1] = source.seal();
    for (int i = 0; i < places.length; i++) {
      if (places[i].isPresent() && !row.text(places[i]).isEmpty()) {
        cells[i + 2] = cell(row, places[i].getAsInt(), schema.fields()[i]);
      }
    }
    return RowFactory.create(cells);
  }

  private static Object cell(CsvRow row, int place, StructField field) {
    DataType type = field.dataType();
    if (type.equals(DataTypes.StringType)) {
      return row.text(place);
    }
    if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(row.date(place, field.name()));
    }
    return type.equals(DataTypes.IntegerType)
        ? row.parsed(place, field.name(), Integer::valueOf, "is not a whole number")
        : row.parsed(place, field.name(), Double::valueOf, "is not a number");
  }
}
