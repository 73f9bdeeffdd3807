package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pace of a cell's output where its messages cannot be sent. */
class CellOutputSpec {

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void displaysGoOnAfterAMessageThatCouldNotBeSent() throws InterruptedException {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    CellOutput cell = new CellOutput(null); // every message to it throws
    try {
      System.out.print("lost");
      while (told.size() == 0) {
        Thread.sleep(10);
      }
      for (int i = 0; i < 120; i++) {
        CellOutput.beforeDisplay();
      }
    } finally {
      cell.end();
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .startsWith("the output of a cell could not be sent: ");
  }
}
