package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines of a file that are read at one go.
 *
 * @param start first byte
 * @param end after the last byte
 */
public record LineRange(long start, long end) implements Serializable {

  /** A file that can only be read from its beginning, to its end. */
  static final LineRange WHOLE = new LineRange(0, Long.MAX_VALUE);

  /** Small enough for every core to hold one. */
  private static final long MOST_BYTES = 32L << 20;

  private static final int BUFFER = 1 << 13;

  /**
   * Cuts a file at ends of lines.
   *
   * @param file the file
   * @param fewest how many parts to cut it into at least, where it has as many lines
   * @return the parts in order, none of them empty
   * @throws BadInputException if the file cannot be read, or has a line too long for a part
   */
  static List<LineRange> of(Path file, int fewest) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long size = bytes.length();
      long parts = Math.max(fewest, size / MOST_BYTES + 1);
      List<LineRange> ranges = new ArrayList<>();
      long start = 0;
      for (long part = 1; part <= parts && start < size; part++) {
        long end = lineEnd(bytes, Math.max(start, size * part / parts - 1), part == parts);
        if (end - start > Integer.MAX_VALUE - BUFFER) {
          throw BadInputException.file(file, "has a line longer than 2 GB", "check its line ends");
        }
        if (end > start) {
          ranges.add(new LineRange(start, end));
        }
        start = end;
      }
      return ranges;
    } catch (IOException failure) {
      throw BadInputException.file(
          file, "cannot be read: " + failure.getMessage(), "check the disk and permissions");
    }
  }

  private static long lineEnd(RandomAccessFile bytes, long from, boolean last) throws IOException {
    if (last) {
      return bytes.length();
    }
    byte[] buffer = new byte[BUFFER];
    bytes.seek(from);
    for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          return bytes.getFilePointer() - count + i + 1;
        }
      }
    }
    return bytes.length();
  }

  /**
   * The range's text.
   *
   * @param file the file it is of
   * @return the text; it throws {@link java.nio.charset.MalformedInputException} where it is not
   *     UTF-8
   * @throws IOException if the file cannot be read
   */
  Reader text(Path file) throws IOException {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes(file)), StandardCharsets.UTF_8.newDecoder());
  }

  /**
   * Counts the range's lines.
   *
   * @param file the file it is of
   * @return how many ends of lines it has
   * @throws IOException if the file cannot be read
   */
  long lines(Path file) throws IOException {
    long lines = 0;
    for (byte each : bytes(file)) {
      lines += each == '\n' ? 1 : 0;
    }
    return lines;
  }

  /**
   * The range's bytes.
   *
   * @param file the file it is of
   * @return the bytes
   * @throws IOException if the file cannot be read
   */
  byte[] bytes(Path file) throws IOException {
    byte[] bytes = new byte[(int) (end - start)];
    try (RandomAccessFile from = new RandomAccessFile(file.toFile(), "r")) {
      from.seek(start);
      from.readFully(bytes);
    }
    return bytes;
  }
}
