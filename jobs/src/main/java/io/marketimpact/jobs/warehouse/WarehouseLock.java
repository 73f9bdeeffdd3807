package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a warehouse to one writer at a time and says who that is: on a disk by the operating
 * system, which lets go of it when its owner ends, on HDFS by a lease ({@link LeasedLock}), on S3
 * by an object that one can create ({@link CreatedLock}).
 */
final class WarehouseLock implements AutoCloseable {

  private static final String NAME = ".writer.lock";

  private final Runnable release;

  private WarehouseLock(Runnable release) {
    this.release = release;
  }

  /**
   * Takes the lock of a warehouse, which is made where it does not exist.
   *
   * @param publication makes the directory of a local one
   * @param warehouse what is written to
   * @param work what the owner does, such as {@code impact ingest prices}, for others to read
   * @return the lock, held until it is closed or the process ends
   * @throws BadInputException if another holds it, who is named, or it cannot be written
   */
  static WarehouseLock of(Publication publication, Warehouse warehouse, String work) {
    Optional<java.nio.file.Path> local = warehouse.local();
    if (local.isPresent()) {
      return new WarehouseLock(WriterLock.of(publication, local.get(), work)::close);
    }
    Path lock = new Path(warehouse.absolute(), NAME);
    LockOwner self = LockOwner.self(work);
    try {
      FileSystem files = lock.getFileSystem(HadoopSettings.current());
      return new WarehouseLock(
          warehouse.isOnS3()
              ? CreatedLock.take(files, lock, self)::release
              : LeasedLock.take(files, lock, self)::release);
    } catch (IOException failure) {
      throw Versions.unreachable(warehouse.address(), failure);
    }
  }

  @Override
  public void close() {
    release.run();
  }
}
