package io.marketimpact.data.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.study.InputFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler and its operator read of a run. */
class RunFileSpec {

  private static final Instant STARTED = Instant.parse("2026-01-14T22:00:00Z");
  private static final InputFile TABLE =
      new InputFile("prices", "warehouse table prices, version 3", "ab".repeat(32));

  private static final RunRecord RUN =
      new RunRecord(
          STARTED,
          new RunRecord.Work(
              "/events",
              Optional.of("/warehouse"),
              Optional.of(STARTED.minusSeconds(60)),
              List.of(TABLE),
              new TreeMap<>(Map.of("asked", "found"))),
          new TreeMap<>(Map.of("market-impact", "0.1.0", "spark", "4.2.0")),
          List.of(
              RunEvent.of("a.json", "a", RunOutcome.DONE, "new", "a-1")
                  .in("final")
                  .after(2.5)
                  .pending(List.of("capm: factors end", "peer: no peers")),
              RunEvent.of("b.json", "b", RunOutcome.SKIPPED, "published before", "b-1")
                  .in("provisional"),
              RunEvent.of("c.json", "", RunOutcome.FAILED, "c.json at line 1", ""),
              RunEvent.of("d.json", "d", RunOutcome.WAITING, "new", "d-1")
                  .brokenBy(IllegalStateException.class, "internal error"),
              RunEvent.of("e.json", "e", RunOutcome.AWAITING_PRICES, "ends early", "e-1")
                  .awaitingSince(Optional.of(STARTED)),
              RunEvent.of("f.json", "f", RunOutcome.WAITING, "new", "f-1")
                  .incompleteBecause(List.of("RPD: no prices", "AVGO: no prices"))),
          Optional.of(new RunRecord.End(STARTED.plusSeconds(90), 3)));

  @TempDir private Path out;

  private JsonObject written() {
    return Json.read(RunFile.write(Publication.ON_DISK, out, RUN));
  }

  @Test
  void aRunSaysWhenItRanWithWhatAndHowItEnded() {
    JsonObject run = written();
    assertThat(
            List.of(
                run.text("schema"),
                run.text("run"),
                run.text("started"),
                run.text("ended"),
                run.text("as_of"),
                run.text("events_directory"),
                run.text("warehouse")))
        .containsExactly(
            "market-impact-run/1",
            "20260114T220000000Z",
            "2026-01-14T22:00:00Z",
            "2026-01-14T22:01:30Z",
            "2026-01-14T21:59:00Z",
            "/events",
            "/warehouse");
    assertThat(run.optionalNumber("seconds")).contains(90.0);
    assertThat(run.whole("exit_code")).isEqualTo(3);
    assertThat(run.object("versions").text("spark")).isEqualTo("4.2.0");
    assertThat(run.objects("tables", table -> table.text("name"))).containsExactly(TABLE.name());
  }

  @Test
  void itCountsWhatItFoundByWhatBecameOfIt() {
    JsonObject counts = written().object("counts");
    assertThat(counts.keys())
        .containsExactlyInAnyOrder(
            "found", "waiting", "done", "incomplete", "failed", "awaiting_prices", "skipped");
    assertThat(counts.whole("found")).isEqualTo(6);
    assertThat(counts.whole("failed")).isEqualTo(2);
    assertThat(counts.whole("incomplete")).isEqualTo(1);
  }

  @Test
  void everyEventHasItsOutcomeReasonPlaceStateAndTime() {
    assertThat(
            written()
                .objects(
                    "events",
                    event ->
                        String.join(
                            "|",
                            event.text("specification"),
                            event.text("outcome"),
                            event.text("reason"),
                            event.text("directory"),
                            event.text("state"),
                            event.optionalNumber("seconds").map(String::valueOf).orElse(""),
                            event.optionalText("fault").orElse(""),
                            event.optionalText("awaiting_since").orElse(""),
                            String.join(",", event.texts("incomplete_because")),
                            String.join(",", event.texts("pending")))))
        .containsExactly(
            "a.json|done|new|a-1|final|2.5||||capm: factors end,peer: no peers",
            "b.json|skipped|published before|b-1|provisional|||||",
            "c.json|failed|c.json at line 1|||||||",
            "d.json|failed|internal error|d-1|||java.lang.IllegalStateException|||",
            "e.json|awaiting_prices|ends early|e-1||||2026-01-14T22:00:00Z||",
            "f.json|incomplete|new|f-1|||||RPD: no prices,AVGO: no prices|");
  }

  @Test
  void aRunIsReadBackAsItWasWritten() {
    RunFile.write(Publication.ON_DISK, out, RUN);
    assertThat(RunFile.last(out)).contains(RUN);
    assertThat(RUN.events().get(0).seconds()).isEqualTo(OptionalDouble.of(2.5));
  }

  @Test
  void theFiguresOfARunAreLinesThatPrometheusReads() {
    assertThat(RunMetrics.text(RUN))
        .contains(
            "# TYPE impact_batch_exit_code gauge\nimpact_batch_exit_code 3\n",
            "impact_batch_duration_seconds 90.0\n",
            "impact_batch_events{outcome=\"failed\"} 2\n")
        .matches("(# (HELP|TYPE) [a-z_]+ [^\\n]+\\n|[a-z_]+(\\{outcome=\"[a-z_]+\"})? \\S+\\n)+");
  }
}
