package io.marketimpact.data.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A directory for the time of one run. Its owner holds a lock on a file in it for as long as it
 * lives, so that others can tell one in use from one left by a crash.
 */
final class OwnedDirectory implements AutoCloseable {

  private static final String OWNER = ".owner";
  private static final int MOST_TRIES = 100;
  private static final SecureRandom NAMES = new SecureRandom();

  private final Path path;
  private final FileChannel owner;

  private OwnedDirectory(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /** What is done with a directory that has no owner any more. */
  @FunctionalInterface
  interface Clearance {
    /** Removes it. */
    void clear(Path directory) throws IOException;
  }

  /** Makes a directory and its lock; begins again where a sweeper came in between. */
  @SuppressWarnings("resource") // the channel is closed with the directory
  static OwnedDirectory make(Path parent, String prefix) throws IOException {
    for (int tries = 1; ; tries++) {
      Path path = create(parent.resolve(prefix + Long.toUnsignedString(NAMES.nextLong())));
      Optional<FileChannel> owner = lock(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (owner.isPresent()) {
        return new OwnedDirectory(path, owner.get());
      }
      if (tries == MOST_TRIES) {
        throw new IOException("directories are cleared away as soon as they are made");
      }
    }
  }

  /**
   * Java's own way would fix where this process keeps its temporary files, before that is chosen.
   */
  private static Path create(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectory(path);
  }

  /** The owner's lock, empty where another has it or the directory is gone. */
  private static Optional<FileChannel> lock(Path directory, OpenOption... how) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(directory.resolve(OWNER), how);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null && Files.exists(directory.resolve(OWNER))) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException ownedHere) {
      // Another thread of this process is the owner.
    }
    channel.close();
    return Optional.empty();
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Gives the directory up; the next sweep clears what is left of it. */
  @Override
  public void close() throws IOException {
    owner.close();
  }

  /** Clears a directory whose owner is gone, and leaves it alone if it has one. */
  static void sweep(Path directory, Clearance clearance) throws IOException {
    if (!Files.exists(directory.resolve(OWNER))) {
      sweepBeforeItsLock(directory, clearance);
      return;
    }
    Optional<FileChannel> owner = lock(directory, StandardOpenOption.WRITE);
    if (owner.isPresent()) {
      try (FileChannel held = owner.get()) {
        if (held.isOpen()) {
          clearance.clear(directory);
        }
      }
    }
  }

  /** A directory without a lock file is being made, or its maker ended before it made one. */
  private static void sweepBeforeItsLock(Path directory, Clearance clearance) throws IOException {
    try {
      if (Tree.entries(directory).isEmpty()) {
        Files.deleteIfExists(directory);
      } else {
        clearance.clear(directory);
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException itWasBeingMade) {
      // Then it has an owner.
    }
  }
}
