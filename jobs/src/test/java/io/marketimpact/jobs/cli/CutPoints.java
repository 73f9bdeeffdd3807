package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.FaultyDisk;
import io.marketimpact.data.publication.FaultyDisk.Crash;
import io.marketimpact.data.publication.FaultyDisk.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A run of a command for each operation of its disk, which that one does not survive.
 *
 * @param work where each run has a directory of its own
 */
record CutPoints(Path work) {

  private static final int FAR = 2_000;

  /** Every operation. */
  static IntStream all() {
    return IntStream.range(0, FAR);
  }

  /** What is done at a cut, in a directory of its own. */
  interface Cut {
    void at(Path place, FaultyDisk disk);
  }

  /** Stops at each of these operations, until a run comes through. */
  void cut(Fault fault, IntStream operations, Cut cut) {
    int failed = 0;
    for (int at : operations.toArray()) {
      FaultyDisk disk = new FaultyDisk(at, fault);
      cut.at(created(work.resolve(fault + "-" + at)), disk);
      if (!disk.hasFailed()) {
        break;
      }
      failed++;
    }
    assertThat(failed).as("cuts").isGreaterThan(1).isLessThan(FAR);
  }

  /** A run comes to its end and says what is wrong in one line, or it is cut off. */
  static void attempt(Supplier<Impact> run) {
    attempt(run, 1);
  }

  /** A run that says in a line each of so many things at most, which it could not write. */
  static void attempt(Supplier<Impact> run, int things) {
    try {
      Impact impact = run.get();
      assertThat(impact.code()).isIn(0, 3, 4);
      if (impact.code() == 3) {
        assertThat(impact.err().lines())
            .hasSizeBetween(1, things)
            .doesNotHaveDuplicates()
            .allMatch(
                line -> line.matches("impact: .* cannot be written: (No space left|Read-only).*"));
      }
    } catch (Crash processEnded) {
      assertThat(processEnded).hasNoCause();
    }
  }

  static Path created(Path directory) {
    try {
      return Files.createDirectory(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
