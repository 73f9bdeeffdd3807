package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many rows became what, and a digest of them that does not depend on their order. */
final class Tally {

  private final List<Row> counts;

  private Tally(List<Row> counts) {
    this.counts = counts;
  }

  static Tally of(Dataset<Row> judged) {
    return new Tally(
        judged
            .groupBy("origin", "rule")
            .agg(
                count(lit(1)).as("rows"),
                sum(xxhash64(
                            col("security"),
                            col("day"),
                            col("price"),
                            col("adjusted"),
                            col("close"),
                            col("volume"),
                            col("high"),
                            col("low"),
                            col("revision"),
                            col("rule"))
                        .cast("decimal(38,0)"))
                    .as("digest"))
            .orderBy("origin", "rule")
            .collectAsList());
  }

  private List<Row> of(int origin) {
    return counts.stream().filter(row -> row.getInt(0) == origin).toList();
  }

  long number(int origin) {
    return of(origin).stream().mapToLong(row -> row.getLong(2)).sum();
  }

  String digest(int origin) {
    return String.join(" ", of(origin).stream().map(row -> row.getDecimal(3).toString()).toList());
  }

  boolean hasUnreadable() {
    return counts.stream().anyMatch(row -> row.getString(1).equals(IncomingPrices.UNREADABLE));
  }

  SortedMap<String, Long> rules(int... origins) {
    SortedMap<String, Long> rules = new TreeMap<>();
    for (int origin : origins) {
      of(origin).forEach(row -> rules.merge(row.getString(1), row.getLong(2), Long::sum));
    }
    return rules;
  }
}
