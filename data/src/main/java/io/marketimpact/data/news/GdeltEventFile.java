package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GDELT's event files: tab-separated, without a header, 61 columns a row (58 in version 1). A row
 * has no headline; its actors, its CAMEO code and the words of its address stand for one.
 */
final class GdeltEventFile {

  private static final int COLUMNS = 61;
  private static final int DAY = 1;
  private static final int FIRST_ACTOR = 6;
  private static final int SECOND_ACTOR = 16;
  private static final int CODE = 26;
  private static final int ADDED = 59;
  private static final int ADDRESS = 60;
  private static final int SAMPLE = 4_000;
  private static final Pattern ADDRESS_PARTS =
      Pattern.compile("[a-zA-Z]+://(?:[^/?#@]*@)?(?<host>[^/?#:]+)(?::\\d*)?(?<path>[^?#]*).*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private GdeltEventFile() {}

  /** Whether a file begins with a row of event id, day, month and year. */
  static boolean isOne(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    return start.matches("(?s)\\d+\\t\\d{8}\\t\\d{6}\\t\\d{4}\\t.*");
  }

  static NewsReading read(Path file, byte[] bytes) {
    List<String> lines = text(file, bytes).lines().toList();
    NewsReading.Builder reading = new NewsReading.Builder();
    for (int i = 0; i < lines.size(); i++) {
      int row = i + 1;
      String line = lines.get(i);
      if (!line.isBlank()) {
        reading.add(() -> story(file, row, line.split("\t", -1)));
      }
    }
    return reading.build();
  }

  private static String text(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw BadInputException.file(file, "is not UTF-8 text", "save it as UTF-8");
    }
  }

  private static Story story(Path file, int row, String... cells) {
    if (cells.length != COLUMNS) {
      throw BadInputException.value(
          file,
          row,
          String.valueOf(cells.length),
          "",
          "is the last of the row: an event file of GDELT 2.0 has 61 columns");
    }
    PublicationTime added =
        read(file, row, "DATEADDED", cells[ADDED], "is not a stamp as 20260114113000");
    String actors =
        Stream.of(cells[FIRST_ACTOR], cells[SECOND_ACTOR])
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(" and "));
    String headline = (actors + " CAMEO " + cells[CODE]).strip();
    String address = cells[ADDRESS].strip();
    if (address.isEmpty()) {
      throw BadInputException.value(file, row, "SOURCEURL", "", "must be an address or a source");
    }
    return new Story(
        headline,
        words(address),
        source(address),
        Optional.empty(),
        address,
        new StoryTimes(
            Optional.of(occurred(file, row, cells[DAY])),
            Optional.of(added),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        "GDELT stamp " + cells[ADDED]);
  }

  private static PublicationTime read(
      Path file, int row, String column, String stamp, String rule) {
    try {
      return GdeltTime.of(stamp);
    } catch (DateTimeException refused) {
      throw BadInputException.value(file, row, column, stamp, rule);
    }
  }

  private static PublicationTime occurred(Path file, int row, String day) {
    try {
      return new PublicationTime.OnDate(
          LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT)));
    } catch (DateTimeException refused) {
      throw BadInputException.value(file, row, "SQLDATE", day, "must be a day as 20260114");
    }
  }

  /** Addresses come as pages have them, with signs that none may have; some rows name a source. */
  private static String source(String address) {
    Matcher parts = ADDRESS_PARTS.matcher(address);
    return parts.matches() ? parts.group("host") : address;
  }

  private static String words(String address) {
    Matcher parts = ADDRESS_PARTS.matcher(address);
    return parts.matches()
        ? BETWEEN_WORDS.matcher(decoded(parts.group("path"))).replaceAll(" ").strip()
        : "";
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return path;
    }
  }
}
