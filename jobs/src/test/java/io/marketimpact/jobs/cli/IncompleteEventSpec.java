package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event of a batch of which some firm cannot be studied in full. */
class IncompleteEventSpec {

  @TempDir private Path work;

  @Test
  void itIsPublishedAndTheReasonToldAlsoWhereAllElseIsQuiet() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path prices = events.resolve("us_daily.csv");
    Files.writeString(
        prices, Files.readString(prices).replaceAll("(?m)^RPD,2026-01-1[456],.*\\n", ""));
    Path out = work.resolve("out");

    Impact run =
        Impact.run("batch", "--quiet", "--author", "A. Author", "--events", events, "--out", out);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    RunEvent event = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(event.outcome()).isEqualTo(RunOutcome.INCOMPLETE);
    assertThat(event.reason()).isEqualTo("new");
    assertThat(event.incompleteBecause()).singleElement().asString().startsWith("RPD in event ");
    assertThat(run.err())
        .isEqualTo("impact: event-1.json: incomplete: " + event.incompleteBecause().get(0) + "\n");
    assertThat(out.resolve(event.directory()).resolve("report.html"))
        .content()
        .as("the author signs what is studied anew")
        .contains("By A. Author");
    assertThat(Impact.run("batch", "--events", events, "--out", out).err())
        .as("and no other author makes it another study")
        .contains("nothing new; 1 published before");
  }
}
