package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.FaultyDisk;
import io.marketimpact.data.publication.FaultyDisk.Fault;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch on a warehouse that fails or stops at any operation of its disk: the next run knows again
 * what was studied, and leaves what an undisturbed one leaves.
 */
class WarehouseBatchCutPointSuite {

  /** No multiple of how many faults there are, which take turns; -Dimpact.step=2 for more. */
  private static final int STEP = Integer.getInteger("impact.step", 10);

  /** Of a study three operations, or with -Dimpact.study=true every tenth (impact.step). */
  private static final boolean EVERY = Boolean.getBoolean("impact.study");

  /** The study is in its place, and changes, index and the end of the run are not written yet. */
  private static final int FROM_END = 9;

  private static final List<Fault> FAULTS = List.of(Fault.values());

  @TempDir private Path work;
  private Path events;
  private Path warehouse;

  @BeforeEach
  void oneEvent() throws IOException {
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
  }

  /** A run that is cut amid a study publishes all of it or nothing; the rest is the next run's. */
  @Test
  void aBatchThatStudies() {
    Path calm = work.resolve("calm");
    FaultyDisk sound = new FaultyDisk(Integer.MAX_VALUE, Fault.CRASH);
    assertThat(batch(sound.publication(), calm).code()).isIn(0, 4);
    Map<String, String> whole = Program.publications(calm);
    Set<Integer> visible = new HashSet<>();
    int turn = 0;
    for (int at : amid(sound.operations())) {
      Fault fault = FAULTS.get(turn++ % FAULTS.size());
      FaultyDisk disk = new FaultyDisk(at, fault);
      Path place = CutPoints.created(work.resolve("study-" + at));
      CutPoints.attempt(() -> batch(disk.publication(), place));
      assertThat(disk.hasFailed()).isTrue();
      visible.add(studies(place).size());
      studies(place)
          .forEach(
              study ->
                  assertThat(Seal.broken(study)).as("%s at operation %s", fault, at).isEmpty());
      assertThat(batch(Publication.ON_DISK, place).code()).isIn(0, 4);
      assertThat(Program.publications(place))
          .as("%s at operation %s", fault, at)
          .isEqualTo(whole)
          .containsKey("index.html");
      assertThat(RunFile.last(place).orElseThrow().work().rows()).isNotEmpty();
    }
    assertThat(visible).as("cuts before a study is published, and after").containsExactly(0, 1);
  }

  /** While the run begins, while the study's files are synced, and once it is in its place. */
  private static int[] amid(int operations) {
    return IntStream.range(0, operations)
        .filter(
            at ->
                EVERY
                    ? at % STEP == 0
                    : at == 3 || at == operations / 2 || at == operations - FROM_END)
        .toArray();
  }

  private static List<Path> studies(Path out) {
    try (Stream<Path> entries = Files.list(out)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("2026-01-14-"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aBatchThatFindsNothingNew() {
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
