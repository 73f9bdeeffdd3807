package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary directories for files of the same name. One in which nothing stands is given again. */
final class FreshDirectories {

  private Optional<Path> last = Optional.empty();

  /** A directory in which nothing stands. */
  Path next() {
    Path directory = last.filter(FreshDirectories::isEmpty).orElseGet(FreshDirectories::create);
    last = Optional.of(directory);
    return directory;
  }

  /** A directory of its own among the temporary files of the process. */
  static Path create() {
    try {
      return Files.createTempDirectory("tables");
    } catch (IOException failure) {
      throw unwritable();
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    } catch (NoSuchFileException cleanedAway) {
      return false;
    } catch (IOException failure) {
      throw unwritable();
    }
  }

  private static BadInputException unwritable() {
    return BadInputException.of(
        "no temporary file can be written", "free space or name another java.io.tmpdir");
  }
}
