package io.marketimpact.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files that several studies name: each is read once, and again only where its size, its
 * time or the file behind its name has changed.
 */
public final class FileHashes {

  private final Map<Path, Known> hashes = new ConcurrentHashMap<>();

  /** What a file looked like when its bytes were hashed. */
  private record Look(long size, FileTime modified, String key) {}

  /** A hash and the look of the file that it is of. */
  private record Known(Look look, String hash) {}

  /**
   * Hash of a file's bytes.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws BadInputException if the file cannot be read
   */
  public String of(Path file) {
    Path place = file.toAbsolutePath().normalize();
    Look look = look(file);
    return hashes
        .compute(
            place,
            (any, known) ->
                known != null && known.look().equals(look)
                    ? known
                    : new Known(look, Sha256.of(file)))
        .hash();
  }

  private static Look look(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(seen.size(), seen.lastModifiedTime(), Objects.toString(seen.fileKey()));
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    }
  }
}
