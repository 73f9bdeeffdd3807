package io.marketimpact.reports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of a workbook's package: the same contents give the same bytes. Its
 * entries bear one of the first days that a package can. The library writes the sizes of entries
 * where only some readers look for them, the platform's not among them, so that its package is read
 * from the directory at its end.
 */
final class Undated {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</[^>]*>");

  /** Not the first of January: there the platform adds an instant in the machine's own zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Lengths of the parts of a package and places in them (APPNOTE of PKWARE, 4.3 and 4.4). */
  private static final int END = 22;

  private static final int END_COUNT = 10;
  private static final int END_OFFSET = 16;
  private static final int ENTRY = 46;
  private static final int ENTRY_COMPRESSED = 20;
  private static final int ENTRY_NAME = 28;
  private static final int ENTRY_EXTRA = 30;
  private static final int ENTRY_OFFSET = 42;
  private static final int LOCAL = 30;
  private static final int LOCAL_NAME = 26;
  private static final int LOCAL_EXTRA = 28;

  private final byte[] written;
  private final ByteBuffer numbers;

  private Undated(byte[] written) {
    this.written = written;
    this.numbers = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The package without its time and with what the library does not write. */
  static byte[] of(byte[] written, Additions additions) {
    try {
      return new Undated(written).copy(additions);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private byte[] copy(Additions additions) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
    int end = written.length - END;
    int entry = numbers.getInt(end + END_OFFSET);
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (int left = numbers.getShort(end + END_COUNT); left > 0; left--) {
        int nameLength = numbers.getShort(entry + ENTRY_NAME);
        String name = new String(written, entry + ENTRY, nameLength, StandardCharsets.US_ASCII);
        byte[] content = content(entry);
        put(to, name, name.equals(PROPERTIES) ? undated(content) : additions.edited(name, content));
        entry += ENTRY + nameLength + numbers.getShort(entry + ENTRY_EXTRA);
      }
      for (Map.Entry<String, byte[]> added : additions.entries().entrySet()) {
        put(to, added.getKey(), added.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }

  private byte[] content(int entry) throws IOException {
    int local = numbers.getInt(entry + ENTRY_OFFSET);
    int start =
        local
            + LOCAL
            + numbers.getShort(local + LOCAL_NAME)
            + numbers.getShort(local + LOCAL_EXTRA);
    int length = numbers.getInt(entry + ENTRY_COMPRESSED);
    try (InputStreamOfDeflated in = new InputStreamOfDeflated(written, start, length)) {
      return in.readAllBytes();
    }
  }

  private static byte[] undated(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  /** Unpacks an entry, which has no header of its own. */
  private static final class InputStreamOfDeflated extends InflaterInputStream {
    private InputStreamOfDeflated(byte[] bytes, int start, int length) {
      super(new ByteArrayInputStream(bytes, start, length), new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
