package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example report is what the program makes; {@code reports/example/make.sh} makes it anew. */
class ExampleSuite {

  private static final Path EXAMPLE = Project.HOME.resolve("reports/example");
  private static final long LARGEST_PAGE = 700_000;
  private static final long LARGEST_PICTURE = 400_000;

  @TempDir private Path work;

  @Test
  void theExampleIsWhatTheProgramMakes() throws IOException {
    Impact run = Impact.run("study", "--quiet", "--out", work.resolve("study"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.size(work.resolve("study/report.html"))).isLessThanOrEqualTo(LARGEST_PAGE);
    assertThat(EXAMPLE.resolve("report.html"))
        .as("run reports/example/make.sh")
        .hasSameTextualContentAs(work.resolve("study/report.html"));
    assertThat(names(EXAMPLE.resolve("tables"))).isEqualTo(names(work.resolve("study/tables")));
    for (String name : names(EXAMPLE.resolve("tables"))) {
      assertThat(EXAMPLE.resolve("tables").resolve(name))
          .as("run reports/example/make.sh")
          .hasSameTextualContentAs(work.resolve("study/tables").resolve(name));
    }
    assertThat(Files.size(EXAMPLE.resolve("report.png"))).isLessThan(LARGEST_PICTURE);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
