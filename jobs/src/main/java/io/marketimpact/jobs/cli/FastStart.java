package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What the launcher makes its class archive of: studies whose prices are Parquet and text, in one
 * process. Spark loads thousands of classes for Parquet that it does not need for text.
 */
public final class FastStart {

  private static final String MASTER = "local[1]";

  private FastStart() {}

  /**
   * Runs both studies and ends the process, with 0 where both were done.
   *
   * @param arguments a directory that is there, for what they write
   * @throws IOException if nothing can be written there
   */
  public static void main(String[] arguments) throws IOException {
    Path scratch = Path.of(arguments[0]);
    int code = studyOfParquet(scratch);
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
    // Last, since it ends the process.
    Main.main(new String[] {"study", "--quiet", "--out", scratch.resolve("out").toString()});
  }

  static int studyOfParquet(Path scratch) throws IOException {
    Path prices = scratch.resolve("prices.parquet");
    try (SparkSession spark = SparkSessions.open(MASTER)) {
      spark
          .read()
          .option("header", true)
          .csv(Home.prices().toString())
          .selectExpr(
              "symbol",
              "cast(date as date) as date",
              "cast(adjusted_close as double) as adjusted_close")
          .write()
          .parquet(prices.toString());
    }
    Path events =
        Files.writeString(
            scratch.resolve("events.csv"), "event_id,symbol,date\nfirst,PANW,2026-01-14\n");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Main.run(
        nowhere,
        nowhere,
        "study",
        "--quiet",
        "--prices",
        prices.toString(),
        "--events",
        events.toString(),
        "--benchmark",
        "SPY",
        "--out",
        scratch.resolve("columns").toString());
  }
}
