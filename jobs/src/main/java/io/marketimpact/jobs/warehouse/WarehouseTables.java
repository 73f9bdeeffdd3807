package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Console;

/** The tables of a warehouse as a whole: what they hold, and their files laid out anew. */
public final class WarehouseTables {

  private static final String KEPT_WHATEVER_ITS_AGE =
      "spark.databricks.delta.retentionDurationCheck.enabled";

  /** What rows of a table tell apart, by the column that names it. */
  private static final Map<String, String> THINGS =
      Map.of(
          "security",
          "stocks",
          "symbol",
          "stocks",
          "date",
          "days",
          "name",
          "names",
          "story",
          "stories",
          "event",
          "events",
          "seal",
          "studies",
          "run",
          "runs");

  private final SparkSession spark;
  private final Warehouse warehouse;

  /**
   * What a table holds.
   *
   * @param name of the table
   * @param version the last one
   * @param versions how many there are
   * @param rows how many it has, every revision counted
   * @param things what it tells apart: shares, stories or events
   * @param distinct how many of them there are
   * @param first its first day, empty where no row has one
   * @param last its last day
   * @param learnedAt when the last version was known
   * @param files how many files it is made of
   */
  public record Overview(
      String name,
      long version,
      int versions,
      long rows,
      String things,
      long distinct,
      Optional<String> first,
      Optional<String> last,
      Instant learnedAt,
      int files) {}

  /**
   * The tables of a warehouse.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   */
  public WarehouseTables(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /**
   * What the tables hold.
   *
   * @return a row per table
   */
  public List<Overview> overview() {
    return warehouse.tables().stream().map(this::overview).toList();
  }

  private Overview overview(String table) {
    Dataset<Row> rows = spark.read().format("delta").load(table);
    String things = things(rows);
    Column day =
        Stream.of("day", "date", "ex_date")
            .filter(List.of(rows.columns())::contains)
            .findFirst()
            .map(name -> col(name).cast("string"))
            .orElse(lit(null).cast("string"));
    Row counted = rows.agg(count(lit(1)), count_distinct(col(things)), min(day), max(day)).first();
    Versions versions = Versions.of(table);
    Commit last = versions.last().orElseThrow();
    return new Overview(
        table.substring(table.lastIndexOf('/') + 1),
        last.version(),
        versions.versions().size(),
        counted.getLong(0),
        THINGS.get(things),
        counted.getLong(1),
        Optional.ofNullable(counted.getString(2)),
        Optional.ofNullable(counted.getString(3)),
        last.learnedAt(),
        rows.inputFiles().length);
  }

  private static String things(Dataset<Row> rows) {
    return Stream.of(rows.columns()).filter(THINGS::containsKey).findFirst().orElseThrow();
  }

  /**
   * Puts small files together and removes those that no reader needs. Every version stays: rows
   * bear the version that brought them, so a result can be made again from the new files.
   *
   * @param publication makes the warehouse's lock
   * @param hours for how long files of earlier layouts stay for those who still read them
   * @throws BadInputException if another writes to the warehouse, or files cannot be removed
   */
  @SuppressWarnings("try") // the lock is held, not used
  public void tidy(Publication publication, int hours) {
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact warehouse tidy")) {
      spark.conf().set(KEPT_WHATEVER_ITS_AGE, "false");
      // Delta prints what it deleted on standard output, which is for results.
      Console.withOut(
          OutputStream.nullOutputStream(),
          () -> {
            warehouse.tables().forEach(table -> tidy(table, hours));
            return hours;
          });
    } finally {
      spark.conf().unset(KEPT_WHATEVER_ITS_AGE);
    }
  }

  private void tidy(String table, int hours) {
    spark.sql("OPTIMIZE delta.`" + table + "`");
    String vacuum = "VACUUM delta.`" + table + "` RETAIN " + hours + " HOURS";
    UnreadFiles unread = UnreadFiles.of(table, spark.sql(vacuum + " DRY RUN"));
    spark.sql(vacuum);
    unread.requireRemoved();
  }
}
