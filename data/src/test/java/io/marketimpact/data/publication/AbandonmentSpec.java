package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a draft when a signal ends the process. */
class AbandonmentSpec {

  @TempDir private Path directory;

  @Test
  void theWriterIsStoppedAndNothingIsLeft() throws Exception {
    Path draft = Files.createDirectory(directory.resolve("draft"));
    Path aside = directory.resolve("aside");
    Abandonment abandonment =
        Abandonment.whichDoes(() -> Tree.deleteUnderItsWriter(draft, aside, Disk.LOCAL));
    CompletableFuture<Throwable> writer =
        CompletableFuture.supplyAsync(() -> writeUntilItFails(draft, abandonment));
    while (!Files.exists(draft.resolve("0.csv"))) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    abandonment.run();
    assertThat(writer.get(2, TimeUnit.MINUTES)).isInstanceOf(IOException.class);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void nothingIsPublishedAfterASignal() throws Exception {
    Path file = directory.resolve("file");
    CompletableFuture<Void> ending;
    try (Abandonment abandonment =
        Abandonment.whichDoes(() -> Disk.LOCAL.delete(directory.resolve("draft")))) {
      Files.writeString(directory.resolve("draft"), "text");
      abandonment.unlessBegun(() -> Files.writeString(file, "published"));
      ending = CompletableFuture.runAsync(abandonment::run);
      while (Files.exists(directory.resolve("draft"))) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> abandonment.unlessBegun(() -> Files.writeString(file, "late")))
          .isInstanceOf(IOException.class)
          .hasMessage("the process is being ended");
    }
    ending.join();
    assertThat(file).hasContent("published");
  }

  private static Throwable writeUntilItFails(Path draft, Abandonment abandonment) {
    try (abandonment) {
      for (int row = 0; ; row++) {
        Files.writeString(draft.resolve(row % 100 + ".csv"), "text");
      }
    } catch (IOException gone) {
      return gone;
    }
  }
}
