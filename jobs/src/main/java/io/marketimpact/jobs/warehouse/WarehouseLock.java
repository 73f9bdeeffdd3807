package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/**
 * Keeps a warehouse to one writer at a time and says who that is. On a disk the operating system
 * lets go of it when its owner ends. On HDFS it is an empty file held open for writing: the name
 * node leases it to one client, and lets another have it once the owner has ended, or has not been
 * heard of for a minute. Who that is stands in a file beside it.
 */
final class WarehouseLock implements AutoCloseable {

  private static final String NAME = ".writer.lock";
  private static final String OWNER = ".writer.owner";

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
    Path file = new Path(warehouse.absolute(), NAME);
    try {
      FileSystem files = file.getFileSystem(new Configuration());
      FSDataOutputStream held = leased(files, file, warehouse);
      Path owner = new Path(warehouse.absolute(), OWNER);
      try (FSDataOutputStream name = files.create(owner, true)) {
        name.write(self(work).getBytes(StandardCharsets.UTF_8));
      } catch (IOException nameless) {
        // The client would renew the lease for as long as this process lives.
        held.close();
        throw nameless;
      }
      return new WarehouseLock(() -> release(files, owner, held));
    } catch (IOException failure) {
      throw Versions.unreachable(warehouse.address(), failure);
    }
  }

  private static FSDataOutputStream leased(FileSystem files, Path file, Warehouse warehouse)
      throws IOException {
    try {
      if (!files.exists(file)) {
        made(files, file);
      }
      return files.append(file);
    } catch (IOException refused) {
      if (!isHeld(refused)) {
        throw refused;
      }
      throw BadInputException.source(
          warehouse.address(),
          "is being written by " + owner(files, new Path(warehouse.absolute(), OWNER)),
          "wait until it has ended; one that was killed keeps others out for a minute");
    }
  }

  private static void made(FileSystem files, Path file) throws IOException {
    try {
      files.create(file, false).close();
    } catch (FileAlreadyExistsException madeByAnother) {
      // Whose it is now, the lease decides.
    }
  }

  /** The name node says by the exception's class who may not write; its words hold the path too. */
  private static boolean isHeld(IOException refused) {
    String kind =
        refused instanceof RemoteException told
            ? told.getClassName()
            : refused.getClass().getName();
    return kind.endsWith("AlreadyBeingCreatedException")
        || kind.endsWith("RecoveryInProgressException");
  }

  /** The owner has the lease before it writes its name. */
  private static String owner(FileSystem files, Path owner) throws IOException {
    try (InputStream text = files.open(owner)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (FileNotFoundException notYet) {
      return "another process";
    }
  }

  private static String self(String work) {
    return work
        + " (process "
        + ProcessHandle.current().pid()
        + " of "
        + System.getProperty("user.name")
        + ", started "
        + ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH)
        + ")\n";
  }

  /** Whoever ends in order leaves no name; the lease goes last. */
  private static void release(FileSystem files, Path owner, FSDataOutputStream held) {
    try (held) {
      files.delete(owner, false);
    } catch (IOException gone) {
      // What was to be written is written, and the lease ends with the process.
    }
  }

  @Override
  public void close() {
    release.run();
  }
}
