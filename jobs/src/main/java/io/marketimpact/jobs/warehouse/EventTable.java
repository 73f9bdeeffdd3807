package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.Sha256;
import io.marketimpact.event.Subject;
import io.marketimpact.news.FoundEvent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The table {@code events}: what was found, confirmed or rejected, every version of it. */
final class EventTable {

  private static final StructType SCHEMA =
      new StructType()
          .add("event", DataTypes.StringType, false)
          .add("revision", DataTypes.IntegerType, false)
          .add("status", DataTypes.StringType, false)
          .add("rule", DataTypes.StringType, false)
          .add("title", DataTypes.StringType, false)
          .add("day", DataTypes.DateType, false)
          .add("stories", DataTypes.IntegerType, false)
          .add("reporters", DataTypes.IntegerType, false)
          .add("firms", DataTypes.StringType, false)
          .add("specification", DataTypes.StringType, false)
          .add("news_version", DataTypes.LongType, false)
          .add("learned_at", DataTypes.TimestampType, false)
          .add("version", DataTypes.LongType, false);

  private final SparkSession spark;
  private final String table;
  private final Map<String, Known> known = new HashMap<>();

  /** Whether somebody has looked at an event, and what he said. */
  enum Status {
    FOUND,
    CONFIRMED,
    REJECTED;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An event as it is to stand in the table. */
  record Entry(FoundEvent event, Status status, String specification) {

    private String digest() {
      return EventTable.digest(status.text(), specification);
    }
  }

  /** What the table knows of an event. */
  private static final class Known {
    private final Set<String> found = new HashSet<>();
    private int revision;
    private String last = "";
    private boolean isRejected;
  }

  EventTable(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.table = warehouse.events();
    if (Warehouse.isThere(table)) {
      read();
    }
  }

  private void read() {
    for (Row row :
        spark
            .read()
            .format("delta")
            .load(table)
            .select("event", "revision", "status", "specification")
            .orderBy(col("event"), col("revision"))
            .collectAsList()) {
      Known one = known(row.getString(0));
      one.revision = row.getInt(1);
      one.last = digest(row.getString(2), row.getString(3));
      one.isRejected = row.getString(2).equals(Status.REJECTED.text());
      if (row.getString(2).equals(Status.FOUND.text())) {
        one.found.add(row.getString(3));
      }
    }
  }

  private Known known(String event) {
    return known.computeIfAbsent(event, any -> new Known());
  }

  private Known known(FoundEvent event) {
    return known(event.id().value());
  }

  private static String digest(String status, String specification) {
    return Sha256.of(status + " " + specification);
  }

  /** Whether a candidate once said this, by itself. */
  boolean hasFound(FoundEvent event, String specification) {
    return known(event).found.contains(specification);
  }

  boolean isRejected(FoundEvent event) {
    return known(event).isRejected;
  }

  /** Adds those entries that say something new: all of them, or none. */
  void append(List<Entry> entries, long news, Instant now) {
    List<Entry> fresh =
        entries.stream().filter(one -> !one.digest().equals(known(one.event()).last)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Commit commit =
        Commit.after(
            Versions.of(table).last(),
            now.truncatedTo(ChronoUnit.MICROS),
            fresh.size(),
            Sha256.of(
                fresh.stream()
                    .map(one -> one.event().id() + " " + one.digest())
                    .collect(Collectors.joining("\n"))));
    List<Row> rows = fresh.stream().map(one -> row(one, news, commit)).toList();
    Tables.append(spark.createDataFrame(rows, SCHEMA).coalesce(1), commit, table);
  }

  private Row row(Entry entry, long news, Commit commit) {
    FoundEvent event = entry.event();
    return RowFactory.create(
        event.id().value(),
        known(event).revision + 1,
        entry.status().text(),
        event.rule().id(),
        event.rule().title(),
        Date.valueOf(event.day()),
        event.stories().size(),
        event.reporters(),
        event.firms().stream()
            .map(Subject::security)
            .map(share -> share.symbol())
            .collect(Collectors.joining(" ")),
        entry.specification(),
        news,
        Timestamp.from(commit.learnedAt()),
        commit.version());
  }
}
