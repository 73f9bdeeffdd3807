package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Price files of which at least one row can be read. */
final class ReadableFiles {

  private ReadableFiles() {}

  /** A file of which no row can be read was written otherwise than it was read. */
  static void require(Dataset<Row> judged, Tally tally, long read, PriceFiles files) {
    if (read == 0) {
      throw BadInputException.source(
          files.name(), "has no price", "it needs a row per security and day");
    }
    if (tally.hasUnreadable()) {
      judged
          .filter(col("origin").notEqual(Rows.FINDING))
          .groupBy("file")
          .agg(
              count(lit(1)).as("rows"),
              sum(when(col("rule").equalTo(IncomingPrices.UNREADABLE), 1).otherwise(0)).as("bad"),
              first(when(col("rule").equalTo(IncomingPrices.UNREADABLE), col("detail")), true)
                  .as("detail"))
          .filter(col("rows").equalTo(col("bad")))
          .orderBy("file")
          .limit(1)
          .collectAsList()
          .forEach(
              file -> {
                throw BadInputException.of(
                    file.getAs("detail"), "no row of the file can be read, nothing was taken in");
              });
    }
  }
}
