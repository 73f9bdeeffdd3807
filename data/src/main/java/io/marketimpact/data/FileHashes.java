package io.marketimpact.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * SHA-256 of files that several studies name, and what was read of them: each is read once, and
 * again only where its size, its time or the file behind its name has changed: one rewritten in
 * place with the same size within a tick of its file system's clock is not seen to have changed.
 */
public final class FileHashes {

  /** What is read of files is large, and those of a batch's studies are few. */
  private static final int MOST_CONTENTS = 32;

  private final Map<Path, Known> hashes = new ConcurrentHashMap<>();
  private final Map<Object, Content> contents = new LinkedHashMap<>();

  /** What was read of files, and the hashes that they had. */
  private record Content(List<String> hashes, Object value) {}

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

  /**
   * What files hold, which is read again only where one of them has changed.
   *
   * @param key by what the reading is known: equal keys read equal things of the same files
   * @param files the files, of which all must be there for anything to be kept
   * @param reading reads them
   * @param <T> what they hold, which nobody changes
   * @return it
   */
  @SuppressWarnings("unchecked") // a key is used by one kind of reading
  public synchronized <T> T once(Object key, Collection<Path> files, Supplier<T> reading) {
    if (!files.stream().allMatch(Files::isReadable)) {
      return reading.get();
    }
    List<String> now = files.stream().map(this::of).toList();
    Content known = contents.remove(key);
    Content latest =
        known != null && known.hashes().equals(now) ? known : new Content(now, reading.get());
    contents.put(key, latest);
    if (contents.size() > MOST_CONTENTS) {
      contents.remove(contents.keySet().iterator().next());
    }
    return (T) latest.value();
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
