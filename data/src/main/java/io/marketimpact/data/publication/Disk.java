package io.marketimpact.data.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The operations on files that publishing is made of, each of which happens whole or not at all.
 * Tests put one here that fails or stops at the n-th of them.
 */
interface Disk {

  /** The machine's own file systems. */
  Disk LOCAL = new Local();

  /** Lets a writer fill a place that nobody reads yet; a fault stops it in the middle. */
  void write(Path place, Consumer<Path> writer) throws IOException;

  /** Makes an empty file; one that is there stays as it is. */
  void createFile(Path file) throws IOException;

  /** Makes a directory in one that is there. */
  void createDirectory(Path directory) throws IOException;

  /**
   * Gives a file or directory another name; a file or an empty directory of that name is replaced.
   */
  void move(Path from, Path to) throws IOException;

  /**
   * Lets two directories change places, so that both names are there at every moment.
   *
   * @return whether it was done; where it cannot be, nothing happens
   */
  boolean exchange(Path one, Path other) throws IOException;

  /** Removes a file or an empty directory. */
  void delete(Path path) throws IOException;

  /**
   * Waits until the bytes of a file, or the names in a directory, are where a crash leaves them.
   */
  void sync(Path path) throws IOException;

  /** The machine's own file systems. */
  final class Local implements Disk {

    private Local() {}

    @Override
    public void write(Path place, Consumer<Path> writer) {
      writer.accept(place);
    }

    @Override
    public void createFile(Path file) throws IOException {
      FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
      Files.createDirectory(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean exchange(Path one, Path other) {
      return NameExchange.between(one, other);
    }

    @Override
    public void delete(Path path) throws IOException {
      Files.deleteIfExists(path);
    }

    @Override
    public void sync(Path path) throws IOException {
      if (Files.isDirectory(path) && !canOpenDirectories(path)) {
        return;
      }
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }

    /** Windows opens no directory; its file systems keep names without being asked. */
    private static boolean canOpenDirectories(Path path) {
      return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
  }
}
