import org.apache.spark.sql.SparkSession;

/** The yardstick: a Spark program that starts a session and counts ten rows. */
public final class CountTenRows {

  private CountTenRows() {}

  /**
   * Counts.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      System.out.println(spark.range(10).count());
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
