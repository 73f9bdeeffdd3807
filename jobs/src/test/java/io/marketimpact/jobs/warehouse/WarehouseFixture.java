package io.marketimpact.jobs.warehouse;

import io.marketimpact.jobs.SparkSessions;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One session for all tests of a class, an empty warehouse for each. */
abstract class WarehouseFixture {

  static SparkSession spark;

  @TempDir Path work;
  TestPrices prices;

  @BeforeAll
  static void open() {
    spark = SparkSessions.openWithTables("local[2]");
    TestPrices.forSmallTables(spark);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @BeforeEach
  void warehouse() {
    prices = new TestPrices(spark, work);
  }
}
