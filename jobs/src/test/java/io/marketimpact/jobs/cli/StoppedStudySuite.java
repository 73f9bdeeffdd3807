package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that a signal ends: one line, the signal's exit code, nothing left. */
class StoppedStudySuite {

  private static final String LINE = "impact: stopped by a signal; nothing was published\n";

  @TempDir private Path directory;

  @Test
  void whileItMeasures() throws Exception {
    Process study = start();
    assertThat(study.waitFor(5, TimeUnit.SECONDS)).isFalse();
    assertThat(stop(study, "TERM")).isEqualTo(143);
    assertNothingIsLeft();
  }

  @Test
  void whileItWrites() throws Exception {
    Process study = start();
    while (isEmpty(directory.resolve("out")) && study.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(stop(study, "INT")).isEqualTo(130);
    assertNothingIsLeft();
  }

  private Process start() throws IOException {
    Files.createDirectories(directory.resolve("out"));
    // What is run in the background of a script ignores SIGINT, and so would what it starts.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("impact.jvm.flags").strip().split("\\s+", -1)));
    command.addAll(
        List.of("-Dmarketimpact.home=" + Project.HOME, "-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("study", "--quiet", "--out", directory.resolve("out/study").toString()));
    return new ProcessBuilder(command).redirectError(directory.resolve("err").toFile()).start();
  }

  private static int stop(Process study, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(study.pid())).start().waitFor();
    return study.waitFor();
  }

  private void assertNothingIsLeft() throws IOException {
    assertThat(Files.readString(directory.resolve("err"), StandardCharsets.UTF_8)).isEqualTo(LINE);
    assertThat(isEmpty(directory.resolve("out"))).isTrue();
  }

  private static boolean isEmpty(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.findAny().isEmpty();
    }
  }
}
