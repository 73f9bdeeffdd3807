package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time, by name. */
class WriterLockSpec {

  @TempDir private Path directory;

  private WriterLock take(String work) {
    return WriterLock.of(Publication.ON_DISK, directory, work);
  }

  @Test
  void whoComesSecondIsToldWhoIsThere() throws IOException {
    try (WriterLock first = take("impact batch")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> take("impact ingest prices"))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(
              "is being written by impact batch (process " + ProcessHandle.current().pid());
    }
    try (WriterLock again = take("impact ingest prices")) {
      assertThat(again).isNotNull();
      assertThat(lockFile()).content().startsWith("impact ingest prices (process ");
    }
    assertThat(lockFile()).as("who ends in order leaves no name").isEmptyFile();
  }

  @Test
  void aNameThatADeadOwnerLeftKeepsNobodyOut() throws IOException {
    take("impact batch").close();
    Files.writeString(
        lockFile(), "impact batch (process 1, which was killed before it could end)\n");
    try (WriterLock next = take("impact batch")) {
      assertThat(next).isNotNull();
      assertThat(lockFile()).content().doesNotContain("killed").hasLineCount(1);
    }
  }

  @Test
  void aFullDiskIsToldAndTheLockLetGo() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "an operating system without " + full);
    take("impact batch").close();
    Path lock = lockFile();
    Files.delete(lock);
    Files.createSymbolicLink(lock, full);
    assertThatThrownBy(() -> take("impact batch"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "cannot be written: No space left on device; name a place with write permission and"
                + " room");
    assertThat(WriterLock.owner(directory)).isEmpty();
  }

  private Path lockFile() throws IOException {
    try (var files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }
}
