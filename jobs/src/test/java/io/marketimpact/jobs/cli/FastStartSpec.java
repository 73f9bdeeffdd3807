package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FastStartSpec {

  @TempDir private Path scratch;

  /** A study that fails would leave its classes out of the archive, and nobody would be told. */
  @Test
  void itsStudyOfParquetIsDone() throws IOException {
    System.setProperty("marketimpact.home", Project.HOME.toString());
    assertThat(FastStart.studyOfParquet(scratch)).isZero();
    assertThat(scratch.resolve("columns/firm_results.csv")).isNotEmptyFile();
  }
}
