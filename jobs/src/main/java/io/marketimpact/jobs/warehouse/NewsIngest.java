package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.publication.Publication;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Takes stories into the warehouse, each once. A feed forgets what it showed yesterday; the table
 * does not. A story whose text has changed where it stands is kept beside what it said before.
 */
public final class NewsIngest {

  private static final String CONTENT = "content";
  private static final String REVISION = "revision";

  private final SparkSession spark;
  private final Publication publication;
  private final Warehouse warehouse;

  /**
   * What became of the stories. Every story read is accepted or merged.
   *
   * @param read how many could be used
   * @param accepted new ones, and changed ones
   * @param changed of these, how many stood there before with another text
   * @param merged those that were known, or that were there twice
   * @param version of the table from now on, empty where it has none yet
   */
  public record Intake(
      long read, long accepted, long changed, long merged, Optional<Long> version) {

    /** Checks that no story is lost. */
    public Intake {
      Require.that(
          read == accepted + merged,
          "stories read must be accepted or merged: %s, %s, %s",
          read,
          accepted,
          merged);
    }
  }

  /**
   * An ingest into a warehouse.
   *
   * @param spark a session that knows tables
   * @param publication makes the warehouse's directory and its lock
   * @param warehouse where to
   */
  public NewsIngest(SparkSession spark, Publication publication, Warehouse warehouse) {
    this.spark = spark;
    this.publication = publication;
    this.warehouse = warehouse;
  }

  /**
   * Takes stories in: all of them, or none.
   *
   * @param incoming what tasks read of the files
   * @param learnedAt from when on they were known, kept to the microsecond
   * @return what became of them
   * @throws BadInputException if the instant is yet to come, or another writes to the warehouse
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(IncomingNews incoming, Instant learnedAt) {
    Instant learned = Learned.at(learnedAt);
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact ingest news")) {
      Dataset<Row> fresh = fresh(incoming.rows(), learned).persist(StorageLevel.MEMORY_AND_DISK());
      try {
        List<Row> accepted = inOrder(fresh);
        if (!accepted.isEmpty()) {
          write(fresh, accepted, learned);
        }
        return new Intake(
            incoming.stories(),
            accepted.size(),
            accepted.stream().filter(row -> row.getInt(1) > 1).count(),
            incoming.stories() - accepted.size(),
            Versions.of(warehouse.news()).last().map(Commit::version));
      } finally {
        fresh.unpersist(true);
      }
    }
  }

  /** Each text once, and none that is known where it stands. */
  private Dataset<Row> fresh(Dataset<Row> stories, Instant learned) {
    Dataset<Row> once =
        stories
            .withColumn("time", row_number().over(of("story", CONTENT)))
            .filter(col("time").equalTo(1))
            .drop("time");
    Column before = lit(0);
    if (Warehouse.isThere(warehouse.news())) {
      Dataset<Row> known = known(stories, learned);
      Dataset<Row> last = known.groupBy("story").agg(max(REVISION).as("before"));
      once =
          once.join(known, new String[] {"story", CONTENT}, "left_anti")
              .join(last, new String[] {"story"}, "left");
      before = coalesce(col("before"), lit(0));
    }
    return once.withColumn(REVISION, before.plus(row_number().over(of("story"))));
  }

  /** In the order of files and of stories in each, whatever task read them. */
  private static WindowSpec of(String... columns) {
    return Window.partitionBy(Arrays.stream(columns).map(functions::col).toArray(Column[]::new))
        .orderBy(IncomingNews.RANK, IncomingNews.POSITION);
  }

  /** Only of stories that come now: the table may be long. */
  private Dataset<Row> known(Dataset<Row> stories, Instant learned) {
    return spark
        .read()
        .format("delta")
        .load(warehouse.news())
        .filter(col("learned_at").leq(learned))
        .select("story", CONTENT, REVISION)
        .join(broadcast(stories.select("story").distinct()), new String[] {"story"}, "left_semi");
  }

  /** Of each story the hash of its text and the number of its revision. */
  private static List<Row> inOrder(Dataset<Row> fresh) {
    return fresh
        .orderBy(IncomingNews.RANK, IncomingNews.POSITION)
        .select(CONTENT, REVISION)
        .collectAsList();
  }

  private void write(Dataset<Row> fresh, List<Row> accepted, Instant learned) {
    String table = warehouse.news();
    StringBuilder digest = new StringBuilder();
    accepted.forEach(row -> digest.append(row.getString(0)).append(row.getInt(1)));
    Commit commit =
        Commit.after(
            Versions.of(table).last(), learned, accepted.size(), Sha256.of(digest.toString()));
    Timestamp stamp = Timestamp.from(commit.learnedAt());
    long version = commit.version();
    Dataset<Row> rows =
        fresh
            .repartition(1)
            .sortWithinPartitions(IncomingNews.RANK, IncomingNews.POSITION)
            .map(
                (MapFunction<Row, Row>) row -> StoryRow.of(row, stamp, version),
                Encoders.row(StoryRow.SCHEMA));
    Tables.append(rows, commit, table);
  }
}
