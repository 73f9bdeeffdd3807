package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.net.URI;
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
    try {
      return new Story(
          headline,
          words(cells[ADDRESS]),
          source(cells[ADDRESS]),
          Optional.empty(),
          cells[ADDRESS],
          new StoryTimes(
              Optional.of(occurred(cells[DAY])),
              Optional.of(added),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          "GDELT stamp " + cells[ADDED]);
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw BadInputException.value(
          file,
          row,
          "SQLDATE or SOURCEURL",
          cells[DAY] + " " + cells[ADDRESS],
          "must be a day as 20260114 and an address");
    }
  }

  private static PublicationTime read(
      Path file, int row, String column, String stamp, String rule) {
    try {
      return GdeltTime.of(stamp);
    } catch (DateTimeException refused) {
      throw BadInputException.value(file, row, column, stamp, rule);
    }
  }

  private static PublicationTime occurred(String day) {
    return new PublicationTime.OnDate(
        LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT)));
  }

  private static String source(String address) {
    return Optional.ofNullable(URI.create(address).getHost())
        .orElseThrow(() -> new IllegalArgumentException("an address must have a host"));
  }

  private static String words(String address) {
    return Optional.ofNullable(URI.create(address).getPath())
        .map(path -> path.replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
        .orElse("");
  }
}
