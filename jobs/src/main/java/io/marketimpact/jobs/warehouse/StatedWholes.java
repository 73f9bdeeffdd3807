package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionFindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** What files state of which a task reads each from its beginning to its end. */
final class StatedWholes implements Iterator<Row> {

  private final Iterator<StatedPart> files;
  private int room = ActionFindings.MOST_REFUSED;

  StatedWholes(Iterator<StatedPart> files) {
    this.files = files;
  }

  @Override
  public boolean hasNext() {
    return files.hasNext();
  }

  @Override
  public Row next() {
    StatedPart part = files.next();
    StatedFile file = new StatedFile(part.file(), part.columns(), room);
    try (StatedLines lines = new StatedLines(part)) {
      while (lines.next(file)) {
        // each line goes to the file
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Row row = file.end();
    room -= file.kept();
    return row;
  }
}
