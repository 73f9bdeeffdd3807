package io.marketimpact.jobs.warehouse;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables that are no prices: a few files each, found by when their rows were learned. */
final class Tables {

  private static final String FOUND_BY = "learned_at";

  private Tables() {}

  /** Adds rows to a table, which is made where it is not there: all of them, or none. */
  static void append(Dataset<Row> rows, Commit commit, String table) {
    rows.write()
        .format("delta")
        .mode("append")
        .option("delta.dataSkippingStatsColumns", FOUND_BY)
        .option("mergeSchema", "true")
        .option("userMetadata", commit.text())
        .save(table);
  }
}
