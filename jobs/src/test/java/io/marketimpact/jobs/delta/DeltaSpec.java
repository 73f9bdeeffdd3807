package io.marketimpact.jobs.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delta and this Spark get on with each other, and with tables that an earlier Delta left. */
class DeltaSpec {

  private static SparkSession spark;

  @TempDir private Path directory;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void aMergeReplacesWhatIsThereAndAddsWhatIsNot() {
    String table = newTable();
    merge(table);
    assertThat(rows(table))
        .containsExactly("AVGO 2026-01-14 339.5", "PANW 2026-01-13 190.5", "ZS 2026-01-14 220.0");
  }

  @Test
  void anEarlierVersionIsStillThere() {
    String table = newTable();
    merge(table);
    assertThat(rows(table + " VERSION AS OF 1"))
        .containsExactly("AVGO 2026-01-14 340.0", "PANW 2026-01-13 190.5");
    assertThat(column("DESCRIBE HISTORY " + table, "operation"))
        .containsExactly("MERGE", "WRITE", "CREATE TABLE");
  }

  @Test
  void aTableOfAnEarlierDeltaReadsAndMerges() {
    copy(Path.of("src/test/resources/io/marketimpact/jobs/delta/delta-4.0.1"), directory);
    String table = "delta.`" + directory + "`";
    assertThat(rows(table)).hasSize(3).contains("AVGO 2026-01-13 352.0");
    merge(table);
    assertThat(rows(table))
        .containsExactly(
            "AVGO 2026-01-13 352.0",
            "AVGO 2026-01-14 339.5",
            "PANW 2026-01-13 190.5",
            "ZS 2026-01-14 220.0");
    assertThat(rows(table + " VERSION AS OF 1")).hasSize(2);
  }

  private String newTable() {
    String table = "delta.`" + directory.resolve("prices") + "`";
    spark.sql("CREATE TABLE " + table + " (symbol STRING, day DATE, close DOUBLE) USING delta");
    spark.sql(
        "INSERT INTO "
            + table
            + " VALUES ('AVGO', DATE'2026-01-14', 340.0), ('PANW', DATE'2026-01-13', 190.5)");
    return table;
  }

  /** Corrects one price and adds another. */
  private static void merge(String table) {
    spark.sql(
        "MERGE INTO "
            + table
            + " AS old USING (SELECT * FROM VALUES ('AVGO', DATE'2026-01-14', 339.5D),"
            + " ('ZS', DATE'2026-01-14', 220.0D) AS v(symbol, day, close)) AS new"
            + " ON old.symbol = new.symbol AND old.day = new.day"
            + " WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *");
  }

  private static List<String> rows(String table) {
    return column(
        "SELECT concat_ws(' ', symbol, day, close) AS row FROM " + table + " ORDER BY row", "row");
  }

  private static List<String> column(String query, String name) {
    return spark.sql(query).collectAsList().stream().map(row -> row.<String>getAs(name)).toList();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
