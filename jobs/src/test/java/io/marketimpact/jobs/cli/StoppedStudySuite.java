package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study or a batch that a signal ends: one line, the signal's exit code, nothing half done. */
class StoppedStudySuite {

  private static final String LINE = "impact: stopped by a signal; what was published is whole\n";
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

  @Test
  void aBatchAfterItsFirstStudy() throws Exception {
    Path events = SmallSpecifications.write(directory.resolve("events"), 3);
    Path out = directory.resolve("out");
    Program program = new Program(directory);
    Process batch =
        program.start(
            List.of("batch", "--quiet", "--events", events.toString(), "--out", out.toString()));
    while (done(out).isEmpty() && batch.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    new ProcessBuilder("kill", "-TERM", Long.toString(batch.pid())).start().waitFor();
    assertThat(batch.waitFor()).isEqualTo(143);
    assertThat(program.said()).isEqualTo(LINE);
    assertThat(done(out)).isNotEmpty();
    for (RunEvent event : done(out)) {
      assertThat(Seal.broken(out.resolve(event.directory()))).isEmpty();
    }
    assertThat(Program.names(out)).noneMatch(name -> Publication.isDraft(Path.of(name)));
    int waiting = 3 - done(out).size();
    Impact status = Impact.run("status", "--out", out);
    assertThat(status.out())
        .contains("stopped before it ended", "3 found, " + waiting + " waiting, ");
    assertThat(status.out().lines().filter(line -> line.startsWith("waiting: "))).hasSize(waiting);
  }

  private static List<RunEvent> done(Path out) {
    return RunFile.last(out).stream().flatMap(run -> run.with(RunOutcome.DONE)).toList();
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
