package io.marketimpact.notebooks;

import io.marketimpact.notebooks.KernelClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  /** The value that the last of several cells shows. */
  String last(String... cells) throws IOException {
    return answer(cells).text("execute_result");
  }

  /** What the last of several cells says on standard error. */
  String said(String... cells) throws IOException {
    return answer(cells).text("stderr");
  }

  private Answer answer(String... cells) throws IOException {
    List<Answer> answers = kernel.oneByOne(cells);
    return answers.get(answers.size() - 1);
  }
}
