package io.marketimpact.jobs;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Spark needs of this process, and without which it ends it in many lines of its own. */
final class SparkNeeds {

  /** Half as much again as the 300 MB that Spark reserves for itself. */
  private static final long LEAST_MEMORY = 471_859_200;

  private SparkNeeds() {}

  /**
   * Asks before Spark does.
   *
   * @throws OutOfMemoryError if the heap is smaller than the one Spark starts with
   * @throws BadInputException if no temporary file can be written
   */
  static void require() {
    if (Runtime.getRuntime().maxMemory() < LEAST_MEMORY) {
      throw new OutOfMemoryError("Spark starts with no less than 450 MB");
    }
    String directory = System.getProperty("java.io.tmpdir");
    try {
      Path place = Files.createDirectories(Path.of(directory));
      Files.delete(Files.createTempFile(place, "impact", ".tmp"));
    } catch (IOException unwritable) {
      throw BadInputException.of(
          "temporary files cannot be written to " + directory,
          "free some room there, or name another with IMPACT_JVM_OPTIONS=-Djava.io.tmpdir=DIR");
    }
  }
}
