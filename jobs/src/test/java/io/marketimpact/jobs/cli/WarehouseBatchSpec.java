package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch on a warehouse: an event is studied again when rows that it reads have changed. */
class WarehouseBatchSpec {

  private static final String EARLIER = "2025-12-03";

  private static final Path FACTORS = Project.HOME.resolve("data/factors/us_daily.csv");

  @TempDir private Path work;
  private Path events;
  private Path out;
  private Path warehouse;

  /** Two events with the same shares, of which the first is over before the second begins. */
  @BeforeEach
  void twoEvents() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    Path event = events.resolve("event-1.json");
    Files.writeString(
        events.resolve("event-0.json"),
        Files.readString(event).replace("2026-01-14", EARLIER).replace("2026-01-15", "2025-12-04"));
    out = work.resolve("out");
    warehouse = work.resolve("warehouse");
  }

  private void ingest(Path file, String learned) {
    Impact ingest =
        Impact.run(
            "ingest",
            "prices",
            "--quiet",
            "--from",
            file,
            "--currency",
            "USD",
            "--as-of",
            learned,
            "--warehouse",
            warehouse);
    assertThat(ingest.code()).as(ingest.err()).isZero();
  }

  private Impact batch() {
    return Impact.run("batch", "--events", events, "--out", out, "--warehouse", warehouse);
  }

  @Test
  void aRestatedPriceIsStudiedAgainWhereItIsReadAndNowhereElse() throws IOException {
    ingest(Project.PRICES, "2026-03-02T00:00:00Z");
    Impact first = batch();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines()).hasSize(2);
    RunRecord before = RunFile.last(out).orElseThrow();
    assertThat(before.work().tables())
        .singleElement()
        .extracting("name")
        .isEqualTo("warehouse table prices, version 0");

    Path restated =
        Files.writeString(
            work.resolve("restated.csv"),
            "symbol,date,adjusted_close\nAVGO,2026-01-14,330.5\nZZZ,2026-01-14,5\n");
    ingest(restated, "2026-03-03T00:00:00Z");
    Impact second = batch();
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out().lines()).singleElement().asString().contains("2026-01-14-china");
    RunRecord after = RunFile.last(out).orElseThrow();
    assertThat(after.events())
        .extracting(RunEvent::outcome, RunEvent::reason)
        .containsExactly(
            tuple(RunOutcome.SKIPPED, "published before"),
            tuple(RunOutcome.DONE, "changed: prices warehouse table prices, version 1"));
    assertThat(after.events().get(1).directory()).isNotEqualTo(before.events().get(1).directory());
    assertThat(Seal.broken(out.resolve(before.events().get(1).directory()))).isEmpty();
    assertThat(Seal.broken(out.resolve(after.events().get(1).directory()))).isEmpty();

    assertThat(Project.lines(out.resolve("changes.csv")))
        .hasSize(6)
        .filteredOn(line -> line.contains(",AVGO,"))
        .singleElement()
        .asString()
        .startsWith(
            "event-1.json,"
                + before.events().get(1).directory()
                + ","
                + after.events().get(1).directory()
                + ",")
        .contains(",AVGO,-0.0334047694255");
    assertThat(out.resolve("changes.html"))
        .content()
        .contains("id=\"of-" + after.events().get(1).directory() + "\"")
        .contains(
            "1 of 5 firms have a different headline. The largest change is that of AVGO, from");

    assertThat(out.resolve("index.html"))
        .content()
        .containsOnlyOnce("href=\"./changes.html#")
        .contains("href=\"./changes.html#of-" + after.events().get(1).directory() + "\"");

    Path elsewhere =
        Files.writeString(
            work.resolve("elsewhere.csv"), "symbol,date,adjusted_close\nZZZ,2026-01-15,5\n");
    ingest(elsewhere, "2026-03-04T00:00:00Z");
    assertThat(batch().err()).contains("nothing new; 2 published before");
    whatIsNewIsKnownWithoutSparkWhileTheTableIsAsItWas();
  }

  @Test
  void factorsThatComeLateCompleteAModelThatAwaitedThem() throws IOException {
    Files.delete(events.resolve("event-0.json"));
    Path event = events.resolve("event-1.json");
    Files.writeString(
        event, Files.readString(event).replace("[\"market\"]", "[\"market\", \"capm\"]"));
    List<String> factors = Project.lines(FACTORS);
    List<String> early =
        factors.stream()
            .filter(row -> row.compareTo("2026-01-14") < 0 || row.startsWith("d"))
            .toList();
    ingest(Project.PRICES, "2026-03-02T00:00:00Z");
    factors(Files.write(work.resolve("early.csv"), early), "2026-03-02T00:00:00Z");
    Impact pending = batch();
    assertThat(pending.code()).as(pending.err()).isZero();
    Path first = out.resolve(RunFile.last(out).orElseThrow().events().get(0).directory());
    assertThat(first.resolve("firm_results.csv")).content().contains(",PENDING,");

    factors(FACTORS, "2026-03-03T00:00:00Z");
    Impact second = batch();
    assertThat(second.code()).as(second.err()).isZero();
    RunRecord run = RunFile.last(out).orElseThrow();
    assertThat(run.events().get(0).reason())
        .isEqualTo("changed: factors warehouse table factors, version 1");
    assertThat(run.work().tables())
        .extracting("name")
        .containsExactly("warehouse table prices, version 0", "warehouse table factors, version 1");
    Path completed = out.resolve(run.events().get(0).directory());
    assertThat(completed.resolve("firm_results.csv")).content().doesNotContain(",PENDING,");
    assertThat(completed.resolve("manifest.json"))
        .content()
        .contains("\"warehouse table factors, version 1\"");
    assertThat(withoutSpark().events())
        .extracting(RunEvent::outcome)
        .containsExactly(RunOutcome.SKIPPED);
  }

  private void factors(Path file, String learned) {
    Impact ingest =
        Impact.run(
            "ingest",
            "factors",
            "--quiet",
            "--from",
            file,
            "--as-of",
            learned,
            "--warehouse",
            warehouse);
    assertThat(ingest.code()).as(ingest.err()).isZero();
  }

  private void whatIsNewIsKnownWithoutSparkWhileTheTableIsAsItWas() throws IOException {
    assertThat(withoutSpark().events())
        .extracting(RunEvent::outcome)
        .containsExactly(RunOutcome.SKIPPED, RunOutcome.SKIPPED);
    Path event = events.resolve("event-1.json");
    String before = Files.readString(event);
    Files.writeString(event, before.replace("\"seed\": 1", "\"seed\": 2"));
    assertThat(withoutSpark().events())
        .extracting(RunEvent::outcome)
        .containsExactly(RunOutcome.SKIPPED, RunOutcome.WAITING);
    Files.writeString(event, before.replace("-10:10", "-10:15"));
    assertThatThrownBy(this::withoutSpark).hasMessage("Spark");
    Files.writeString(event, before);
    Path another =
        Files.writeString(
            work.resolve("another.csv"), "symbol,date,adjusted_close\nYYY,2026-01-15,5\n");
    ingest(another, "2026-03-05T00:00:00Z");
    assertThatThrownBy(this::withoutSpark).hasMessage("Spark");
  }

  private Batch withoutSpark() {
    BatchSession session =
        new BatchSession(
            Optional.of(new Warehouse(warehouse)),
            () -> {
              throw new IllegalStateException("Spark");
            },
            Progress.silent());
    return Batch.of(events, out, session, Patience.WITHOUT_END);
  }
}
