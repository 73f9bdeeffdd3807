package io.marketimpact.jobs.source;

import java.io.Reader;
import java.util.Iterator;

/** The lines of one partition as text, for a reader of CSV. */
final class LinesReader extends Reader {

  private final Iterator<String> lines;
  private String line = "";
  private int position;

  LinesReader(Iterator<String> lines) {
    this.lines = lines;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int filled = 0;
    while (filled < length && (position < line.length() || next())) {
      int count = Math.min(length - filled, line.length() - position);
      line.getChars(position, position + count, buffer, offset + filled);
      position += count;
      filled += count;
    }
    return filled == 0 && length > 0 ? -1 : filled;
  }

  private boolean next() {
    if (!lines.hasNext()) {
      return false;
    }
    line = lines.next() + "\n";
    position = 0;
    return true;
  }

  @Override
  public void close() {
    // The lines belong to the partition.
  }
}
