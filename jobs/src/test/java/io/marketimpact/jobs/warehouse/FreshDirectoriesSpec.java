package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Directories for temporary files. */
class FreshDirectoriesSpec {

  private final FreshDirectories directories = new FreshDirectories();

  @Test
  void oneInWhichAFileStandsIsNotGivenAgain() throws IOException {
    Path first = directories.next();
    assertThat(directories.next()).isEqualTo(first);
    Path file = Files.createFile(first.resolve("prices"));
    Path second = directories.next();
    assertThat(second).isNotEqualTo(first).isEmptyDirectory();
    Files.delete(file);
    Files.delete(first);
    Files.delete(second);
  }

  @Test
  void oneThatTheSystemHasCleanedAwayIsReplaced() throws IOException {
    Path first = directories.next();
    Files.delete(first);
    Path second = directories.next();
    assertThat(second).isEmptyDirectory();
    Files.delete(second);
  }
}
