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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place beside a target where its next content is made. Its owner holds a lock on a file in it
 * for as long as it lives, so that others can tell a draft in the making from one left by a crash.
 */
final class Draft implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\.(.+)\\.draft-\\d+");
  private static final String OWNER = ".owner";
  private static final String CONTENT = "content";
  private static final String BEFORE = "before";
  private static final String ABANDONED = "abandoned";
  private static final int MOST_TRIES = 100;

  private final Path directory;
  private final Path target;
  private final FileChannel owner;
  private final Disk disk;
  private final Abandonment abandonment;

  private Draft(Path directory, Path target, FileChannel owner, Disk disk) {
    this.directory = directory;
    this.target = target;
    this.owner = owner;
    this.disk = disk;
    this.abandonment =
        Abandonment.whichDoes(
            () -> Tree.deleteUnderItsWriter(content(), directory.resolve(ABANDONED), disk));
  }

  /** Makes the place of a draft and its lock; begins again where a sweeper came in between. */
  @SuppressWarnings("resource") // the channel is closed with the draft
  static Draft of(Path target, Disk disk) throws IOException {
    for (int tries = 1; ; tries++) {
      Path directory =
          Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".draft-");
      Optional<FileChannel> owner =
          lock(directory, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (owner.isPresent()) {
        return new Draft(directory, target, owner.get(), disk);
      }
      if (tries == MOST_TRIES) {
        throw new IOException("drafts are cleared away as soon as they are made");
      }
    }
  }

  /** The owner's lock, empty where another has it or the draft is gone. */
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

  /** Whether a name is that of a draft, whosever it is. */
  static boolean isDraft(Path path) {
    return path.getFileName() != null && NAME.matcher(path.getFileName().toString()).matches();
  }

  /** Where the next content is made. */
  Path content() {
    return directory.resolve(CONTENT);
  }

  /** Where what was published before waits until the new content is in its place. */
  Path before(int number) {
    return directory.resolve(BEFORE + number);
  }

  /** Moves the content to its place, unless a signal is ending the process. */
  void publish(Publication.Step move) throws IOException {
    abandonment.unlessBegun(move);
  }

  @Override
  public void close() throws IOException {
    try (owner;
        abandonment) {
      clear(directory, target, disk);
    }
  }

  /** Clears away what owners that are gone left in a directory, and puts back what they moved. */
  static void sweep(Path parent, Disk disk) throws IOException {
    for (Path directory : Tree.entries(parent)) {
      Matcher name = NAME.matcher(directory.getFileName().toString());
      if (name.matches() && Files.isDirectory(directory)) {
        sweep(directory, parent.resolve(name.group(1)), disk);
      }
    }
  }

  private static void sweep(Path directory, Path target, Disk disk) throws IOException {
    if (!Files.exists(directory.resolve(OWNER))) {
      sweepBeforeItsLock(directory, target, disk);
      return;
    }
    Optional<FileChannel> owner = lock(directory, StandardOpenOption.WRITE);
    if (owner.isPresent()) {
      try (FileChannel held = owner.get()) {
        if (held.isOpen()) {
          clear(directory, target, disk);
        }
      }
    }
  }

  /** A draft without a lock file is being made, or its maker ended before it made one. */
  private static void sweepBeforeItsLock(Path directory, Path target, Disk disk)
      throws IOException {
    try {
      if (Tree.entries(directory).isEmpty()) {
        disk.delete(directory);
      } else {
        clear(directory, target, disk);
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException itWasBeingMade) {
      // Then it has an owner.
    }
  }

  private static void clear(Path directory, Path target, Disk disk) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    for (Path entry : Tree.entries(directory)) {
      if (entry.getFileName().toString().startsWith(BEFORE) && !Files.exists(target)) {
        disk.move(entry, target);
        disk.sync(target.getParent());
      }
    }
    Tree.delete(directory, disk);
  }
}
