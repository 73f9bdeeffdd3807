package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of a file: UTF-8 as it stands, or packed by gzip. */
final class CsvText {

  /** Packed files are held in memory; what is larger can be read in parts once it is unpacked. */
  private static final long MOST_UNPACKED = 256L << 20;

  private static final int GZIP = 0x1f8b;
  private static final int ZIP = 0x504b;
  private static final int PARQUET = 0x5041;
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  static BufferedReader open(Path file) throws IOException {
    return open(file, BUFFER);
  }

  /** As much at a time as is asked for: a look at how a file begins needs little. */
  static BufferedReader open(Path file, int buffer) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), buffer);
    int magic = magic(bytes);
    if (magic == ZIP) {
      bytes.close();
      throw BadInputException.file(
          file, "is a workbook or a zip archive, no text", "unpack it or save it as CSV");
    }
    if (magic == PARQUET && isParquet(bytes)) {
      bytes.close();
      throw BadInputException.file(
          file, "is Parquet under another name", "let its name end in .parquet");
    }
    InputStream text =
        magic == GZIP ? new Limited(new GZIPInputStream(bytes, buffer), file) : bytes;
    return new BufferedReader(
        new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()), buffer);
  }

  static boolean isPacked(Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return magic(bytes) == GZIP;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isParquet(InputStream bytes) throws IOException {
    bytes.mark(4);
    String start = new String(bytes.readNBytes(4), StandardCharsets.US_ASCII);
    bytes.reset();
    return start.equals("PAR1");
  }

  private static int magic(InputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() << Byte.SIZE | bytes.read();
    bytes.reset();
    return magic;
  }

  /** The text after the mark that some programs set before it. */
  static Reader withoutMark(Reader text) throws IOException {
    BufferedReader buffered =
        text instanceof BufferedReader reader ? reader : new BufferedReader(text);
    buffered.mark(1);
    if (buffered.read() != BYTE_ORDER_MARK) {
      buffered.reset();
    }
    return buffered;
  }

  /** Refuses to unpack without end. */
  private static final class Limited extends FilterInputStream {

    private final Path file;
    private long left = MOST_UNPACKED;

    private Limited(InputStream bytes, Path file) {
      super(bytes);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw BadInputException.file(
            file, "unpacks to more than " + (MOST_UNPACKED >> 20) + " MB", "unpack it first");
      }
      return count;
    }
  }
}
