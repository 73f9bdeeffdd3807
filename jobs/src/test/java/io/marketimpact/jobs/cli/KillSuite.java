package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.cli.Kills.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What publishes is killed at seeded moments: what is there at any time is whole, and a run that
 * comes through leaves what an undisturbed one leaves.
 */
class KillSuite {

  /** Of each command; -Dimpact.kills=20 for the full count. */
  private static final String PROPERTY = "impact.kills";

  private static final int KILLS = Integer.getInteger(PROPERTY, 1);
  private static final String EVENT = "2026-01-14-";
  private static final String INDEX = "index.html";

  @TempDir private Path work;
  private Program program;
  private Kills kills;

  @BeforeEach
  void program() {
    program = new Program(work);
    kills = new Kills(program, KILLS);
  }

  @Test
  void aStudyIsAbsentOrWhole() throws Exception {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path calm = work.resolve("calm");
    Path out = work.resolve("out");
    kills.measure(study(events, calm));
    Run study = study(events, out);
    for (int i = 0; i < KILLS; i++) {
      kills.kill(study, i);
      if (Files.exists(out)) {
        assertThat(Seal.broken(out)).isEmpty();
      }
    }
    assertThat(kills.struck()).isPositive();
    program.run(study.arguments());
    assertThat(Program.tree(out))
        .isEqualTo(Program.tree(calm))
        .containsKeys("report.html", "manifest.json");
    assertNothingIsLeft(out.getParent());
  }

  private static Run study(Path events, Path out) {
    String specification = events.resolve("event-1.json").toString();
    return new Run(
        List.of("study", specification, "--quiet", "--out", out.toString()),
        Optional.empty(),
        out.getParent(),
        Publication::isDraft);
  }

  /** Prices of a warehouse in every build; those of a file, too, where the property is set. */
  static Stream<Boolean> whetherFromTheWarehouse() {
    return System.getProperty(PROPERTY) == null ? Stream.of(true) : Stream.of(true, false);
  }

  @ParameterizedTest
  @MethodSource("whetherFromTheWarehouse")
  void aBatchGoesOnWhereItStood(boolean isFromTheWarehouse) throws Exception {
    if (!isFromTheWarehouse) {
      killBatch();
      return;
    }
    String warehouse = work.resolve("warehouse").toString();
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
    killBatch("--warehouse", warehouse);
  }

  /** One study is published when another comes. */
  private void killBatch(String... prices) throws Exception {
    Path events = SmallSpecifications.write(work.resolve("events"), 2);
    Path aside = Files.createDirectory(work.resolve("aside"));
    String other = "event-2.json";
    Files.move(events.resolve(other), aside.resolve(other));
    Path before = work.resolve("before");
    Impact first = Impact.run(batch(before, events, prices).arguments().toArray());
    assertThat(first.code()).as(first.err()).isZero();
    Files.move(aside.resolve(other), events.resolve(other));
    Path calm = Program.copy(before, work.resolve("calm"));
    kills.measure(batch(calm, events, prices));
    assertThat(studies(calm)).hasSize(2);

    for (int i = 0; i < KILLS; i++) {
      Path out = Program.copy(before, work.resolve("killed-" + i));
      Run batch = batch(out, events, prices);
      kills.kill(batch, i);
      assertThat(studies(out)).hasSizeBetween(1, 2);
      for (Path study : studies(out)) {
        assertThat(Seal.broken(study)).as("%s after kill %s", study, i).isEmpty();
      }
      assertThat(Files.readString(out.resolve(INDEX)))
          .isIn(Files.readString(before.resolve(INDEX)), Files.readString(calm.resolve(INDEX)));
      Map<String, String> made = marks(out);
      again(batch, i);
      assertThat(marks(out)).as("no study is made again").containsAllEntriesOf(made);
      assertThat(Program.publications(out)).isEqualTo(Program.publications(calm));
      assertThat(drafts(out)).isEmpty();
      assertThat(Impact.run("status", "--quiet", "--out", out).code()).isZero();
    }
    assertThat(kills.struck()).isPositive();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }

  /** The last run is one of a process, as the killed are. */
  private void again(Run batch, int number) throws Exception {
    if (number == KILLS - 1) {
      assertThat(program.start(batch.arguments()).waitFor()).as(program.said()).isZero();
    } else {
      Impact again = Impact.run(batch.arguments().toArray());
      assertThat(again.code()).as(again.err()).isZero();
    }
  }

  /** It begins to publish with the first draft of a study. */
  private static Run batch(Path out, Path events, String... prices) {
    List<String> arguments = new ArrayList<>(List.of("batch", "--quiet", "--events"));
    arguments.addAll(List.of(events.toString(), "--out", out.toString()));
    arguments.addAll(List.of(prices));
    return new Run(
        arguments,
        Optional.of(out),
        out,
        file ->
            file.getParent().equals(out)
                && Publication.isDraft(file)
                && file.getFileName().toString().contains(EVENT));
  }

  private static List<Path> studies(Path out) {
    return Program.names(out).stream()
        .filter(name -> name.startsWith(EVENT))
        .map(out::resolve)
        .toList();
  }

  /** Which files of studies these are and when they were written, by their paths. */
  private static Map<String, String> marks(Path out) throws IOException {
    Map<String, String> marks = new TreeMap<>();
    for (Path study : studies(out)) {
      try (Stream<Path> files = Files.walk(study)) {
        for (Path file : files.toList()) {
          BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
          marks.put(out.relativize(file).toString(), of.fileKey() + " " + of.lastModifiedTime());
        }
      }
    }
    return marks;
  }

  private void assertNothingIsLeft(Path directory) {
    assertThat(drafts(directory)).isEmpty();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }

  private static List<Path> drafts(Path directory) {
    return Program.names(directory).stream().map(Path::of).filter(Publication::isDraft).toList();
  }
}
