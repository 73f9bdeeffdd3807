package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jupyter takes from here: files that are no source alone, and pages with their drawings. */
class JupyterPartsSpec {

  @ParameterizedTest
  @ValueSource(strings = {"test_listed_files.py", "test_svg_as_image.py"})
  void theTestsOfAPartPass(String tests) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/python3", "-B", "-m", "unittest", "src/test/python/" + tests)
            .redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", "jupyter");
    Process python = builder.start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(python.waitFor()).as(said).isZero();
    assumeFalse(said.contains("skipped"), "no page of Jupyter here");
    assertThat(said).endsWith("OK\n");
  }
}
