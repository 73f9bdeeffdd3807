package io.marketimpact.reports.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of an Office package and of those inside it: the same contents give
 * the same bytes.
 */
final class FixedPackage {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern TIMES =
      Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>");

  /** Not the first of January: there the platform adds an instant in the machine's own zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedPackage() {}

  /** The package without times. */
  static byte[] of(byte[] written) {
    var bytes = new ByteArrayOutputStream(written.length);
    try (var from = new ZipInputStream(new ByteArrayInputStream(written));
        var to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        put(to, entry.getName(), content(entry.getName(), from.readAllBytes()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String name, byte[] content) {
    if (name.endsWith(".xlsx")) {
      return of(content);
    }
    return name.equals(PROPERTIES)
        ? TIMES
            .matcher(new String(content, StandardCharsets.UTF_8))
            .replaceAll("")
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }

  private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }
}
