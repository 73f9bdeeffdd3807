package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Files of a table that no reader needs any more. Delta removes them and says nothing of those that
 * the file system keeps.
 *
 * @param table where the table is
 * @param files their addresses
 */
record UnreadFiles(String table, List<String> files) {

  /** Keeps its own copy. */
  UnreadFiles {
    files = List.copyOf(files);
  }

  /** Those that Delta lists before it removes them. */
  static UnreadFiles of(String table, Dataset<Row> listed) {
    return new UnreadFiles(table, listed.as(Encoders.STRING()).collectAsList());
  }

  /**
   * Refuses to leave one without a word.
   *
   * @throws BadInputException if one is still there
   */
  void requireRemoved() {
    List<Path> left = files.stream().map(Path::new).filter(this::isThere).toList();
    if (left.isEmpty()) {
      return;
    }
    boolean isOne = left.size() == 1;
    throw BadInputException.source(
        table,
        (isOne ? "a file" : left.size() + " files")
            + " that no reader needs any more cannot be removed, "
            + (isOne ? "" : "first ")
            + left.get(0).getName(),
        "every version is whole; mount the disk for writing or get the permission to remove files"
            + " there, then run impact warehouse tidy again");
  }

  private boolean isThere(Path file) {
    try {
      return file.getFileSystem(HadoopSettings.current()).exists(file);
    } catch (IOException failure) {
      throw Versions.unreachable(table, failure);
    }
  }
}
