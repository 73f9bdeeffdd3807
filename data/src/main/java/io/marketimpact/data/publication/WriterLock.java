package io.marketimpact.data.publication;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a directory to one writer at a time and says who that is. The operating system lets go of
 * the lock when its owner ends, however it ends: a dead owner keeps nobody out.
 */
public final class WriterLock implements AutoCloseable {

  private static final String LOCK = ".batch.lock";
  private static final int LONGEST_OWNER = 200;

  /** Beyond the text, so that another process can read who holds it wherever locks are strict. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a directory, which is made where it does not exist.
   *
   * @param publication makes the directory and the file of the lock
   * @param directory what is written to
   * @param work what the owner does, such as {@code impact batch}, for the others to read
   * @return the lock, held until it is closed or the process ends
   * @throws BadInputException if another holds it, who is named, or the directory cannot be written
   */
  public static WriterLock of(Publication publication, Path directory, String work) {
    Path file = publication.lockFile(directory, LOCK);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        if (isTaken(channel, false)) {
          throw BadInputException.file(
              directory, "is being written by " + named(file), "wait until it has ended");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self(work).getBytes(StandardCharsets.UTF_8)), 0);
        return new WriterLock(channel);
      } catch (IOException | BadInputException notOwned) {
        channel.close();
        throw notOwned;
      }
    } catch (IOException failure) {
      throw Publication.unwritable(directory, failure);
    }
  }

  /**
   * Who holds the lock of a directory. Nothing is written.
   *
   * @param directory what is written to
   * @return the owner, empty where nobody is writing
   * @throws BadInputException if the file of the lock cannot be read
   */
  public static Optional<String> owner(Path directory) {
    Path file = directory.resolve(LOCK);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return isTaken(channel, true) ? Optional.of(named(file)) : Optional.empty();
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  private static boolean isTaken(FileChannel channel, boolean isShared) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, isShared);
      return lock == null;
    } catch (OverlappingFileLockException withinThisProcess) {
      return true;
    }
  }

  private static String self(String work) {
    ProcessHandle process = ProcessHandle.current();
    return work
        + " (process "
        + process.pid()
        + process.info().startInstant().map(start -> ", started " + start).orElse("")
        + ")\n";
  }

  private static String named(Path file) throws IOException {
    String text = Files.readString(file).lines().findFirst().orElse("another process");
    return text.substring(0, Math.min(LONGEST_OWNER, text.length()));
  }

  /** Whoever ends in order leaves no name, so that the same work leaves the same bytes. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException unwritable) {
      // What was to be written is written; a name without an owner keeps nobody out.
    }
  }
}
