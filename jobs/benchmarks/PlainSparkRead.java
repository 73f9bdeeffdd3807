import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.SparkSession;

/** The yardstick: Spark's own reader goes through every cell of a price file. */
public final class PlainSparkRead {

  private PlainSparkRead() {}

  /**
   * Reads.
   *
   * @param arguments the file, with the columns of the panel
   */
  public static void main(String[] arguments) {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      long began = System.nanoTime();
      System.out.println(
          spark
              .read()
              .option("header", "true")
              .schema(
                  "symbol STRING, date DATE, open DOUBLE, high DOUBLE, low DOUBLE, close DOUBLE,"
                      + " volume DOUBLE, adj_close DOUBLE")
              .csv(arguments[0])
              .agg(
                  count(lit(1)),
                  max(col("symbol")),
                  max(col("date")),
                  sum(col("open")),
                  sum(col("high")),
                  sum(col("low")),
                  sum(col("close")),
                  sum(col("volume")),
                  sum(col("adj_close")))
              .first());
      System.out.printf("read in %.1f s%n", (System.nanoTime() - began) / 1e9);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
