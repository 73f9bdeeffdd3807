package io.marketimpact.jobs.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local files as tables write them, of which one operation or all from it on do not happen. */
public final class CutFileSystem extends LocalFileSystem {

  private static final List<String> ASKED = new ArrayList<>();
  private static int cut = Integer.MAX_VALUE;
  private static Fault fault = Fault.ENDED;

  /** Why an operation does not happen; Java and Hadoop tell of it as they tell of a real disk. */
  public enum Fault {
    /** The disk is full from now on; files can be removed. */
    FULL("No space left on device"),
    /** The process ends: no operation happens any more. */
    ENDED("the process has ended"),
    /** From now on nothing can be written or removed. */
    READ_ONLY("Read-only file system"),
    /** The disk is full for this operation and has room for the next. */
    FULL_ONCE("No space left on device"),
    /** From now on no file can be removed, as in a directory of another; all else can be done. */
    KEPT("Operation not permitted");

    private static final String REMOVAL = "delete ";

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** In the words of the operating system. */
    String words() {
      return words;
    }

    /** Whether an operation meets it: a full disk lets files be removed. */
    boolean strikes(String operation) {
      return switch (this) {
        case FULL, FULL_ONCE -> !operation.startsWith(REMOVAL);
        case KEPT -> operation.startsWith(REMOVAL);
        case ENDED, READ_ONLY -> true;
      };
    }
  }

  public CutFileSystem() {
    super(new Raw());
  }

  /** Has Hadoop write through this file system. */
  static void use(Configuration hadoop) {
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    hadoop.setClass("fs.file.impl", CutFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
    hadoop.setClass(
        "fs.AbstractFileSystem.file.impl",
        Log.class,
        org.apache.hadoop.fs.AbstractFileSystem.class);
  }

  /** Begins to count; the operation of this number does not happen. */
  static synchronized void begin(int at, Fault why) {
    ASKED.clear();
    cut = at;
    fault = why;
  }

  /** Ends it: what was asked for, whether it happened or not. */
  static synchronized List<String> end() {
    cut = Integer.MAX_VALUE;
    return List.copyOf(ASKED);
  }

  private static synchronized Optional<Fault> next(String operation, Path path) {
    int now = ASKED.size();
    String asked = operation + " " + path.toUri().getPath();
    ASKED.add(asked);
    return Optional.of(fault)
        .filter(why -> now == cut || (now > cut && why != Fault.FULL_ONCE))
        .filter(why -> why.strikes(asked));
  }

  private static void requireRunning(Optional<Fault> met) throws IOException {
    if (met.equals(Optional.of(Fault.ENDED))) {
      throw new IOException(Fault.ENDED.words());
    }
  }

  /** How the log of a table is written. */
  public static final class Log extends ChecksumFs {
    public Log(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(new RawLog(uri, hadoop));
    }
  }

  private static final class RawLog extends DelegateToFileSystem {
    private RawLog(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(uri, new Raw(), hadoop, "file", false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }

  /** Counts what changes files. */
  private static final class Raw extends RawLocalFileSystem {
    @Override
    public FSDataOutputStream create(
        Path file, boolean overwrite, int buffer, short copies, long block, Progressable progress)
        throws IOException {
      requireRoom(file);
      return counted(file, super.create(file, overwrite, buffer, copies, block, progress));
    }

    @Override
    public FSDataOutputStream create(
        Path file,
        FsPermission permission,
        boolean overwrite,
        int buffer,
        short copies,
        long block,
        Progressable progress)
        throws IOException {
      requireRoom(file);
      return counted(
          file, super.create(file, permission, overwrite, buffer, copies, block, progress));
    }

    private static void requireRoom(Path file) throws IOException {
      Optional<Fault> met = next("create", file);
      requireRunning(met);
      if (met.isPresent()) {
        throw new FileNotFoundException(file.toUri().getPath() + " (" + met.get().words() + ")");
      }
    }

    private static FSDataOutputStream counted(Path file, OutputStream out) throws IOException {
      return new FSDataOutputStream(new Content(out, file), null);
    }

    /** Hadoop copies a file that the operating system does not rename. */
    @Override
    public boolean rename(Path from, Path to) throws IOException {
      Optional<Fault> met = next("rename", to);
      requireRunning(met);
      return met.isPresent()
          ? FileUtil.copy(this, from, this, to, true, getConf())
          : super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
      Optional<Fault> met = next("delete", path);
      requireRunning(met);
      return met.isEmpty() && super.delete(path, recursive);
    }

    @Override
    public boolean mkdirs(Path directory) throws IOException {
      if (exists(directory)) {
        return super.mkdirs(directory);
      }
      if (directory.getParent() != null && !mkdirs(directory.getParent())) {
        return false;
      }
      Optional<Fault> met = next("mkdirs", directory);
      requireRunning(met);
      return met.isEmpty() && super.mkdirs(directory);
    }
  }

  /** What is written to a file, half of which is there when the fault comes. */
  private static final class Content extends ByteArrayOutputStream {
    private final OutputStream out;
    private final Path file;
    private boolean isClosed;

    private Content(OutputStream out, Path file) {
      this.out = out;
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      if (isClosed) {
        return;
      }
      isClosed = true;
      try (out) {
        Optional<Fault> met = next("write", file);
        out.write(buf, 0, met.isPresent() ? count / 2 : count);
        requireRunning(met);
        if (met.isPresent()) {
          throw error(new IOException(met.get().words()));
        }
      }
    }

    /** What Hadoop's own stream makes of it, for itself alone. */
    private static FSError error(IOException cause) {
      try {
        Constructor<FSError> constructor = FSError.class.getDeclaredConstructor(Throwable.class);
        constructor.setAccessible(true);
        return constructor.newInstance(cause);
      } catch (ReflectiveOperationException changed) {
        throw new LinkageError(changed.getMessage(), changed);
      }
    }
  }
}
