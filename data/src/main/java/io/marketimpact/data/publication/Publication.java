package io.marketimpact.data.publication;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Publishes files so that what is there is whole. The content is made beside its place, synced, and
 * moved there in one step; a run that is stopped at any moment leaves what was published before, or
 * the new content, or a draft that the next run clears away.
 */
public final class Publication {

  /** Publishing on the machine's own file systems. */
  public static final Publication ON_DISK = new Publication(Disk.LOCAL);

  private static final String COMMIT = ".commit";
  private static final String DEVICE = "unix:dev";
  private static final int MOST_TRIES = 100;

  private final Disk disk;

  Publication(Disk disk) {
    this.disk = disk;
  }

  /** A step of publishing. */
  @FunctionalInterface
  interface Step {
    /** Takes it. */
    void run() throws IOException;
  }

  /**
   * Refuses a place that a study cannot be published to, before any work is done for it.
   *
   * @param directory where to publish
   * @throws BadInputException if it is a file, the root of a file system, a directory that holds
   *     what no study of this program wrote, the place where another file system begins, or lies
   *     where nothing can be written
   */
  public static void requirePlace(Path directory) {
    Path target = target(directory);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw BadInputException.file(
          directory, "is not a directory", "name a directory for the output");
    }
    if (Files.isDirectory(target)) {
      if (isMountPoint(target)) {
        throw BadInputException.file(
            directory,
            "is where another file system begins, and cannot be replaced as a whole",
            "name a directory inside it");
      }
      Seal.requireOwn(target, directory);
    }
    Path there = target.getParent();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw BadInputException.file(
          directory, "cannot be written", "name a directory with write permission");
    }
  }

  private static boolean isMountPoint(Path directory) {
    try {
      return !Files.getAttribute(directory, DEVICE)
          .equals(Files.getAttribute(directory.getParent(), DEVICE));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return false;
    }
  }

  /**
   * Publishes a directory: the new content takes the place of the old in one step, and nothing of
   * the old remains.
   *
   * @param directory where to
   * @param write writes the files into the directory it is given
   * @throws BadInputException if the place is refused or cannot be written to
   */
  public void directory(Path directory, Consumer<Path> write) {
    requirePlace(directory);
    Path target = target(directory);
    attempt(
        directory,
        () -> {
          createDirectories(target.getParent());
          Draft.sweep(target.getParent(), disk);
          try (Draft draft = Draft.of(target, disk)) {
            disk.createDirectory(draft.content());
            disk.write(draft.content(), write);
            Tree.sync(draft.content(), disk);
            draft.publish(() -> swap(draft, target));
          }
        });
  }

  /** Of several who publish at once each appears whole, and the last one stays. */
  private void swap(Draft draft, Path target) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        if (!Files.exists(target) || !disk.exchange(draft.content(), target)) {
          moveInTwoSteps(draft, target, tries);
        }
        disk.sync(target.getParent());
        return;
      } catch (FileSystemException anotherWasFaster) {
        if (tries == MOST_TRIES || !Files.exists(draft.content())) {
          throw anotherWasFaster;
        }
      }
    }
  }

  /**
   * Between the two steps the place is empty; after a crash there the next run puts back the old.
   */
  private void moveInTwoSteps(Draft draft, Path target, int tries) throws IOException {
    if (Files.exists(target)) {
      disk.move(target, draft.before(tries));
    }
    disk.move(draft.content(), target);
  }

  /**
   * Publishes one file, which appears or changes whole.
   *
   * @param file where to
   * @param write writes the file it is given
   * @throws BadInputException if it cannot be written
   */
  public void file(Path file, Consumer<Path> write) {
    Path target = target(file);
    if (Files.isDirectory(target)) {
      throw BadInputException.file(file, "is a directory", "name a file");
    }
    attempt(
        file,
        () -> {
          createDirectories(target.getParent());
          Draft.sweep(target.getParent(), disk);
          try (Draft draft = Draft.of(target, disk)) {
            disk.write(draft.content(), write);
            disk.sync(draft.content());
            draft.publish(() -> disk.move(draft.content(), target));
            disk.sync(target.getParent());
          }
        });
  }

  /**
   * Replaces files of a directory that belong together: after a crash either all of them are new or
   * none is, once {@link #recover} has run. Other files of the directory are left alone.
   *
   * @param directory where they are; it is made where it is not there
   * @param write writes the files into the directory it is given
   * @throws BadInputException if the directory cannot be written to
   */
  public void together(Path directory, Consumer<Path> write) {
    Path target = target(directory);
    attempt(
        directory,
        () -> {
          createDirectories(target);
          complete(target);
          Draft.sweep(target, disk);
          try (Draft draft = Draft.of(target.resolve(COMMIT), disk)) {
            disk.createDirectory(draft.content());
            disk.write(draft.content(), write);
            Tree.sync(draft.content(), disk);
            draft.publish(() -> disk.move(draft.content(), target.resolve(COMMIT)));
            disk.sync(target);
          }
          complete(target);
        });
  }

  /**
   * Makes the file that keeps others out of a directory, and the directory where it is not there.
   *
   * @param directory to be kept to one run
   * @param name of the file
   * @return the file, which stays as it is where it is there
   * @throws BadInputException if it cannot be made
   */
  public Path lockFile(Path directory, String name) {
    Path target = target(directory);
    attempt(
        directory,
        () -> {
          createDirectories(target);
          disk.createFile(target.resolve(name));
        });
    return target.resolve(name);
  }

  /**
   * Brings a directory into the state that a run which was stopped was bound for: files that belong
   * together are completed, drafts without an owner are cleared away.
   *
   * @param directory the directory; nothing happens where it is not there
   * @throws BadInputException if the directory cannot be written to
   */
  public void recover(Path directory) {
    Path target = target(directory);
    if (Files.isDirectory(target)) {
      attempt(
          directory,
          () -> {
            complete(target);
            Draft.sweep(target, disk);
          });
    }
  }

  /** From the moment the commit has its name its files are on their way, however often it stops. */
  private void complete(Path directory) throws IOException {
    Path commit = directory.resolve(COMMIT);
    if (!Files.isDirectory(commit)) {
      return;
    }
    for (Path file : Tree.entries(commit)) {
      disk.move(file, directory.resolve(file.getFileName()));
    }
    disk.sync(directory);
    disk.delete(commit);
  }

  /**
   * Whether a path is that of a draft, which nobody but its owner looks into.
   *
   * @param path a file or directory
   * @return whether its name is that of a draft
   */
  public static boolean isDraft(Path path) {
    return Draft.isDraft(path);
  }

  private void createDirectories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      createDirectories(directory.getParent());
      try {
        disk.createDirectory(directory);
      } catch (FileAlreadyExistsException another) {
        if (!Files.isDirectory(directory)) {
          throw another;
        }
      }
      disk.sync(directory.getParent());
    }
  }

  private static Path target(Path path) {
    Path target = path.toAbsolutePath().normalize();
    if (target.getFileName() == null) {
      throw BadInputException.file(
          path, "is the root of a file system", "name a directory in it for the output");
    }
    try {
      return Files.exists(target) ? target.toRealPath() : target;
    } catch (IOException unreadable) {
      return target;
    }
  }

  private static void attempt(Path place, Step step) {
    try {
      step.run();
    } catch (IOException failure) {
      throw unwritable(place, failure);
    } catch (UncheckedIOException failure) {
      throw unwritable(place, failure.getCause());
    }
  }

  static BadInputException unwritable(Path place, IOException failure) {
    String reason =
        failure instanceof FileSystemException ofFile && ofFile.getReason() != null
            ? ofFile.getReason()
            : failure.getClass().equals(IOException.class) ? failure.getMessage() : "";
    return BadInputException.file(
        place,
        "cannot be written" + (reason == null || reason.isEmpty() ? "" : ": " + reason),
        "name a place with write permission and room");
  }
}
