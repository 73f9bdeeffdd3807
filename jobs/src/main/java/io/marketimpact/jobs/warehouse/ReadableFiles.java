package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PricePlaces;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Price files of which at least one row can be read. */
final class ReadableFiles {

  /** So many files are named at once. */
  private static final int MOST_NAMED = 10;

  private ReadableFiles() {}

  /** A file of which no row can be read was written otherwise than it was read. */
  static void require(Dataset<Row> judged, Tally tally, long read, PricePlaces files) {
    if (read == 0) {
      throw BadInputException.source(
          files.name(), "has no price", "it needs a row per security and day");
    }
    if (tally.hasUnreadable()) {
      List<Row> unreadable =
          judged
              .filter(
                  col("origin")
                      .notEqual(Rows.FINDING)
                      .and(col("rule").notEqual(RefusedActions.RULE)))
              .groupBy("file")
              .agg(
                  count(lit(1)).as("rows"),
                  sum(when(col("rule").equalTo(IncomingPrices.UNREADABLE), 1).otherwise(0))
                      .as("bad"),
                  min_by(
                      col("detail"),
                      when(col("rule").equalTo(IncomingPrices.UNREADABLE), col("row"))))
              .filter(col("rows").equalTo(col("bad")))
              .orderBy("file")
              .limit(MOST_NAMED)
              .collectAsList();
      if (!unreadable.isEmpty()) {
        throw BadInputException.together(unreadable.stream().map(ReadableFiles::refused).toList());
      }
    }
  }

  private static BadInputException refused(Row file) {
    return BadInputException.told(
        file.getString(0), file.getString(3) + "; no row of the file can be read");
  }
}
