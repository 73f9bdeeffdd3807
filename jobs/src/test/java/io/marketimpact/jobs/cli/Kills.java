package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends runs of a command as a machine that loses its power would, at seeded moments that are spread
 * over the time from the beginning of a run's work to its end; every other over the time from its
 * first write on. How long these are a run tells that nobody ends.
 */
final class Kills {

  private static final String LOCK = ".batch.lock";
  private static final long POLL_MILLIS = 2;

  private final SplittableRandom moments = new SplittableRandom(20260114);
  private final Program program;
  private final int count;
  private long work;
  private long writing;
  private int struck;

  Kills(Program program, int count) {
    this.program = program;
    this.count = count;
  }

  /**
   * A run.
   *
   * @param arguments its command line
   * @param lock of which directory it holds while it works, empty where it holds none
   * @param directory where it writes
   * @param isWrite whether what is new there is written by its work, and does not only begin it
   */
  record Run(List<String> arguments, Optional<Path> lock, Path directory, Predicate<Path> isWrite) {

    private boolean isAtWork(Process process) throws IOException {
      if (lock.isEmpty()) {
        return process.isAlive();
      }
      Path file = lock.get().resolve(LOCK);
      return process.isAlive()
          && Files.exists(file)
          && Files.readString(file).contains("(process " + process.pid() + ",");
    }

    private Set<Path> written() {
      try (Stream<Path> files = Files.walk(directory)) {
        return files.filter(isWrite).collect(Collectors.toSet());
      } catch (IOException | UncheckedIOException onesWhoComeAndGo) {
        return Set.of();
      }
    }
  }

  /** Lets a run come to its end and keeps how long it worked. */
  void measure(Run run) throws Exception {
    Set<Path> before = run.written();
    Process process = program.start(run.arguments());
    awaitWork(run, process);
    long begun = System.nanoTime();
    awaitWrite(run, process, before);
    long written = System.nanoTime();
    while (run.isAtWork(process)) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    long end = System.nanoTime();
    assertThat(process.waitFor()).as(program.said()).isZero();
    work = end - begun;
    writing = end - written;
  }

  /** How many runs were at work when they were ended. */
  int struck() {
    return struck;
  }

  /** Ends the run of a number. */
  void kill(Run run, int number) throws Exception {
    Set<Path> before = run.written();
    Process process = program.start(run.arguments());
    awaitWork(run, process);
    long most = work;
    if (number % 2 == 1) {
      awaitWrite(run, process, before);
      most = writing;
    }
    int strata = Math.max(1, (count + 1 - number % 2) / 2);
    int stratum = number / 2;
    double share = (stratum + moments.nextDouble()) / strata;
    process.waitFor(Math.round(share * most), TimeUnit.NANOSECONDS);
    struck += run.isAtWork(process) ? 1 : 0;
    process.destroyForcibly().waitFor();
  }

  private static void awaitWork(Run run, Process process) throws Exception {
    while (!run.isAtWork(process) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static void awaitWrite(Run run, Process process, Set<Path> before) throws Exception {
    while (before.containsAll(run.written()) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }
}
