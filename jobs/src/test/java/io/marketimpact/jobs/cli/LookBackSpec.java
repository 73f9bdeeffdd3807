package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known earlier never stands in the place of what is known later. */
class LookBackSpec {

  private static final String NIGHT = "2026-01-20T22:00:00Z";

  @TempDir private Path work;
  private Path events;
  private Path out;

  @BeforeEach
  void oneEvent() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    out = work.resolve("out");
  }

  private void lastRun(Optional<String> asOf) {
    RunRecord.Work looked =
        new RunRecord.Work(
            events.toString(),
            Optional.empty(),
            asOf.map(Instant::parse),
            List.of(),
            new TreeMap<>());
    RunFile.write(
        Publication.ON_DISK,
        out,
        new RunRecord(
            Instant.parse("2026-06-01T22:00:00Z"),
            looked,
            new TreeMap<>(),
            List.of(),
            Optional.empty()));
  }

  private Impact asOf(String instant, String... more) {
    List<Object> options =
        new ArrayList<>(List.of("batch", "--as-of", instant, "--events", events, "--out", out));
    options.addAll(List.of(more));
    return Impact.run(options.toArray());
  }

  @Test
  void itIsNotPublishedOverThePresent() {
    lastRun(Optional.empty());
    for (String[] more : new String[][] {{}, {"--dry-run"}, {"--retry"}}) {
      assertThat(asOf(NIGHT, more))
          .isEqualTo(
              new Impact(
                  3,
                  "",
                  "impact: "
                      + out
                      + ": has studies of all that is known, which those of what was known at "
                      + NIGHT
                      + " would replace; name another --out\n"));
    }
    assertThat(out.resolve("index.html")).doesNotExist();
  }

  @Test
  void aSeriesOfLooksBackGoesForwardOnly() {
    lastRun(Optional.of(NIGHT));
    assertThat(asOf("2026-01-19T22:00:00Z", "--dry-run").err())
        .contains(
            "has studies of what was known at "
                + NIGHT
                + ", which those of what was known at 2026-01-19");
    assertThat(asOf(NIGHT, "--dry-run").out()).isEqualTo("event-1.json: new\n");
    assertThat(asOf("2026-01-21T22:00:00Z", "--dry-run").out()).isEqualTo("event-1.json: new\n");
  }
}
