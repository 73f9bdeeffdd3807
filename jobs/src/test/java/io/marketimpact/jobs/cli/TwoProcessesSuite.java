package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of two processes that write to one place the second is told who does, until that one is dead. */
class TwoProcessesSuite {

  private static final long POLL_MILLIS = 2;

  @TempDir private Path work;
  private Process first;

  @AfterEach
  void end() throws InterruptedException {
    first.destroyForcibly().waitFor();
  }

  /** Stands still with the lock in its hand, however long the second one takes. */
  private void hold(Path directory, String... arguments) throws Exception {
    first = new Program(work).start(List.of(arguments));
    while (!named(directory.resolve(".batch.lock")).contains("(process " + first.pid())) {
      assertThat(first.isAlive()).as("ended between two looks at its lock").isTrue();
      Thread.sleep(POLL_MILLIS);
    }
    Process stop = new ProcessBuilder("kill", "-STOP", "" + first.pid()).start();
    assertThat(stop.waitFor()).isZero();
  }

  private static String named(Path lock) throws IOException {
    return Files.exists(lock) ? Files.readString(lock) : "";
  }

  private void assertToldWhoWrites(Impact second, Path directory, String owner) {
    assertThat(second.code()).isEqualTo(3);
    assertThat(second.out()).isEmpty();
    assertThat(second.err().lines())
        .singleElement()
        .asString()
        .startsWith(
            "impact: "
                + directory
                + ": is being written by "
                + owner
                + " (process "
                + first.pid()
                + ", started ")
        .endsWith("); wait until it has ended");
  }

  @Test
  @Timeout(120)
  void aSecondBatchIsToldOfTheFirstAndADeadOneKeepsNobodyOut() throws Exception {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path none = Files.createDirectories(work.resolve("none"));
    Path out = work.resolve("out");
    hold(out, "batch", "--quiet", "--events", "" + events, "--out", "" + out);
    assertToldWhoWrites(Impact.run("batch", "--events", events, "--out", out), out, "impact batch");

    first.destroyForcibly().waitFor();
    Impact next = Impact.run("batch", "--events", none, "--out", out);
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.err()).contains("nothing new");
  }

  @Test
  @Timeout(120)
  void aSecondIngestIsToldOfTheFirstAndADeadOneKeepsNobodyOut() throws Exception {
    Path warehouse = work.resolve("warehouse");
    hold(
        warehouse,
        "ingest",
        "prices",
        "--quiet",
        "--currency",
        "USD",
        "--from",
        "" + Project.PRICES,
        "--warehouse",
        "" + warehouse);
    assertToldWhoWrites(factors(warehouse), warehouse, "impact ingest prices");

    first.destroyForcibly().waitFor();
    Impact next = factors(warehouse);
    assertThat(next.code()).as(next.err()).isZero();
  }

  private static Impact factors(Path warehouse) {
    Path file = Project.HOME.resolve("data/factors/us_daily.csv");
    return Impact.run("ingest", "factors", "--quiet", "--from", file, "--warehouse", warehouse);
  }
}
