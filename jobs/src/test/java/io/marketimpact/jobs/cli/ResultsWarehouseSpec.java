package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.library.SavedStudy;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch published, as tables over all events. */
class ResultsWarehouseSpec {

  @TempDir private Path work;
  private Path events;
  private Path out;
  private Path warehouse;

  @BeforeEach
  void twoStudies() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 2);
    out = work.resolve("out [1]");
    warehouse = work.resolve("ware house");
    assertThat(batch().code()).isZero();
  }

  private Impact batch() {
    return Impact.run("batch", "--quiet", "--events", events, "--out", out);
  }

  private Impact ingest() {
    return Impact.run("ingest", "results", "--from", out, "--warehouse", warehouse);
  }

  @Test
  void everyStudyAndRunIsTakenInOnce() throws IOException {
    Impact first = ingest();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err())
        .contains("2 new studies with 70 rows of firms, 0 known before, 1 new runs");
    assertThat(ingest().err())
        .contains("0 new studies with 0 rows of firms, 2 known before, 0 new");

    Files.writeString(
        events.resolve("event-1.json"),
        Files.readString(events.resolve("event-1.json")).replace("\"seed\": 1", "\"seed\": 9"));
    assertThat(batch().code()).isZero();
    assertThat(ingest().err())
        .contains("1 new studies with 35 rows of firms, 2 known before, 1 new");

    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      theRowsAreThoseOfTheFiles(spark);
      List<Row> runs = table(spark, "runs", "run", "specification", "outcome", "exit_code");
      assertThat(runs)
          .extracting(row -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3))
          .containsExactly("event-1.json done 0", "event-2.json done 0", "event-1.json done 0");
    }
    Impact tables = Impact.run("warehouse", "--quiet", "--warehouse", warehouse);
    assertThat(tables.out())
        .contains("results: version 1 of 2; 105 rows; 3 studies;")
        .contains("group_tests: version 1 of 2;")
        .contains("runs: version 1 of 2; 3 rows; 2 runs;");
  }

  private void theRowsAreThoseOfTheFiles(SparkSession spark) {
    String[] heads = {"publication", "symbol", "window_start", "window_end", "car", "p_decision"};
    List<String> stored = table(spark, "results", heads).stream().map(Row::mkString).toList();
    List<String> published =
        studies()
            .flatMap(
                study ->
                    SavedStudy.load(study).rows("firm_results").stream()
                        .map(
                            row ->
                                study.getFileName()
                                    + row.text("symbol")
                                    + row.text("window_start")
                                    + row.text("window_end")
                                    + row.number("car")
                                    + row.number("p_decision")))
            .toList();
    assertThat(published).hasSize(105);
    assertThat(stored).containsExactlyInAnyOrderElementsOf(published);
  }

  private Stream<Path> studies() {
    try (Stream<Path> entries = Files.list(out)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("manifest.json")))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Row> table(SparkSession spark, String name, String first, String... more) {
    return spark
        .read()
        .format("delta")
        .load(warehouse.resolve(name).toString())
        .orderBy("version", first, more.length > 0 ? more[0] : first)
        .select(first, more)
        .collectAsList();
  }

  private List<Row> table(SparkSession spark, String name, String[] heads) {
    return table(spark, name, heads[0], Arrays.copyOfRange(heads, 1, heads.length));
  }

  @Test
  void aStudyThatWasChangedIsNamedAndLeftOut() throws IOException {
    Path study = studies().findFirst().orElseThrow();
    Path file = study.resolve("firm_results.csv");
    Files.writeString(file, Files.readString(file).replace("STUDIED", "STUDIE"));
    Impact run = ingest();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("is not a complete published study: firm_results.csv was changed")
        .contains("1 new studies");
    Impact none = Impact.run("ingest", "results", "--from", events, "--warehouse", warehouse);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("holds no complete published study");
  }
}
