package io.marketimpact.data.publication;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lets two names of one file system change places in one step, so that neither is absent for a
 * moment. Java has no such operation; Linux (renameat2, since 3.15) and macOS (renamex_np) have.
 */
final class NameExchange {

  private static final String WHERE_THE_LIBRARY_UNPACKS = "jna.tmpdir";
  private static final int FROM_THE_WORKING_DIRECTORY = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  private NameExchange() {}

  /** The call of Linux. */
  interface Linux extends Library {
    /** Renames; the flag asks for an exchange. */
    int renameat2(int fromDirectory, String from, int toDirectory, String to, int flags)
        throws LastErrorException;
  }

  /** The call of macOS. */
  interface Mac extends Library {
    /** Renames; the flag asks for an exchange. */
    int renamex_np(String from, String to, int flags) throws LastErrorException;
  }

  /**
   * Exchanges the names.
   *
   * @return whether it was done; if not, both are as they were: the system or the file system has
   *     no such operation, one of the two is gone, or it is not allowed
   */
  static boolean between(Path one, Path other) {
    if (one.getFileSystem() != FileSystems.getDefault()) {
      return false;
    }
    try {
      return exchange(one.toAbsolutePath().toString(), other.toAbsolutePath().toString());
    } catch (LastErrorException | LinkageError unsupported) {
      return false;
    }
  }

  private static boolean exchange(String one, String other) {
    unpackAmongTheFilesOfThisRun();
    if (Platform.isLinux()) {
      return load(Linux.class)
              .renameat2(
                  FROM_THE_WORKING_DIRECTORY,
                  one,
                  FROM_THE_WORKING_DIRECTORY,
                  other,
                  RENAME_EXCHANGE)
          == 0;
    }
    return Platform.isMac() && load(Mac.class).renamex_np(one, other, RENAME_SWAP) == 0;
  }

  /** Otherwise it unpacks in the user's home, which may be missing or read-only. */
  private static void unpackAmongTheFilesOfThisRun() {
    if (System.getProperty(WHERE_THE_LIBRARY_UNPACKS) == null) {
      System.setProperty(WHERE_THE_LIBRARY_UNPACKS, System.getProperty("java.io.tmpdir"));
    }
  }

  private static <T extends Library> T load(Class<T> calls) {
    return Native.load(
        Platform.C_LIBRARY_NAME,
        calls,
        Map.of(Library.OPTION_STRING_ENCODING, System.getProperty("sun.jnu.encoding", "UTF-8")));
  }
}
