package io.marketimpact.data.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.marketimpact.data.BadInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Whether what came is what was asked for: hosts answer with pages and excuses under status 200.
 */
final class Answer {

  private static final int START = 400;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Answer() {}

  /**
   * Unpacks a file that came packed, and refuses one of another kind than was asked for.
   *
   * @throws BadInputException if it is of another kind, or larger than the bound once unpacked
   */
  static void require(Request request, Path file, long most) throws IOException {
    if (isPacked(file)) {
      unpack(request, file, most);
    }
    String start = start(request, file);
    boolean isRight =
        switch (request.content()) {
          case CSV -> isTableOfPrices(start);
          case JSON -> start.startsWith("{") || start.startsWith("[");
          case FEED -> !start.isEmpty() && !isPage(start);
        };
    if (!isRight) {
      throw request.refused(
          request.address(),
          "answered no " + request.content() + (start.isEmpty() ? " but nothing" : ": " + start),
          "check the symbol, the days and what the key is allowed");
    }
  }

  /** An excuse may have commas, and a vendor that knows no such share may send its header alone. */
  private static boolean isTableOfPrices(String start) {
    List<String> lines = start.lines().filter(line -> !line.isBlank()).toList();
    return lines.size() > 1
        && Stream.of(lines.get(0).split(","))
            .map(String::strip)
            .anyMatch("close"::equalsIgnoreCase);
  }

  /** Whether a file ends as tables and documents do. */
  static boolean hasAnEnd(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(Math.max(channel.size() - 1, 0));
      return channel.read(last) == 1 && "\n\r}]>".indexOf(last.get(0)) >= 0;
    }
  }

  private static boolean isPage(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html");
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private static void unpack(Request request, Path file, long most) throws IOException {
    Path unpacked = file.resolveSibling(file.getFileName() + ".unpacked");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(unpacked)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > most) {
          throw request.refused(
              request.address(),
              "unpacks to more than " + most + " bytes",
              "fetch a shorter time or another source");
        }
        out.write(buffer, 0, read);
      }
    } catch (ZipException | EOFException broken) {
      throw request.refused(request.address(), "is packed and damaged", "fetch it again");
    } finally {
      if (Files.exists(unpacked)) {
        Files.move(unpacked, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Secrets are hidden before the cut, which could leave a part of one. */
  private static String start(Request request, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String read = new String(in.readNBytes(START + request.longestSecret()), UTF_8);
      String shown = request.discreet(read);
      String text = shown.substring(0, Math.min(START, shown.length())).strip();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1).strip() : text;
    }
  }
}
