package io.marketimpact.data.result;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Publishes a directory of files so that nothing half-written is ever seen: the files are written
 * beside their place and moved there when all are whole.
 */
public final class Publication {

  private static final String LAST = "manifest.json";

  private Publication() {}

  /**
   * Publishes into a directory. A new one appears whole; in an existing one each file is replaced
   * whole and the manifest comes last, so that a manifest always speaks of finished files. Other
   * files in it are left alone.
   *
   * @param directory where to
   * @param write writes the files into the directory it is given
   * @throws BadInputException if the place is no directory or cannot be written to
   */
  public static void into(Path directory, Consumer<Path> write) {
    Path target = directory.toAbsolutePath().normalize();
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw BadInputException.file(directory, "is no directory", "name a directory for the output");
    }
    Path draft = draftBeside(target);
    try {
      write.accept(draft);
      publish(draft, target);
    } catch (IOException failure) {
      throw unwritable(target);
    } finally {
      delete(draft);
    }
  }

  /**
   * Publishes one file, which appears or changes whole.
   *
   * @param file where to
   * @param text what it holds
   * @throws BadInputException if it cannot be written
   */
  public static void file(Path file, String text) {
    Path target = file.toAbsolutePath().normalize();
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + ".draft-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(draft, text);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw BadInputException.file(
          file, "cannot be written", "name a file in a writable directory");
    } finally {
      delete(draft);
    }
  }

  private static Path draftBeside(Path target) {
    try {
      Files.createDirectories(target.getParent());
      String name = "." + target.getFileName() + ".draft-" + ProcessHandle.current().pid();
      Path draft = target.resolveSibling(name);
      delete(draft);
      return Files.createDirectory(draft);
    } catch (IOException failure) {
      throw unwritable(target);
    }
  }

  private static void publish(Path draft, Path target) throws IOException {
    if (!Files.exists(target)) {
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AtomicMoveNotSupportedException otherDisk) {
        Files.createDirectory(target);
      }
    }
    Files.deleteIfExists(target.resolve(LAST));
    for (Path file : files(draft)) {
      replace(file, target.resolve(file.getFileName()));
    }
  }

  private static void replace(Path file, Path place) throws IOException {
    if (!Files.isDirectory(file)) {
      Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    Files.createDirectories(place);
    for (Path inside : files(file)) {
      replace(inside, place.resolve(inside.getFileName()));
    }
  }

  private static List<Path> files(Path draft) throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      return files
          .sorted(
              Comparator.comparing((Path file) -> file.endsWith(LAST))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private static BadInputException unwritable(Path target) {
    return BadInputException.file(
        target, "cannot be written", "name a directory with write permission");
  }

  private static void delete(Path draft) {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
