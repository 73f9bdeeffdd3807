package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only of a process that would be seen here if it ran it is said that it has ended. */
class ProcessMarkSpec {

  @BeforeAll
  static void requireProcesses() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no processes are seen here");
  }

  @Test
  void aProcessIsGoneOnceItHasEnded() throws IOException, InterruptedException {
    Process other = new ProcessBuilder("cat").start();
    ProcessMark mark = ProcessMark.of(other.pid());
    assertThat(mark.isGone()).isFalse();
    other.destroyForcibly().waitFor();
    assertThat(mark.isGone()).isTrue();
  }

  @Test
  void anotherProcessUnderTheNumberIsNotTheOneThatHadIt() {
    String own = ProcessMark.ofThis().text();
    assertThat(new ProcessMark(own).isGone()).isFalse();
    assertThat(new ProcessMark(own.substring(0, own.lastIndexOf(' ')) + " 1").isGone()).isTrue();
  }

  @Test
  void ofAnotherMachineContainerOrUserNothingIsSaid() {
    String[] own = ProcessMark.ofThis().text().split(" ");
    for (int part = 0; part < 3; part++) {
      String[] others = own.clone();
      others[part] = "other";
      others[4] = "1";
      assertThat(new ProcessMark(String.join(" ", others)).isGone()).isFalse();
    }
    assertThat(new ProcessMark("").isGone()).isFalse();
    assertThat(new ProcessMark("any words").isGone()).isFalse();
  }
}
