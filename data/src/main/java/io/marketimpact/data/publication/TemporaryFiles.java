package io.marketimpact.data.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The temporary files of a run, in one directory of its own. It is removed when the run ends; what
 * a killed run left there is removed by the next one.
 */
public final class TemporaryFiles implements AutoCloseable {

  private static final String PREFIX = "market-impact-";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final OwnedDirectory directory;
  private final Thread hook = new Thread(this::endWithTheProcess, "remove-temporary-files");

  private TemporaryFiles(OwnedDirectory directory) {
    this.directory = directory;
  }

  /**
   * Removes what runs that are gone left, and makes the directory of this run.
   *
   * @param parent where temporary files are kept
   * @return the directory, to be closed when the run ends
   * @throws IOException if nothing can be written there
   */
  public static TemporaryFiles in(Path parent) throws IOException {
    for (Path directory : Tree.entries(parent)) {
      if (directory.getFileName().toString().startsWith(PREFIX)) {
        sweep(directory);
      }
    }
    TemporaryFiles files = new TemporaryFiles(OwnedDirectory.make(parent, PREFIX));
    Runtime.getRuntime().addShutdownHook(files.hook);
    return files;
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
    return directory.path();
  }

  /** Removes them; what is still being written is left to the next run. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is being ended, and the hook removes what is there.
    }
  }

  private void remove() {
    try (OwnedDirectory owned = directory) {
      Tree.delete(owned.path(), Disk.LOCAL);
    } catch (IOException | UncheckedIOException stillInUse) {
      // The next run sweeps it.
    }
  }

  /** Others may have to remove directories of theirs first, and would complain of missing ones. */
  private void endWithTheProcess() {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      while (holdsDirectories() && System.nanoTime() < end) {
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    remove();
  }

  private boolean holdsDirectories() {
    try {
      return Tree.entries(directory.path()).stream().anyMatch(Files::isDirectory);
    } catch (IOException gone) {
      return false;
    }
  }
}
