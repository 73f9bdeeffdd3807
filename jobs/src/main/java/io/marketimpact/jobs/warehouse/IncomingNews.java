package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.news.NewsReading;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Stories of files of news, each file read by one task: a feed can only be understood from its
 * beginning to its end. To the driver come counts, and what is said of files and stories that
 * cannot be used.
 */
public final class IncomingNews implements AutoCloseable {

  /** The place of a story's file among all in the order of their paths. */
  static final String RANK = "rank";

  /** The place of a story in its file. */
  static final String POSITION = "position";

  private static final StructType SCHEMA =
      new StructType()
          .add(RANK, DataTypes.IntegerType, false)
          .add("file", DataTypes.StringType, false)
          .add("broken", DataTypes.StringType, true)
          .add("refused", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("stories", DataTypes.createArrayType(StoryRow.TOLD, false), false);

  private final List<Path> files;
  private final Dataset<Row> read;
  private final Map<Path, Said> said = new TreeMap<>();

  /** Reads a file where a task has it. */
  @FunctionalInterface
  public interface Reader extends Serializable {

    /**
     * Reads one.
     *
     * @param file the file
     * @return its stories, and a line for each that cannot be used
     * @throws BadInputException if the file as a whole cannot be used
     */
    NewsReading read(Path file);
  }

  /** A file on its way to a task. */
  private record Sent(int rank, String name, String place) implements Serializable {}

  /** What is said of a file. */
  private record Said(boolean isUsable, List<String> complaints, long stories) {}

  private IncomingNews(List<Path> files, Dataset<Row> read) {
    this.files = files;
    this.read = read;
  }

  /**
   * Reads files.
   *
   * @param spark a session
   * @param files the files, in the order in which complaints are made
   * @param reader reads each
   * @return what was read, to be closed
   */
  public static IncomingNews of(SparkSession spark, List<Path> files, Reader reader) {
    List<Sent> sent = new ArrayList<>();
    for (Path file : new TreeSet<>(files)) {
      sent.add(new Sent(sent.size(), file.toString(), file.toAbsolutePath().toString()));
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Dataset<Row> read =
        spark
            .createDataFrame(
                context.parallelize(sent, sent.size()).map(file -> row(file, reader)), SCHEMA)
            .persist(StorageLevel.MEMORY_AND_DISK());
    IncomingNews incoming = new IncomingNews(files, read);
    read.select(col("file"), col("broken"), col("refused"), size(col("stories")))
        .collectAsList()
        .forEach(incoming::note);
    return incoming;
  }

  private static Row row(Sent file, Reader reader) {
    try {
      NewsReading read = reader.read(Path.of(file.place()));
      return RowFactory.create(
          file.rank(),
          file.name(),
          null,
          read.refused().stream().map(line -> named(line, file)).toArray(String[]::new),
          read.stories().stream().map(StoryRow::told).toArray(Row[]::new));
    } catch (BadInputException bad) {
      return RowFactory.create(
          file.rank(), file.name(), named(bad.getMessage(), file), new String[0], new Row[0]);
    }
  }

  /** A file is called as it was named, wherever a task finds it. */
  private static String named(String line, Sent file) {
    return line.replace(
        BadInputException.printable(file.place()), BadInputException.printable(file.name()));
  }

  private void note(Row file) {
    boolean isUsable = file.isNullAt(1);
    said.put(
        Path.of(file.getString(0)),
        new Said(
            isUsable, isUsable ? file.getList(2) : List.of(file.getString(1)), file.getInt(3)));
  }

  /**
   * What is wrong with files and stories.
   *
   * @return a line each, in the order of the files
   */
  public List<String> complaints() {
    return files.stream().flatMap(file -> said.get(file).complaints().stream()).toList();
  }

  /**
   * How many files can be used.
   *
   * @return their number
   */
  public long usable() {
    return said.values().stream().filter(Said::isUsable).count();
  }

  /**
   * How many stories of these cannot be used.
   *
   * @return their number
   */
  public long refused() {
    return said.values().stream()
        .filter(Said::isUsable)
        .mapToLong(of -> of.complaints().size())
        .sum();
  }

  /**
   * How many stories can be used.
   *
   * @return their number
   */
  public long stories() {
    return said.values().stream().mapToLong(Said::stories).sum();
  }

  /** A row per story, with its file, its place and what is told of it. */
  Dataset<Row> rows() {
    return read.select(
            col(RANK), col("file"), posexplode(col("stories")).as(new String[] {POSITION, "told"}))
        .select(RANK, POSITION, "file", "told.*");
  }

  @Override
  public void close() {
    read.unpersist(true);
  }
}
