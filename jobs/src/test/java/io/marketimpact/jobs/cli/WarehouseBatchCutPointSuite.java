package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.FaultyDisk;
import io.marketimpact.data.publication.FaultyDisk.Fault;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch on a warehouse that fails or stops at any operation of its disk: the next run knows again
 * what was studied, and leaves what an undisturbed one leaves.
 */
class WarehouseBatchCutPointSuite {

  /** No multiple of how many faults there are, which take turns; -Dimpact.step=2 for more. */
  private static final int STEP = Integer.getInteger("impact.step", 10);

  private static final List<Fault> FAULTS = List.of(Fault.values());

  @TempDir private Path work;
  private Path events;
  private Path warehouse;

  @Test
  void aBatchThatFindsNothingNew() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    warehouse = work.resolve("warehouse");
    Impact taken =
        Impact.run(
            "ingest",
            "prices",
            "--quiet",
            "--from",
            Project.PRICES,
            "--currency",
            "USD",
            "--warehouse",
            warehouse);
    assertThat(taken.code()).as(taken.err()).isZero();
    Path calm = work.resolve("calm");
    assertThat(batch(Publication.ON_DISK, calm).code()).isIn(0, 4);
    Map<String, String> whole = Program.publications(calm);
    Map<String, String> all = Program.tree(calm);
    FaultyDisk sound = new FaultyDisk(Integer.MAX_VALUE, Fault.CRASH);
    assertThat(batch(sound.publication(), calm).code()).isZero();
    for (int at = 0; at < sound.operations(); at += STEP) {
      FaultyDisk disk = new FaultyDisk(at, FAULTS.get(at % FAULTS.size()));
      Path place = work.resolve("at-" + at);
      all.forEach((name, text) -> CutPoints.write(place.resolve(name), text));
      CutPoints.attempt(() -> batch(disk.publication(), place));
      assertThat(disk.hasFailed()).isTrue();
      assertThat(batch(Publication.ON_DISK, place).code()).isZero();
      assertThat(Program.publications(place)).isEqualTo(whole);
      assertThat(RunFile.last(place).orElseThrow().count(RunOutcome.SKIPPED)).isEqualTo(1);
    }
  }

  private Impact batch(Publication publication, Path out) {
    return Impact.runOn(
        publication,
        "batch",
        "--quiet",
        "--events",
        events,
        "--out",
        out,
        "--warehouse",
        warehouse);
  }
}
