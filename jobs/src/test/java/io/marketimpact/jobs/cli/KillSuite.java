package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  private static final String FILING = "0000000001-25-000121";
  private static final long POLL_MILLIS = 2;

  @TempDir private Path work;
  private final SplittableRandom moments = new SplittableRandom(20260114);
  private Program program;

  /** A command line and the directory in which its drafts appear. */
  private record Run(Path drafts, List<String> arguments) {

    static Run of(Path drafts, String... arguments) {
      return new Run(drafts, List.of(arguments));
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
    assertThat(tree(out)).isEqualTo(tree(calm)).containsKeys("report.html", "manifest.json");
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
    assertThat(tree(out)).isEqualTo(tree(calm)).containsKey("index.html");
    assertThat(Program.names(out)).filteredOn(name -> !name.startsWith(".")).hasSize(3);
    assertNothingIsLeft(batch);
  }

  private static Run batch(Path events, Path out) {
    return Run.of(out, "batch", "--quiet", "--events", "" + events, "--out", out.toString());
  }

  @Test
  void aWarehouseLosesNothingAndTakesNothingTwice() throws Exception {
    List<Path> reports = List.of(report("100"), report("110"), report("120"));
    Length length = new Length(1, 1);
    for (Path report : reports) {
      length = measure(ingest(report, work.resolve("calm")));
    }
    Path warehouse = work.resolve("warehouse");
    for (int report = 0; report < reports.size(); report++) {
      Run ingest = ingest(reports.get(report), warehouse);
      for (int i = report; i < KILLS; i += reports.size()) {
        kill(ingest, i, length);
      }
      program.run(ingest.arguments());
      assertNothingIsLeft(ingest);
    }
    assertThat(tree(warehouse))
        .isEqualTo(tree(work.resolve("calm")))
        .containsKey("exposure/corrections.csv");
  }

  /** The same filing says something else each time: the second and third are corrections. */
  private Path report(String area) {
    return new AnnualReport("AAA", "10-K", "2024", "2024-12-31")
        .total("2024-01-01", "2024-12-31", "300")
        .area("2024-01-01", "2024-12-31", "country:CN", area)
        .area("2024-01-01", "2024-12-31", "country:US", "" + (300 - Integer.parseInt(area)))
        .write(work.resolve("report-" + area + ".xml"));
  }

  private static Run ingest(Path report, Path warehouse) {
    return Run.of(
        warehouse.resolve("exposure"),
        "ingest",
        "exposure",
        "--quiet",
        "--from",
        report.toString(),
        "--filing",
        FILING,
        "--public-by",
        "2025-02-01",
        "--warehouse",
        warehouse.toString());
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
    return Program.names(run.drafts()).stream().map(Path::of).filter(Publication::isDraft).toList();
  }

  private void assertNothingIsLeft(Run run) {
    assertThat(drafts(run)).isEmpty();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }

  /** Every file below a directory by its path. */
  private static Map<String, String> tree(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
