package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Seal;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at seeded moments, as a machine that loses its power would end it: what is
 * there at any time is whole, and a run that comes through leaves what an undisturbed one leaves.
 */
class KillSuite {

  /** Raised by -Dimpact.kills; each costs about half a run. */
  private static final int KILLS = Integer.getInteger("impact.kills", 4);

  private static final String FILING = "0000000001-25-000121";

  @TempDir private Path work;
  private final SplittableRandom moments = new SplittableRandom(20260114);

  @Test
  void aStudyIsAbsentOrWhole() throws Exception {
    Duration whole = run(List.of("study", "--quiet", "--out", work.resolve("calm").toString()));
    Path out = work.resolve("out");
    List<String> study = List.of("study", "--quiet", "--out", out.toString());
    for (int i = 0; i < KILLS; i++) {
      kill(study, whole);
      if (Files.exists(out)) {
        assertThat(Seal.broken(out)).isEmpty();
      }
    }
    run(study);
    assertThat(PublishedFiles.bytes(out)).isEqualTo(PublishedFiles.bytes(work.resolve("calm")));
    assertThat(names(work)).noneMatch(name -> name.contains("draft"));
  }

  @Test
  void aBatchGoesOnWhereItStood() throws Exception {
    List<String> calm = List.of("batch", "--quiet", "--out", work.resolve("calm").toString());
    Duration whole = run(calm);
    List<String> batch = List.of("batch", "--quiet", "--out", work.resolve("out").toString());
    for (int i = 0; i < KILLS; i++) {
      kill(batch, whole);
    }
    run(batch);
    assertThat(tree(work.resolve("out"))).isEqualTo(tree(work.resolve("calm")));
  }

  @Test
  void aWarehouseLosesNothingAndTakesNothingTwice() throws Exception {
    List<Path> reports = List.of(report("100"), report("110"), report("120"));
    Duration whole = Duration.ZERO;
    for (Path report : reports) {
      whole = run(ingest(report, "calm"));
    }
    for (Path report : reports) {
      for (int i = 0; i < KILLS; i++) {
        kill(ingest(report, "warehouse"), whole);
      }
      run(ingest(report, "warehouse"));
    }
    assertThat(tree(work.resolve("warehouse"))).isEqualTo(tree(work.resolve("calm")));
  }

  /** The same filing says something else each time: the second and third are corrections. */
  private Path report(String area) {
    return new AnnualReport("AAA", "10-K", "2024", "2024-12-31")
        .total("2024-01-01", "2024-12-31", "300")
        .area("2024-01-01", "2024-12-31", "country:CN", area)
        .area("2024-01-01", "2024-12-31", "country:US", "" + (300 - Integer.parseInt(area)))
        .write(work.resolve("report-" + area + ".xml"));
  }

  private List<String> ingest(Path report, String warehouse) {
    return List.of(
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
        work.resolve(warehouse).toString());
  }

  private Duration run(List<String> arguments) throws IOException, InterruptedException {
    Instant start = Instant.now();
    Process process = start(arguments);
    assertThat(process.waitFor()).as(Files.readString(log())).isIn(0, 4);
    return Duration.between(start, Instant.now());
  }

  private void kill(List<String> arguments, Duration whole)
      throws IOException, InterruptedException {
    Process process = start(arguments);
    process.waitFor(moments.nextLong(whole.toMillis()), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  private Path log() {
    return work.resolve("run.log");
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(System.getProperty("impact.jvm.flags").trim().split("\\s+")).toList());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dmarketimpact.home=" + Project.HOME,
            "-cp",
            System.getProperty("java.class.path"),
            "io.marketimpact.jobs.cli.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  /** Every file below a directory but locks, by its path. */
  private static Map<String, String> tree(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(contents).isNotEmpty();
    return contents;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
