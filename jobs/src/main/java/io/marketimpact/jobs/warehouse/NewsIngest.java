package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.news.NewsReading;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.news.Story;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Takes stories into the warehouse, each once. A feed forgets what it showed yesterday; the table
 * does not. A story whose text has changed where it stands is kept beside what it said before.
 */
public final class NewsIngest {

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

  /** A story to be kept. */
  private record Fresh(Story story, int revision, String file) {}

  /** What is known of a story, whatever it said. */
  private static final class Known {
    private final Set<String> contents = new HashSet<>();
    private int revision;
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
   * @param files what was read of each file
   * @param learnedAt from when on they were known, kept to the microsecond
   * @return what became of them
   * @throws BadInputException if the instant is yet to come, or another writes to the warehouse
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(SortedMap<Path, NewsReading> files, Instant learnedAt) {
    Instant learned = Learned.at(learnedAt);
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact ingest news")) {
      Map<String, Known> known = known(files, learned);
      List<Fresh> fresh = new ArrayList<>();
      files.forEach((file, reading) -> take(file, reading, known, fresh));
      if (!fresh.isEmpty()) {
        write(fresh, learned);
      }
      long read = files.values().stream().mapToLong(reading -> reading.stories().size()).sum();
      return new Intake(
          read,
          fresh.size(),
          fresh.stream().filter(one -> one.revision() > 1).count(),
          read - fresh.size(),
          Versions.of(warehouse.news()).last().map(Commit::version));
    }
  }

  private static void take(
      Path file, NewsReading reading, Map<String, Known> known, List<Fresh> fresh) {
    for (Story story : reading.stories()) {
      Known one = known.computeIfAbsent(StoryRow.key(story), any -> new Known());
      if (one.contents.add(StoryRow.content(story))) {
        fresh.add(new Fresh(story, ++one.revision, file.toString()));
      }
    }
  }

  /** Only of stories that come now: the table may be long. */
  private Map<String, Known> known(SortedMap<Path, NewsReading> files, Instant learned) {
    Map<String, Known> known = new HashMap<>();
    if (Warehouse.isThere(warehouse.news())) {
      List<String> keys =
          files.values().stream()
              .flatMap(reading -> reading.stories().stream())
              .map(StoryRow::key)
              .distinct()
              .toList();
      Dataset<Row> incoming = spark.createDataset(keys, Encoders.STRING()).toDF("story");
      spark
          .read()
          .format("delta")
          .load(warehouse.news())
          .filter(col("learned_at").leq(learned))
          .select("story", "content", "revision")
          .join(broadcast(incoming), "story")
          .collectAsList()
          .forEach(
              row -> {
                Known one = known.computeIfAbsent(row.getString(0), any -> new Known());
                one.contents.add(row.getString(1));
                one.revision = Math.max(one.revision, row.getInt(2));
              });
    }
    return known;
  }

  private void write(List<Fresh> fresh, Instant learned) {
    String table = warehouse.news();
    StringBuilder digest = new StringBuilder();
    fresh.forEach(one -> digest.append(StoryRow.content(one.story())).append(one.revision()));
    Commit commit =
        Commit.after(
            Versions.of(table).last(), learned, fresh.size(), Sha256.of(digest.toString()));
    List<Row> rows =
        fresh.stream()
            .map(one -> StoryRow.of(one.story(), one.revision(), one.file(), commit))
            .toList();
    Tables.append(spark.createDataFrame(rows, StoryRow.SCHEMA).coalesce(1), commit, table);
  }
}
