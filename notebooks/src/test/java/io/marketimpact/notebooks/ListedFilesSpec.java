package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Jupyter's server gives out the notebooks and what is the reader's own, and no source. */
class ListedFilesSpec {

  @Test
  void whatThePageDoesNotListIsNotReached() throws IOException, InterruptedException {
    ProcessBuilder tests =
        new ProcessBuilder(
                "/usr/bin/python3", "-B", "-m", "unittest", "src/test/python/test_listed_files.py")
            .redirectErrorStream(true);
    tests.environment().put("PYTHONPATH", "jupyter");
    Process python = tests.start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(python.waitFor()).as(said).isZero();
    assumeFalse(said.contains("skipped"), "no page of Jupyter here");
    assertThat(said).contains("Ran 3 tests").endsWith("OK\n");
  }
}
