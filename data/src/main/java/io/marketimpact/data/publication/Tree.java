package io.marketimpact.data.publication;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with everything in it. */
final class Tree {

  private Tree() {}

  /** Syncs every file, then every directory. */
  static void sync(Path root, Disk disk) throws IOException {
    for (Path path : deepestFirst(root)) {
      disk.sync(path);
    }
  }

  /** Removes a file, or a directory with everything in it. */
  static void delete(Path root, Disk disk) throws IOException {
    for (Path path : deepestFirst(root)) {
      disk.delete(path);
    }
  }

  /**
   * Removes what another thread is still writing: a writer faster than the deletion would keep it
   * alive, so it first loses the name under which the writer finds it.
   */
  static void deleteUnderItsWriter(Path root, Path aside, Disk disk) throws IOException {
    delete(aside, disk);
    if (Files.exists(root)) {
      disk.move(root, aside);
      delete(aside, disk);
    }
  }

  /** The files below a directory; a link is one, wherever it leads. */
  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> !Files.isDirectory(path, NOFOLLOW_LINKS)).sorted().toList();
    }
  }

  /** The entries of a directory. */
  static List<Path> entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }

  private static List<Path> deepestFirst(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
