package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study of a process with little memory, or with no place for temporary files: one line. */
class ExhaustedStudySuite {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "-Xmx32m, 1, out of memory with",
    "-Xmx96m, 1, out of memory with",
    "-Djava.io.tmpdir=/proc, 3, temporary files cannot be written to /proc"
  })
  void isSaidInOneLineAndLeavesNothing(String option, int code, String words) throws Exception {
    Program program = new Program(directory);
    Path events = SmallSpecifications.write(directory.resolve("events"), 1);
    Path out = directory.resolve("out");
    Process study =
        program.start(
            List.of(option),
            List.of("study", events + "/event-1.json", "--quiet", "--out", out.toString()));
    assertThat(study.waitFor()).as(program.said()).isEqualTo(code);
    assertThat(program.said().lines())
        .singleElement()
        .asString()
        .startsWith("impact: " + words)
        .contains("IMPACT_JVM_OPTIONS");
    assertThat(out).doesNotExist();
    assertThat(program.temporaryFiles()).isEmptyDirectory();
  }
}
