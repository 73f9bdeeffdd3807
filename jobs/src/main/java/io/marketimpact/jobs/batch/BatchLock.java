package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two batches from publishing into one directory at the same time. */
public final class BatchLock implements AutoCloseable {

  private static final String LOCK = ".batch.lock";

  private final FileChannel channel;

  private BatchLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a directory, which is made where it does not exist.
   *
   * @param publication makes the directory and the file of the lock
   * @param directory where studies are published
   * @return the lock, held until it is closed or the process ends
   * @throws BadInputException if another process holds it or the directory cannot be written to
   */
  public static BatchLock of(Publication publication, Path directory) {
    Path file = publication.lockFile(directory, LOCK);
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw BadInputException.file(
            directory, "is being written by another batch", "wait until it has ended");
      }
      return new BatchLock(channel);
    } catch (IOException failure) {
      throw BadInputException.file(
          directory, "cannot be written", "name a directory with write permission");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
