package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study that a signal ends: one line, the signal's exit code, nothing left. */
class StoppedStudySuite {

  private static final String LINE = "impact: stopped by a signal; nothing was published\n";
  private static final long POLL_MILLIS = 5;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void whileItMeasures(String signal, int code) throws Exception {
    Program program = new Program(directory);
    stop(program, signal, code, () -> Program.names(program.temporaryFiles()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void whileItWrites(String signal, int code) throws Exception {
    stop(
        new Program(directory),
        signal,
        code,
        () -> Program.names(directory.resolve("out")).isEmpty());
  }

  private void stop(Program program, String signal, int code, BooleanSupplier isTooEarly)
      throws Exception {
    Path events = SmallSpecifications.write(directory.resolve("events"), 1);
    Path out = Files.createDirectories(directory.resolve("out"));
    Process study =
        program.start(
            List.of("study", events + "/event-1.json", "--quiet", "--out", out + "/study"));
    while (isTooEarly.getAsBoolean() && study.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(study.pid())).start().waitFor();
    assertThat(study.waitFor()).isEqualTo(code);
    assertThat(program.said()).isEqualTo(LINE);
    assertThat(out).isEmptyDirectory();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }
}
