package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that grow with the firms, by columns. */
final class TableFormatSpec {

  private static final Path CASE =
      Project.HOME.resolve(
          "jobs/src/test/resources/io/marketimpact/jobs/cli/cases/15-lowercase-ticker");

  @TempDir private Path work;

  private Impact study(String out, String... options) {
    return Impact.run(
        Stream.concat(
                Stream.of(
                    "study",
                    "--quiet",
                    "--master",
                    "local[2]",
                    "--prices",
                    CASE.resolve("prices.csv"),
                    "--events",
                    CASE.resolve("events.csv"),
                    "--benchmark",
                    "SPY",
                    "--out",
                    work.resolve(out)),
                Arrays.stream(options))
            .toArray());
  }

  @Test
  void holdTheRowsOfTheCsvFilesToTheLastBit() throws IOException {
    assertThat(study("once", "--format", "parquet").code()).isZero();
    try (SparkSession spark = SparkSessions.open("local[1]")) {
      for (String table : List.of("firm_results", "abnormal_returns")) {
        Dataset<Row> columns =
            spark.read().parquet(work.resolve("once").resolve(table + ".parquet").toString());
        List<String> text = Project.lines(work.resolve("once").resolve(table + ".csv"));

        assertThat(String.join(",", columns.columns())).isEqualTo(text.get(0));
        assertThat(columns.count()).isEqualTo(text.size() - 1).isPositive();
      }
      Row effect =
          spark.read().parquet(work.resolve("once/firm_results.parquet").toString()).first();
      String car = PublishedFiles.rows(work.resolve("once/firm_results.csv")).get(0).get("car");
      assertThat((double) effect.getAs("car")).isEqualTo(Double.parseDouble(car));
    }
  }

  @Test
  void areTheSameBytesAgainAndNamedInTheManifest() {
    study("once", "--format", "parquet");
    study("again", "--format", "PARQUET");

    assertThat(PublishedFiles.bytes(work.resolve("once")))
        .isEqualTo(PublishedFiles.bytes(work.resolve("again")));
    assertThat(String.join("", Project.lines(work.resolve("once/manifest.json"))))
        .contains("abnormal_returns.parquet", "firm_results.parquet");
  }

  @Test
  void areCsvAloneWhereNothingElseIsAskedFor() {
    study("plain");

    assertThat(work.resolve("plain/firm_results.parquet")).doesNotExist();
    assertThat(study("none", "--format", "arrow").err())
        .contains("--format", "arrow", "CSV, PARQUET");
    assertThat(work.resolve("none")).doesNotExist();
  }
}
