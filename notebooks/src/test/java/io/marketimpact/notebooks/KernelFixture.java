package io.marketimpact.notebooks;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One kernel for all tests of a suite, with a directory of its own. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class KernelFixture {

  Path work;
  KernelClient kernel;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    work = folder;
    kernel = new KernelClient(work);
  }

  @AfterAll
  void stop() throws IOException {
    kernel.close();
  }
}
