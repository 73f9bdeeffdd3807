package io.marketimpact.jobs.hadoop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.AWSServiceIOException;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;

/**
 * Writes on a condition that the service itself judges, in the moment in which it writes. Hadoop's
 * ordinary creation on S3 looks first and writes later, and two may have looked.
 */
public final class Conditional {

  /**
   * A condition that did not hold, and one that another's write at the same time may have broken.
   */
  private static final Set<Integer> CONDITION = Set.of(412, 409);

  private Conditional() {}

  /**
   * Creates a file unless there is one.
   *
   * @param files where
   * @param path of the file
   * @param text what is to be in it
   * @return why it was not written, empty if it was
   */
  public static Optional<IOException> create(FileSystem files, Path path, String text) {
    FSDataOutputStreamBuilder<?, ?> creation = files.createFile(path).overwrite(false);
    creation.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    return written(creation, text);
  }

  /**
   * Replaces a file that nobody has replaced since.
   *
   * @param files where
   * @param path of the file
   * @param tag that the service gave what is to be replaced
   * @param text what is to be in it
   * @return why it was not written, empty if it was
   */
  public static Optional<IOException> replace(
      FileSystem files, Path path, String tag, String text) {
    FSDataOutputStreamBuilder<?, ?> creation = files.createFile(path).overwrite(true);
    creation.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, tag);
    return written(creation, text);
  }

  private static Optional<IOException> written(
      FSDataOutputStreamBuilder<?, ?> creation, String text) {
    try {
      write(creation.build(), text);
    } catch (IOException refused) {
      return Optional.of(refused);
    }
    return Optional.empty();
  }

  /** S3 has an object once it is closed: one that broke off is given up before that. */
  static void write(FSDataOutputStream object, String text) throws IOException {
    try (object) {
      try {
        object.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException | RuntimeException | Error broken) {
        abort(object, broken);
        throw broken;
      }
    }
  }

  private static void abort(FSDataOutputStream object, Throwable broken) {
    try {
      object.abort();
    } catch (RuntimeException unable) {
      broken.addSuppressed(unable);
    }
  }

  /**
   * Whether a write was refused for its condition, and not for want of an answer or a permission.
   *
   * @param refusal why it was not written
   * @return whether the service judged the condition
   */
  public static boolean isCondition(IOException refusal) {
    return refusal instanceof RemoteFileChangedException
        || refusal instanceof FileAlreadyExistsException
        || (refusal instanceof AWSServiceIOException answer
            && CONDITION.contains(answer.statusCode()));
  }
}
