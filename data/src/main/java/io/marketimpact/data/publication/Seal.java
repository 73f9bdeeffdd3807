package io.marketimpact.data.publication;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a published directory says of itself: its manifest names every file with its hash. A
 * directory counts as published while that holds.
 */
public final class Seal {

  /** The file that names the others. */
  public static final String MANIFEST = "manifest.json";

  /** The key of the manifest under which the other files' hashes stand. */
  public static final String OUTPUTS = "outputs";

  private static final int MOST_TRIES = 100;

  private Seal() {}

  /**
   * The files of a directory with their hashes.
   *
   * @param directory the directory
   * @return SHA-256 by the path below the directory, the manifest left out
   * @throws BadInputException if a file cannot be read
   */
  public static Map<String, String> hashes(Path directory) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(directory)) {
      hashes.put(name(directory, file), Sha256.of(file));
    }
    hashes.remove(MANIFEST);
    return hashes;
  }

  /**
   * Whether a directory is a published study that is whole.
   *
   * @param directory the directory
   * @return nothing if it is; else what is missing or different
   */
  public static Optional<String> broken(Path directory) {
    if (!Files.isRegularFile(directory.resolve(MANIFEST))) {
      return Optional.of("it has no " + MANIFEST);
    }
    try {
      Map<String, String> sealed = sealed(directory);
      Map<String, String> there = hashes(directory);
      return sealed.isEmpty()
          ? Optional.of(MANIFEST + " names no files")
          : sealed.entrySet().stream()
              .filter(file -> !file.getValue().equals(there.get(file.getKey())))
              .map(
                  file ->
                      file.getKey()
                          + (there.containsKey(file.getKey()) ? " was changed" : " is missing"))
              .findFirst();
    } catch (BadInputException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  /**
   * Refuses a directory with files that no study of this program wrote: they would be lost. Another
   * run may put its own study there meanwhile; then the look begins again.
   */
  static void requireOwn(Path directory, Path named) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Optional<String> manifest = text(directory.resolve(MANIFEST));
      Optional<String> foreign = foreign(directory);
      if (foreign.isEmpty()) {
        return;
      }
      if (manifest.equals(text(directory.resolve(MANIFEST)))) {
        throw BadInputException.file(
            named,
            "holds " + foreign.get() + ", which no study of this program wrote",
            "name another directory, or one that does not exist yet");
      }
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static Optional<String> foreign(Path directory) {
    Map<String, String> sealed =
        Files.isRegularFile(directory.resolve(MANIFEST)) ? sealed(directory) : Map.of();
    return files(directory).stream()
        .map(file -> name(directory, file))
        .filter(name -> !name.equals(MANIFEST) && !sealed.containsKey(name))
        .findFirst();
  }

  private static Map<String, String> sealed(Path directory) {
    JsonObject manifest = Json.read(directory.resolve(MANIFEST));
    Map<String, String> hashes = new TreeMap<>();
    if (manifest.keys().contains(OUTPUTS)) {
      JsonObject outputs = manifest.object(OUTPUTS);
      outputs.keys().forEach(name -> hashes.put(name, outputs.text(name)));
    }
    return hashes;
  }

  /** Begins again where another run put its own study there in the middle of the look. */
  private static List<Path> files(Path directory) {
    for (int tries = 1; Files.exists(directory); tries++) {
      try {
        return Tree.files(directory);
      } catch (IOException | UncheckedIOException failure) {
        if (tries == MOST_TRIES || !isGone(failure)) {
          throw BadInputException.file(directory, "cannot be read", "check its permissions");
        }
      }
    }
    return List.of();
  }

  private static boolean isGone(Exception failure) {
    return failure instanceof NoSuchFileException
        || failure.getCause() instanceof NoSuchFileException;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
