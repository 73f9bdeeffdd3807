package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/**
 * A lock on HDFS: an empty file held open for writing. The name node leases it to one client, and
 * lets another have it once the owner has ended, or has not been heard of for a minute. Who that is
 * stands in a file beside it.
 */
final class LeasedLock {

  private static final String OWNER = ".writer.owner";

  private final FileSystem files;
  private final Path owner;
  private final FSDataOutputStream held;

  private LeasedLock(FileSystem files, Path owner, FSDataOutputStream held) {
    this.files = files;
    this.owner = owner;
    this.held = held;
  }

  static LeasedLock take(FileSystem files, Path lock, LockOwner self) throws IOException {
    Path owner = new Path(lock.getParent(), OWNER);
    FSDataOutputStream held = leased(files, lock, owner);
    try (FSDataOutputStream name = files.create(owner, true)) {
      name.write(self.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException nameless) {
      // The client would renew the lease for as long as this process lives.
      held.close();
      throw nameless;
    }
    return new LeasedLock(files, owner, held);
  }

  private static FSDataOutputStream leased(FileSystem files, Path lock, Path owner)
      throws IOException {
    try {
      if (!files.exists(lock)) {
        made(files, lock);
      }
      return files.append(lock);
    } catch (IOException refused) {
      if (!isHeld(refused)) {
        throw refused;
      }
      throw BadInputException.source(
          lock.getParent().toString(),
          "is being written by " + LockOwner.parse(text(files, owner)).words(),
          "wait until it has ended; the lock of one that was killed expires after a minute");
    }
  }

  private static void made(FileSystem files, Path lock) throws IOException {
    try {
      files.create(lock, false).close();
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

  private static String text(FileSystem files, Path owner) throws IOException {
    try (InputStream text = files.open(owner)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException notYet) {
      return "";
    }
  }

  /** Whoever ends in order leaves no name; the lease goes last. */
  void release() {
    try (held) {
      files.delete(owner, false);
    } catch (IOException gone) {
      // What was to be written is written, and the lease ends with the process.
    }
  }
}
