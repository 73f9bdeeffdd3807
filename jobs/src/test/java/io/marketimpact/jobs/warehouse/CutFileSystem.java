package io.marketimpact.jobs.warehouse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local files as tables write them, until an operation after which nothing happens any more.
 */
public final class CutFileSystem extends LocalFileSystem {

  private static final List<String> DONE = new ArrayList<>();
  private static int cut = Integer.MAX_VALUE;

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

  /** Begins to count; the operation of this number and all after it do not happen. */
  static synchronized void begin(int at) {
    DONE.clear();
    cut = at;
  }

  /** Ends it. */
  static synchronized List<String> end() {
    cut = Integer.MAX_VALUE;
    return List.copyOf(DONE);
  }

  private static synchronized void next(String operation, Path path) throws IOException {
    if (DONE.size() >= cut) {
      throw new IOException("the process has ended");
    }
    DONE.add(operation + " " + path.toUri().getPath());
  }

  /** How the log of a table is written. */
  public static final class Log extends DelegateToFileSystem {
    public Log(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(uri, new Raw(), hadoop, "file", false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }
  }

  /** Counts what changes files. */
  private static final class Raw extends RawLocalFileSystem {
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
      next("create", file);
      return super.create(file, permission, overwrite, buffer, copies, block, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
      next("rename", to);
      return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
      next("delete", path);
      return super.delete(path, recursive);
    }

    @Override
    public boolean mkdirs(Path directory) throws IOException {
      next("mkdirs", directory);
      return super.mkdirs(directory);
    }
  }
}
