package io.marketimpact.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why text is no CSV, in words about the file instead of the parser. */
final class CsvFault {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern LONGEST_FIELD = Pattern.compile("maximum buffer size of (\\d+)");
  private static final Pattern MOST_FIELDS = Pattern.compile("maximum limit of (\\d+) fields");

  private CsvFault() {}

  static BadInputException of(Path file, CsvParseException broken) {
    if (broken.getCause() instanceof BadInputException refused) {
      return refused;
    }
    String words =
        Stream.iterate((Throwable) broken, cause -> cause != null, Throwable::getCause)
            .map(Throwable::getMessage)
            .reduce("", (before, message) -> before + " " + message);
    Matcher line = LINE.matcher(words);
    String place = line.find() ? file + " row " + line.group(1) : file.toString();
    Matcher field = LONGEST_FIELD.matcher(words);
    if (field.find()) {
      return BadInputException.source(
          place, "a field is longer than " + number(field) + " characters", "check its quotes");
    }
    Matcher fields = MOST_FIELDS.matcher(words);
    return fields.find()
        ? BadInputException.source(
            place, "it has more than " + number(fields) + " columns", "check its line ends")
        : BadInputException.file(file, "is not a CSV: " + broken.getMessage(), "check its quotes");
  }

  private static String number(Matcher found) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(found.group(1)));
  }
}
