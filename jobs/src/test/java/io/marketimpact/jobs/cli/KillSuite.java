package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.jobs.warehouse.TableRows;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at seeded moments, as a machine that loses its power would end it: what is
 * there at any time is whole, and a run that comes through leaves what an undisturbed one leaves.
 * Every other kill waits until publishing has begun; one that comes after the end of its run has
 * made one more run over what is published.
 */
class KillSuite {

  /** Of each command; -Dimpact.kills=20 for the full count. */
  private static final int KILLS = Integer.getInteger("impact.kills", 2);

  private static final long POLL_MILLIS = 2;

  @TempDir private Path work;
  private final SplittableRandom moments = new SplittableRandom(20260114);
  private Program program;

  /** A command line and the directory in which its drafts appear. */
  private record Run(Path drafts, List<String> arguments, Predicate<Path> isDraft) {

    static Run of(Path drafts, String... arguments) {
      return new Run(drafts, List.of(arguments), Publication::isDraft);
    }
  }

  /** How long an undisturbed run takes in all, and from its first draft on. */
  private record Length(long whole, long publishing) {}

  @BeforeEach
  void program() {
    program = new Program(work);
  }

  @Test
  void aStudyIsAbsentOrWhole() throws Exception {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path calm = work.resolve("calm");
    Path out = work.resolve("out");
    Length length = measure(study(events, calm));
    Run study = study(events, out);
    for (int i = 0; i < KILLS; i++) {
      kill(study, i, length);
      if (Files.exists(out)) {
        assertThat(Seal.broken(out)).isEmpty();
      }
    }
    program.run(study.arguments());
    assertThat(Program.tree(out))
        .isEqualTo(Program.tree(calm))
        .containsKeys("report.html", "manifest.json");
    assertNothingIsLeft(study);
  }

  private static Run study(Path events, Path out) {
    String specification = events.resolve("event-1.json").toString();
    return Run.of(out.getParent(), "study", specification, "--quiet", "--out", out.toString());
  }

  @Test
  void aBatchGoesOnWhereItStood() throws Exception {
    Path events = SmallSpecifications.write(work.resolve("events"), 2);
    Path calm = work.resolve("calm");
    Path out = work.resolve("out");
    Length length = measure(batch(events, calm));
    Run batch = batch(events, out);
    for (int i = 0; i < KILLS; i++) {
      kill(batch, i, length);
    }
    program.run(batch.arguments());
    assertThat(Program.publications(out))
        .isEqualTo(Program.publications(calm))
        .containsKeys("index.html", "versions.json");
    assertThat(Program.names(out)).filteredOn(name -> !name.startsWith(".")).hasSize(5);
    assertThat(Impact.run("status", "--quiet", "--out", out).code()).isIn(0, 4);
    assertNothingIsLeft(batch);
  }

  private static Run batch(Path events, Path out) {
    return Run.of(out, "batch", "--quiet", "--events", "" + events, "--out", out.toString());
  }

  @Test
  void aWarehouseLosesNothingAndTakesNothingTwice() throws Exception {
    Path first = CorrectedFiling.report(work, "100");
    Path second = CorrectedFiling.report(work, "110");
    Path calm = work.resolve("calm");
    Path warehouse = work.resolve("warehouse");
    Length length = measure(ingest(first, calm));
    Impact.run(CorrectedFiling.ingest(second, calm).toArray());
    Impact.run(CorrectedFiling.ingest(first, warehouse).toArray());
    Run ingest = ingest(second, warehouse);
    for (int i = 0; i < KILLS; i++) {
      kill(ingest, i, length);
      assertThat(revisions(warehouse).size()).isIn(3, 5);
    }
    program.run(ingest.arguments());
    assertThat(revisions(warehouse)).isEqualTo(revisions(calm)).hasSize(5);
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }

  private static List<String> revisions(Path warehouse) {
    return TableRows.of(new Warehouse(warehouse), "disclosures");
  }

  /** What is written into its table appears there under names of its own. */
  private static Run ingest(Path report, Path warehouse) {
    return new Run(
        warehouse.resolve("disclosures"), CorrectedFiling.ingest(report, warehouse), name -> true);
  }

  private Length measure(Run run) throws Exception {
    long start = System.nanoTime();
    Process process = program.start(run.arguments());
    awaitDraft(process, run);
    long draft = System.nanoTime();
    assertThat(process.waitFor()).as(program.said()).isIn(0, 4);
    long end = System.nanoTime();
    return new Length(end - start, end - draft);
  }

  private void kill(Run run, int number, Length length) throws Exception {
    Process process = program.start(run.arguments());
    long most = length.whole();
    if (number % 2 == 1) {
      awaitDraft(process, run);
      most = length.publishing();
    }
    process.waitFor(moments.nextLong(most), TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
  }

  /** Waits for the first draft of this run, or its end; those of the dead are there before. */
  private static void awaitDraft(Process process, Run run) throws Exception {
    List<Path> before = drafts(run);
    while (before.containsAll(drafts(run)) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static List<Path> drafts(Run run) {
    return Program.names(run.drafts()).stream().map(Path::of).filter(run.isDraft()).toList();
  }

  private void assertNothingIsLeft(Run run) {
    assertThat(drafts(run)).isEmpty();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }
}
