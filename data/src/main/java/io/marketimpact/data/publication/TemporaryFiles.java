package io.marketimpact.data.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The temporary files of a run, in one directory of its own. It is removed when the run ends; what
 * a killed run left there is removed by the next one.
 */
public final class TemporaryFiles implements AutoCloseable {

  private static final String PREFIX = "market-impact-run-";

  /** Whoever keeps something of his own there may call it by the program's name. */
  private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9]+");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Threads of a process that ends may write a last file while their directory is removed. */
  private static final int MOST_TRIES = 100;

  private final Thread hook = new Thread(this::endWithTheProcess, "remove-temporary-files");
  private Optional<OwnedDirectory> made = Optional.empty();
  private boolean isEnding;

  private TemporaryFiles() {}

  /**
   * Removes what runs that are gone left, and makes the directory of this run.
   *
   * @param parent where temporary files are kept
   * @return the directory, to be closed when the run ends
   * @throws IOException if nothing can be written there
   */
  public static TemporaryFiles in(Path parent) throws IOException {
    for (Path directory : Tree.entries(parent)) {
      if (OURS.matcher(directory.getFileName().toString()).matches()) {
        sweep(directory);
      }
    }
    TemporaryFiles files = new TemporaryFiles();
    try {
      Runtime.getRuntime().addShutdownHook(files.hook);
    } catch (IllegalStateException ending) {
      throw new IOException("the process is being ended", ending);
    }
    files.make(parent);
    return files;
  }

  /**
   * Made whole before the process may end, or not at all: a signal can come between any two steps.
   */
  private synchronized void make(Path parent) throws IOException {
    if (isEnding) {
      throw new IOException("the process is being ended");
    }
    made = Optional.of(OwnedDirectory.make(parent, PREFIX));
  }

  private synchronized Optional<OwnedDirectory> madeBeforeTheEnd() {
    isEnding = true;
    return made;
  }

  private synchronized OwnedDirectory owned() {
    return made.orElseThrow();
  }

  /** What belongs to another user is left to that user. */
  private static void sweep(Path directory) {
    try {
      OwnedDirectory.sweep(directory, dead -> Tree.delete(dead, Disk.LOCAL));
    } catch (IOException | UncheckedIOException notOurs) {
      // It stays where it is.
    }
  }

  /**
   * Where the files are.
   *
   * @return the directory
   */
  public Path directory() {
    return owned().path();
  }

  /** Removes them; what is still being written is left to the next run. */
  @Override
  public void close() {
    remove(owned());
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is being ended, and the hook removes what is there.
    }
  }

  private static void remove(OwnedDirectory directory) {
    try (OwnedDirectory owned = directory) {
      Tree.delete(owned.path(), Disk.LOCAL);
    } catch (IOException | UncheckedIOException stillInUse) {
      // The next run sweeps it.
    }
  }

  private static boolean isRemoved(OwnedDirectory directory) {
    try {
      Tree.delete(directory.path(), Disk.LOCAL);
      return true;
    } catch (IOException | UncheckedIOException stillInUse) {
      return Files.notExists(directory.path());
    }
  }

  /** Others may have to remove directories of theirs first, and would complain of missing ones. */
  private void endWithTheProcess() {
    madeBeforeTheEnd().ifPresent(TemporaryFiles::endWithTheProcess);
  }

  private static void endWithTheProcess(OwnedDirectory directory) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      while (holdsDirectories(directory) && System.nanoTime() < end) {
        Thread.sleep(PAUSE.toMillis());
      }
      for (int i = 1; i < MOST_TRIES && !isRemoved(directory); i++) {
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    remove(directory);
  }

  private static boolean holdsDirectories(OwnedDirectory directory) {
    try {
      return Tree.entries(directory.path()).stream().anyMatch(Files::isDirectory);
    } catch (IOException gone) {
      return false;
    }
  }
}
