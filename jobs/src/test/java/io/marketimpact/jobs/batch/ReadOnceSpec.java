package io.marketimpact.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.PriceIngest;
import io.marketimpact.jobs.warehouse.PriceTerms;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many events a batch has, the file of prices that all of them name is read once. */
class ReadOnceSpec {

  private static final int EVENTS = 1_000;

  /** All are looked at, and one of so many is studied, which takes longer. */
  private static final int EVERY = 25;

  /** Its bytes for the hash, its rows, and its heading, which is all of so small a file. */
  private static final int MOST_READS = 8;

  @TempDir private Path work;
  private Path events;
  private Path prices;

  @BeforeEach
  void manyEvents() throws IOException {
    events = Files.createDirectories(work.resolve("events"));
    List<String> rows =
        Project.lines(Project.PRICES).stream()
            .filter(row -> row.matches("(symbol|AVGO|SPY),.*"))
            .toList();
    prices = Files.write(events.resolve("prices.csv"), rows);
    List<String> days =
        rows.stream()
            .filter(row -> row.startsWith("SPY"))
            .map(row -> row.split(",", 3)[1])
            .skip(100)
            .limit(100)
            .toList();
    for (int i : IntStream.range(0, EVENTS).toArray()) {
      Files.writeString(
          events.resolve("event-" + i + ".json"), event(i, days.get(i % days.size())));
    }
  }

  private static String event(int number, String day) {
    return """
    {
      "schema": "market-impact-study/1", "id": "event-%d", "title": "One firm",
      "prices": "prices.csv", "calendar": "XNAS",
      "plan": {"benchmark": "SPY", "models": ["market_adjusted"], "estimation": "-60:-11",
       "minimum_estimation": 30, "path": "0:0", "depth": "effect"},
      "subjects": [{"symbol": "AVGO", "name": "Broadcom", "exchange": "XNAS"}],
      "waves": [{"id": "W1", "published": {"date": "%s"}, "summary": "a", "names": ["Broadcom"],
       "source": "b"}],
      "ownership": [{"entity": "Broadcom", "owner": "AVGO", "status": "self",
       "materiality": "material", "source": "itself"}]
    }
    """
        .formatted(number, day);
  }

  @Test
  void aThousandEventsReadTheirPricesOnce() throws IOException {
    try (FileReads reads = FileReads.start();
        BatchSession session =
            new BatchSession(
                Optional.empty(), () -> SparkSessions.open("local[2]"), Progress.silent())) {
      Batch batch = Batch.of(events, work.resolve("out"), session, Patience.WITHOUT_END);
      assertThat(batch.count(RunOutcome.WAITING)).isEqualTo(EVENTS);
      for (int i = 0; i < EVENTS; i += EVERY) {
        session.run(batch.entries().get(i).study().orElseThrow());
      }
      assertThat(reads.bytes(prices::equals, work.resolve("reads.jfr")))
          .isBetween(Files.size(prices), MOST_READS * Files.size(prices));
    }
  }

  @Test
  void aThousandEventsScanTheTableOfPricesOnce() throws IOException {
    Warehouse warehouse = new Warehouse(work.resolve("warehouse"));
    try (SparkSession spark = SparkSessions.openWithTables("local[2]")) {
      new PriceIngest(spark, Publication.ON_DISK, warehouse, Progress.silent())
          .run(
              PriceFiles.of(prices),
              new PriceTerms(
                  DateForm.ISO,
                  Instant.parse("2026-03-02T00:00:00Z"),
                  "USD",
                  Optional.empty(),
                  Map.of()));
    }
    long bytes = size(work.resolve("warehouse"));
    try (FileReads reads = FileReads.start();
        BatchSession session =
            new BatchSession(
                Optional.of(warehouse),
                () -> SparkSessions.openWithTables("local[2]"),
                Progress.silent())) {
      Batch batch = Batch.of(events, work.resolve("out"), session, Patience.WITHOUT_END);
      assertThat(batch.count(RunOutcome.WAITING)).isEqualTo(EVENTS);
      for (int i = 0; i < EVENTS; i += EVENTS / 4) {
        session.run(batch.entries().get(i).study().orElseThrow());
      }
      assertThat(reads.bytes(ReadOnceSpec::isPart, work.resolve("reads.jfr")))
          .isBetween(bytes / 2, 2 * bytes);
    }
  }

  private static long size(Path warehouse) throws IOException {
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files.filter(ReadOnceSpec::isPart).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static boolean isPart(Path file) {
    return file.toString().contains("warehouse/prices") && file.toString().endsWith(".parquet");
  }
}
