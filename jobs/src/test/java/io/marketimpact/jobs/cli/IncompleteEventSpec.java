package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event of a batch of which some firm or model cannot be studied in full. */
class IncompleteEventSpec {

  @TempDir private Path work;

  @Test
  void itIsPublishedAndTheReasonToldAlsoWhereAllElseIsQuiet() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path prices = events.resolve("us_daily.csv");
    Files.writeString(
        prices, Files.readString(prices).replaceAll("(?m)^RPD,2026-01-1[456],.*\\n", ""));
    awaitFactors(events);
    Path out = work.resolve("out");

    Impact run =
        Impact.run("batch", "--quiet", "--author", "A. Author", "--events", events, "--out", out);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    RunEvent event = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(event.outcome()).isEqualTo(RunOutcome.INCOMPLETE);
    assertThat(event.reason()).isEqualTo("new");
    assertThat(event.incompleteBecause()).singleElement().asString().startsWith("RPD in event ");
    assertThat(event.pending()).hasSize(2);
    assertThat(run.err().lines())
        .containsExactly(
            "impact: event-1.json: pending: " + event.pending().get(0),
            "impact: event-1.json: pending: " + event.pending().get(1),
            "impact: event-1.json: incomplete: " + event.incompleteBecause().get(0));
    assertThat(out.resolve(event.directory()).resolve("report.html"))
        .content()
        .as("the author signs what is studied anew")
        .contains("By A. Author");
    assertThat(Impact.run("batch", "--events", events, "--out", out).err())
        .as("and no other author makes it another study")
        .contains("nothing new; 1 published before");
  }

  @Test
  void modelsThatAwaitFactorsAreToldByTheRunItsStandardErrorAndTheStatus() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    awaitFactors(events);
    Path out = work.resolve("out");

    Impact run = Impact.run("batch", "--quiet", "--events", events, "--out", out);

    assertThat(run.code()).isZero();
    RunEvent event = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(event.outcome()).isEqualTo(RunOutcome.DONE);
    assertThat(event.pending())
        .containsExactly(
            "carhart: the factor mkt_rf of 2026-01-14 is needed and its series ends on 2026-01-13",
            "capm: the factor rf of 2026-01-14 is needed and its series ends on 2026-01-13");
    assertThat(run.err().lines())
        .containsExactlyElementsOf(
            event.pending().stream()
                .map(line -> "impact: event-1.json: pending: " + line)
                .toList());
    Impact.run("batch", "--quiet", "--events", events, "--out", out);
    Impact status = Impact.run("status", "--out", out);
    assertThat(status.code()).isZero();
    assertThat(status.out())
        .contains("pending: " + event.directory() + ", " + event.pending().get(0));
  }

  private static void awaitFactors(Path events) throws IOException {
    String factors = Files.readString(Project.HOME.resolve("data/factors/us_daily.csv"));
    Files.writeString(
        events.resolve("us_factors.csv"),
        factors.replaceAll("(?m)^2026-01-(1[4-9]|[23]).*\\n", ""));
    Path study = events.resolve("event-1.json");
    Files.writeString(
        study,
        Files.readString(study)
            .replaceFirst("\\{", "{\"factors\": \"us_factors.csv\",")
            .replace("[\"market\"]", "[\"market\", \"capm\", \"carhart\"]"));
  }
}
