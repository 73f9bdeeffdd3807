package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Takes published studies and the runs of the batch that made them into the warehouse, each once: a
 * study published again under its old name is another one, and its rows stand beside the first's.
 */
public final class ResultsIngest {

  private final SparkSession spark;
  private final Publication publication;
  private final Warehouse warehouse;

  /**
   * What was taken in.
   *
   * @param studies how many new studies
   * @param known how many that were there before
   * @param rows of firms, in the new ones
   * @param runs how many new runs that studied something
   */
  public record Intake(int studies, int known, long rows, int runs) {}

  /**
   * An ingest into a warehouse.
   *
   * @param spark a session that knows tables
   * @param publication makes the warehouse's directory and its lock
   * @param warehouse where to
   */
  public ResultsIngest(SparkSession spark, Publication publication, Warehouse warehouse) {
    this.spark = spark;
    this.publication = publication;
    this.warehouse = warehouse;
  }

  /**
   * Takes studies and runs in. Each table gains all that it lacks, or nothing; a run that is
   * stopped between two tables is completed by the next.
   *
   * @param studies the studies
   * @param out where the batch publishes whose runs are taken in
   * @param learnedAt from when on they were known, kept to the microsecond
   * @return what was new
   * @throws BadInputException if the instant is yet to come, another writes to the warehouse, or a
   *     file cannot be read
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(List<PublishedStudy> studies, Path out, Instant learnedAt) {
    Instant learned = Learned.at(learnedAt);
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact ingest results")) {
      List<RunRecord> runs = RunFile.all(out);
      return run(studies, runs, out, learned);
    } finally {
      spark.catalog().clearCache();
    }
  }

  private Intake run(
      List<PublishedStudy> studies, List<RunRecord> runs, Path out, Instant learned) {
    Taken firms = read(ResultTable.FIRMS, warehouse.results(), studies);
    Taken groups = read(ResultTable.GROUPS, warehouse.groupTests(), studies);
    requireUnchanged(firms.studies());
    append(firms, warehouse.results(), learned);
    append(groups, warehouse.groupTests(), learned);
    return new Intake(
        firms.studies().size(),
        studies.size() - firms.studies().size(),
        firms.count(),
        takeRuns(runs, out, learned));
  }

  private static void requireUnchanged(List<PublishedStudy> studies) {
    for (PublishedStudy study : studies) {
      if (!study.equals(PublishedStudy.of(study.directory()))) {
        throw BadInputException.file(
            study.directory(), "was published again while it was read", "run the command again");
      }
    }
  }

  /** What a table lacks, read and found sound before anything is written. */
  private record Taken(List<PublishedStudy> studies, Optional<ResultRows> rows, long count) {}

  private Taken read(ResultTable kind, String table, List<PublishedStudy> studies) {
    List<PublishedStudy> fresh =
        lacking(table, studies).stream()
            .filter(study -> Files.exists(study.directory().resolve(kind.file())))
            .toList();
    if (fresh.isEmpty()) {
      return new Taken(fresh, Optional.empty(), 0);
    }
    ResultRows rows = ResultRows.of(spark, kind, fresh);
    return new Taken(fresh, Optional.of(rows), rows.read());
  }

  /**
   * A study of which no firm could be studied has no row of groups, and makes no version of them.
   */
  private void append(Taken taken, String table, Instant learned) {
    if (taken.count() > 0) {
      Commit commit =
          Commit.after(
              Versions.of(table).last(),
              learned,
              taken.count(),
              Sha256.of(
                  taken.studies().stream()
                      .map(PublishedStudy::seal)
                      .collect(Collectors.joining("\n"))));
      Tables.append(taken.rows().orElseThrow().of(commit).coalesce(1), commit, table);
    }
  }

  private List<PublishedStudy> lacking(String table, List<PublishedStudy> studies) {
    Set<String> known = Warehouse.isThere(table) ? distinct(table, "seal") : Set.of();
    Set<String> seen = new HashSet<>();
    return studies.stream()
        .filter(study -> !known.contains(study.seal()) && seen.add(study.seal()))
        .toList();
  }

  private Set<String> distinct(String table, String column) {
    return spark
        .read()
        .format("delta")
        .load(table)
        .select(column)
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  /** A run that is under way is left for the next time. */
  private int takeRuns(List<RunRecord> all, Path out, Instant learned) {
    String table = warehouse.runs();
    String where = out.toAbsolutePath().normalize().toString();
    Set<String> known = Warehouse.isThere(table) ? runs(table, where) : Set.of();
    List<RunRecord> fresh = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean isOver = all.get(i).end().isPresent() || i < all.size() - 1;
      if (isOver && !known.contains(all.get(i).id())) {
        fresh.add(all.get(i));
      }
    }
    Commit commit =
        Commit.after(
            Versions.of(table).last(),
            learned,
            fresh.size(),
            Sha256.of(fresh.stream().map(RunRecord::id).collect(Collectors.joining("\n"))));
    List<Row> rows = fresh.stream().flatMap(run -> RunRow.of(where, run, commit)).toList();
    if (!rows.isEmpty()) {
      Tables.append(spark.createDataFrame(rows, RunRow.SCHEMA).coalesce(1), commit, table);
    }
    return (int) rows.stream().map(row -> row.getString(1)).distinct().count();
  }

  private Set<String> runs(String table, String where) {
    return spark
        .read()
        .format("delta")
        .load(table)
        .filter(col("out").equalTo(where))
        .select("run")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }
}
