package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file of news, unpacked up to a bound. */
final class NewsBytes {

  private static final int MOST = 64 << 20;
  private static final int ZIP_FIRST = 'P';
  private static final int ZIP_SECOND = 'K';

  private NewsBytes() {}

  static byte[] of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] raw = bounded(file, bytes, "is larger than", "split it");
      return isPacked(raw) ? unpacked(file, raw) : requireText(file, raw);
    } catch (ZipException | EOFException broken) {
      throw BadInputException.file(
          file, "is a damaged gzip file: " + broken.getMessage(), "fetch it again");
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    }
  }

  /** The first character that is no space, behind the mark that some programs set. */
  static int firstSign(byte[] bytes) {
    int at = isMarkedWide(bytes) ? 2 : bytes.length > 2 && (bytes[0] & 0xff) == 0xef ? 3 : 0;
    while (at < bytes.length
        && (Character.isWhitespace(bytes[at]) || (isWide(bytes) && bytes[at] == 0))) {
      at++;
    }
    return at < bytes.length ? bytes[at] & 0xff : -1;
  }

  /** Whether it is UTF-16, by its byte order mark or by the empty half of its first character. */
  static boolean isWide(byte[] bytes) {
    return isMarkedWide(bytes) || (bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0));
  }

  /** Whether it is UTF-16 and says so, as XML demands. */
  static boolean isMarkedWide(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe
        && Math.abs(bytes[0] - bytes[1]) == 1;
  }

  private static byte[] unpacked(Path file, byte[] raw) throws IOException {
    try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return bounded(file, text, "unpacks to more than", "unpack it and split it");
    }
  }

  private static byte[] bounded(Path file, InputStream bytes, String problem, String remedy)
      throws IOException {
    byte[] read = bytes.readNBytes(MOST + 1);
    if (read.length > MOST) {
      throw BadInputException.file(file, problem + " " + (MOST >> 20) + " MB", remedy);
    }
    return read;
  }

  private static byte[] requireText(Path file, byte[] raw) {
    if (raw.length > 1 && raw[0] == ZIP_FIRST && raw[1] == ZIP_SECOND) {
      throw BadInputException.file(file, "is a zip archive, no text", "unpack it first");
    }
    return raw;
  }

  private static boolean isPacked(byte[] raw) {
    return raw.length > 1 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
  }
}
