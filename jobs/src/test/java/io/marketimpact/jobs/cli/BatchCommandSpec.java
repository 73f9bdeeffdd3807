package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.data.publication.BrokenDisk;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch as a scheduler sees it. */
class BatchCommandSpec {

  @TempDir private Path work;
  private Path events;
  private Path out;

  @BeforeEach
  void events() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    out = work.resolve("out");
  }

  private Impact batch() {
    return Impact.run("batch", "--events", events, "--out", out);
  }

  @Test
  void anEventIsStudiedOnceAndAgainWhenItChanges() throws IOException {
    Impact first = batch();
    assertThat(first.code()).isZero();
    assertThat(first.out().lines()).singleElement().asString().endsWith("report.html");
    Path published = Path.of(first.out().strip()).getParent();
    assertThat(published.getFileName().toString())
        .matches("2026-01-14-china-security-software-[0-9a-f]{12}");
    assertThat(published.resolve("manifest.json")).exists();
    assertThat(published.resolve("tables/returns-1.csv")).exists();
    assertThat(out.resolve("index.html"))
        .content()
        .contains("href=\"./" + published.getFileName() + "/report.html\"");

    Impact second = batch();
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).contains("nothing new; 1 published before");

    Path event = events.resolve("event-1.json");
    Files.writeString(event, Files.readString(event).replace("\"seed\": 1", "\"seed\": 2"));
    assertThat(batch().out().lines()).hasSize(1);
    assertThat(directories(out)).hasSize(3).contains(out.resolve("runs"));
    assertThat(out.resolve("index.html")).content().contains("One study, 1 earlier version");
  }

  @Test
  void aBrokenEventDoesNotKeepTheOthersFromBeingStudied() throws IOException {
    Files.writeString(events.resolve("b.json"), "{\"schema\": \"market-impact-study/1\", ");
    Impact run = batch();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("b.json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(directories(out)).hasSize(2);
  }

  @Test
  void everyRunSaysWhatItFoundAndDidAndWhy() throws IOException {
    Files.writeString(events.resolve("b.json"), "{");
    assertThat(batch().code()).isEqualTo(3);
    RunRecord run = RunFile.last(out).orElseThrow();
    assertThat(run.end()).get().extracting(RunRecord.End::exitCode).isEqualTo(3);
    assertThat(run.versions()).containsKeys("market-impact", "spark");
    assertThat(run.events())
        .extracting(
            RunEvent::specification, RunEvent::outcome, event -> event.seconds().isPresent())
        .containsExactly(
            tuple("b.json", RunOutcome.FAILED, false),
            tuple("event-1.json", RunOutcome.DONE, true));
    assertThat(run.events().get(0).reason()).contains("b.json at line 1");
    assertThat(run.events().get(1).reason()).isEqualTo("new");
    assertThat(out.resolve(run.events().get(1).directory()).resolve("report.html")).exists();

    Impact status = Impact.run("status", "--out", out);
    assertThat(status.code()).isEqualTo(4);
    assertThat(status.out())
        .contains("with exit code 3", "events: 2 found, 1 done, 1 failed", "failed: b.json: ");

    Files.delete(events.resolve("b.json"));
    Path prices = events.resolve("us_daily.csv");
    Files.writeString(
        prices, Files.readString(prices).replace("AVGO,2026-01-14,", "AVGO,2026-01-14,1"));
    assertThat(Impact.run("status", "--out", out).out())
        .contains("waiting: event-1.json: changed: prices us_daily.csv");
  }

  @Test
  void aDryRunListsWhatWouldRunAndWritesNothing() throws IOException {
    Impact dry = Impact.run("batch", "--dry-run", "--events", events, "--out", out);
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).isEqualTo("event-1.json: new\n");
    assertThat(
            Impact.run(
                "batch",
                "--dry-run",
                "--as-of",
                "2026-01-20T22:00:00Z",
                "--events",
                events,
                "--out",
                out))
        .isEqualTo(new Impact(0, "event-1.json: new\n", dry.err()));
    assertThat(out).doesNotExist();
  }

  @Test
  void aRetryStudiesOnlyWhatFailed() throws IOException {
    Path broken = events.resolve("b.json");
    Files.writeString(broken, "{");
    assertThat(batch().code()).isEqualTo(3);
    Path event = events.resolve("event-1.json");
    Files.writeString(broken, Files.readString(event).replace("\"seed\": 1", "\"seed\": 3"));
    Files.writeString(event, Files.readString(event).replace("\"seed\": 1", "\"seed\": 2"));

    Impact retry = Impact.run("batch", "--retry", "--events", events, "--out", out);
    assertThat(retry.code()).isZero();
    assertThat(retry.out().lines()).hasSize(1);
    assertThat(RunFile.last(out).orElseThrow().events())
        .extracting(RunEvent::outcome, RunEvent::reason)
        .containsExactly(
            tuple(RunOutcome.DONE, "new"),
            tuple(RunOutcome.SKIPPED, "did not fail in the last run"));
    assertThat(Impact.run("batch", "--retry", "--events", events, "--out", out).err())
        .contains("nothing to retry");
    Impact dry = Impact.run("batch", "--dry-run", "--events", events, "--out", out);
    assertThat(dry.out()).isEqualTo("event-1.json: changed: specification event-1.json\n");
  }

  @Test
  void aQuietRunSaysNothingAndItsFiguresGoToPrometheus() throws IOException {
    Path metrics = work.resolve("node/impact.prom");
    Impact quiet =
        Impact.run("batch", "--quiet", "--metrics", metrics, "--events", events, "--out", out);
    assertThat(quiet).isEqualTo(new Impact(0, "", ""));
    assertThat(metrics)
        .content()
        .contains(
            "# TYPE impact_batch_events gauge\n",
            "impact_batch_events{outcome=\"done\"} 1\n",
            "impact_batch_events{outcome=\"failed\"} 0\n",
            "\nimpact_batch_exit_code 0\n")
        .containsPattern("(?m)^impact_batch_duration_seconds \\d+\\.\\d+(E-?\\d+)?$");
    assertThat(work.resolve("node")).isDirectoryNotContaining("glob:**draft*");
  }

  @Test
  void aFileOfFiguresThatCannotBeWrittenIsRefusedBeforeAnyWork() {
    for (Path place : List.of(work, events.resolve("event-1.json/impact.prom"))) {
      Impact run = Impact.run("batch", "--metrics", place, "--events", events, "--out", out);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .matches("impact: .* (is a directory; name a file|cannot be written; name a place .*)");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void figuresThatCannotBeWrittenAfterAllAreInTheRunsExitCode() {
    Path tooLong = work.resolve("x".repeat(300));
    Impact run = Impact.run("batch", "--metrics", tooLong, "--events", events, "--out", out);
    assertThat(run.code()).isEqualTo(3);
    RunRecord recorded = RunFile.last(out).orElseThrow();
    assertThat(recorded.end()).get().extracting(RunRecord.End::exitCode).isEqualTo(3);
    assertThat(recorded.count(RunOutcome.DONE)).isEqualTo(1);
  }

  @Test
  void aRunThatWasStoppedIsNamedAndItsEventsAreRetried() {
    assertThat(batch().code()).isZero();
    RunRecord run = RunFile.last(out).orElseThrow();
    RunRecord stopped =
        new RunRecord(
            run.started().plusSeconds(60),
            run.work(),
            run.versions(),
            List.of(run.events().get(0).with(RunOutcome.WAITING, "new")),
            Optional.empty());
    RunFile.write(Publication.ON_DISK, out, stopped);
    Impact status = Impact.run("status", "--out", out);
    assertThat(status.code()).isEqualTo(4);
    assertThat(status.out()).contains(stopped.id() + ", stopped before it ended");
    try (WriterLock lock = WriterLock.of(Publication.ON_DISK, out, "impact batch")) {
      assertThat(Impact.run("status", "--out", out).out()).contains("under way by impact batch (");
      assertThat(lock).isNotNull();
    }
    Path none = work.resolve("none");
    assertThat(Impact.run("status", "--out", none).code()).isEqualTo(3);
    try (WriterLock lock = WriterLock.of(Publication.ON_DISK, none, "impact batch")) {
      Impact first = Impact.run("status", "--out", none);
      assertThat(first.code()).isEqualTo(4);
      assertThat(first.out()).startsWith("first run: under way by impact batch (");
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void aStudyIsProvisionalUntilThePricesReachItsLastDay() throws IOException {
    Path prices = events.resolve("us_daily.csv");
    String all = Files.readString(prices);
    Files.writeString(prices, all.replaceAll("(?m)^\\w+,2026-(01-2[89]|01-3|0[2-9]).*\\n", ""));
    assertThat(batch().code()).isZero();
    RunEvent first = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(first.state()).isEqualTo("provisional");
    assertThat(out.resolve(first.directory()).resolve("manifest.json"))
        .content()
        .contains("\"state\": \"provisional\"");
    assertThat(out.resolve("index.html")).content().contains("provisional: the prices end before");
    assertThat(Impact.run("status", "--out", out).out())
        .contains("provisional: " + first.directory());

    Files.writeString(prices, all);
    assertThat(batch().code()).isZero();
    RunEvent second = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(second.state()).isEqualTo("final");
    assertThat(second.reason()).isEqualTo("changed: prices us_daily.csv");
    assertThat(batch().err()).contains("nothing new");
    assertThat(RunFile.last(out).orElseThrow().events().get(0).state()).isEqualTo("final");
  }

  @Test
  void aFaultOfTheProgramInOneEventLeavesTheOthersToBeStudied() throws IOException {
    events = SmallSpecifications.write(work.resolve("two"), 2);
    Publication faulty =
        BrokenDisk.throwing(() -> new IllegalStateException("nobody foresaw\nthis")).publication();
    Impact run = Impact.runOn(faulty, "batch", "--quiet", "--events", events, "--out", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "impact: event-1.json: internal error: IllegalStateException: nobody foresaw"
                + " (--stacktrace shows where)\n");
    RunRecord recorded = RunFile.last(out).orElseThrow();
    assertThat(recorded.events())
        .extracting(RunEvent::outcome, RunEvent::fault)
        .containsExactly(
            tuple(RunOutcome.FAILED, "java.lang.IllegalStateException"),
            tuple(RunOutcome.DONE, ""));
    assertThat(recorded.events().get(0).reason())
        .isEqualTo("internal error: IllegalStateException: nobody foresaw");

    Impact retry = Impact.run("batch", "--retry", "--events", events, "--out", out);
    assertThat(retry.code()).isZero();
    assertThat(retry.out().lines()).hasSize(1);
  }

  @Test
  void wantOfMemoryEndsTheRun() throws IOException {
    events = SmallSpecifications.write(work.resolve("two"), 2);
    Publication exhausted =
        BrokenDisk.throwing(() -> new IllegalStateException(new OutOfMemoryError("heap")))
            .publication();
    Impact run = Impact.runOn(exhausted, "batch", "--quiet", "--events", events, "--out", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("out of memory");
    assertThat(RunFile.last(out).orElseThrow().events())
        .extracting(RunEvent::outcome)
        .containsExactly(RunOutcome.WAITING, RunOutcome.WAITING);
  }

  @Test
  void aDirectoryThatIsNotThereIsBadInput() {
    Impact run = Impact.run("batch", "--events", work.resolve("none"), "--out", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("is not a directory");
  }

  private static List<Path> directories(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
