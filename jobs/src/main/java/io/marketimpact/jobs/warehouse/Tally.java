package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many rows became what, and a digest of them that does not depend on their order. */
final class Tally {

  private static final long LOWER_HALF = 0xFFFF_FFFFL;

  private static final Column HASH =
      xxhash64(
          col("security"),
          col("day"),
          col("price"),
          col("adjusted"),
          col("close"),
          col("volume"),
          col("high"),
          col("low"),
          col("revision"),
          col("rule"));

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
                sum(shiftright(HASH, Integer.SIZE)).as("upper"),
                sum(HASH.bitwiseAND(lit(LOWER_HALF))).as("lower"))
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
    return String.join(" ", of(origin).stream().map(row -> digest(row).toString()).toList());
  }

  /** Halves of hashes are summed apart, where a sum of whole ones would leave the long integers. */
  private static BigInteger digest(Row row) {
    return BigInteger.valueOf(row.getLong(3))
        .shiftLeft(Integer.SIZE)
        .add(BigInteger.valueOf(row.getLong(4)));
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
