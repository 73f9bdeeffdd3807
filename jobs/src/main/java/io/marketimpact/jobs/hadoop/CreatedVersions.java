package io.marketimpact.jobs.hadoop;

import io.delta.storage.S3SingleDriverLogStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The log of a table on S3. Delta's own looks whether a version is there and then writes it, which
 * is safe within one process; here S3 refuses a version that is there, whoever wrote it. Delta
 * makes it by its name.
 */
public final class CreatedVersions extends S3SingleDriverLogStore {

  /**
   * A log.
   *
   * @param hadoop how files are reached
   */
  public CreatedVersions(Configuration hadoop) {
    super(hadoop);
  }

  /**
   * Writes a version, or another file of the log.
   *
   * @param path the file
   * @param actions its lines
   * @param overwrite whether it may be there already
   * @param hadoop how files are reached
   * @throws FileAlreadyExistsException if it must not be there and is
   * @throws IOException if it cannot be written
   */
  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    if (overwrite) {
      super.write(path, actions, true, hadoop);
      return;
    }
    StringBuilder text = new StringBuilder();
    actions.forEachRemaining(action -> text.append(action).append('\n'));
    FileSystem files = path.getFileSystem(hadoop);
    Optional<IOException> refusal = Conditional.create(files, path, text.toString());
    if (refusal.isPresent()) {
      requireOwn(files, path, text.toString(), refusal.get());
    }
  }

  /** The answer to a creation that took place may be lost, and the second attempt be refused. */
  private static void requireOwn(FileSystem files, Path path, String text, IOException refusal)
      throws IOException {
    if (!files.exists(path)) {
      throw refusal;
    }
    try (InputStream there = files.open(path)) {
      if (!new String(there.readAllBytes(), StandardCharsets.UTF_8).equals(text)) {
        throw new FileAlreadyExistsException(path.toString());
      }
    }
  }
}
