package io.marketimpact.data.csv;

import io.marketimpact.data.TradedYears;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a file writes its dates: ISO, or a pattern that its owner states. A form is never guessed
 * from the dates: 3/9/2024 is a day in March or in September.
 *
 * @param pattern as of {@link DateTimeFormatter}, such as {@code M/d/yyyy}; empty for ISO
 */
public record DateForm(String pattern) implements DateChoice, Serializable {

  /** Year, month and day with hyphens. */
  public static final DateForm ISO = new DateForm("");

  /** An instant as its vendor writes it: midnight of the day in New York. */
  static final DateForm NEW_YORK_MIDNIGHT = new DateForm(DateForm.NANOSECONDS);

  /** The same to the millisecond, as another of its services writes it. */
  static final DateForm NEW_YORK_MIDNIGHT_MILLISECONDS = new DateForm(DateForm.MILLISECONDS);

  private static final String NANOSECONDS = "nanoseconds since 1970 at midnight in New York";
  private static final String MILLISECONDS = "milliseconds since 1970 at midnight in New York";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The day that spreadsheets call 0. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
  private static final Pattern SLASHED =
      Pattern.compile("\\d{1,2}([/.-])\\d{1,2}[/.-](\\d{4}|\\d{2})");
  private static final Pattern WITH_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})([ T])\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([+-]\\d{2}:\\d{2}|Z)?");

  /** Day, month and year, or month, day and year, with the month in letters. */
  private static final Map<Pattern, String> NAMED_MONTHS =
      Map.of(
          Pattern.compile("\\d{1,2}-[A-Za-z]{3}-\\d{4}"), "d-MMM-yyyy",
          Pattern.compile("\\d{1,2}-[A-Za-z]{3}-\\d{2}"), "d-MMM-yy",
          Pattern.compile("\\d{2}[A-Za-z]{3}\\d{4}"), "ddMMMyyyy",
          Pattern.compile("\\d{1,2} [A-Za-z]{3} \\d{4}"), "\"d MMM yyyy\"",
          Pattern.compile("[A-Za-z]{3} \\d{1,2}, \\d{4}"), "\"MMM d, yyyy\"");

  /**
   * Checks the pattern.
   *
   * @throws IllegalArgumentException if it is no pattern of a date
   */
  public DateForm {
    if (!pattern.isEmpty() && !isInstant(pattern)) {
      LocalDate day = LocalDate.of(2026, 1, 14);
      try {
        var formatter = formatter(pattern);
        String written = formatter.format(day.atStartOfDay(ZoneOffset.UTC));
        if (!LocalDate.from(formatter.parse(written)).equals(day)) {
          throw new IllegalArgumentException(refusal(pattern));
        }
      } catch (DateTimeException | IllegalArgumentException refused) {
        throw new IllegalArgumentException(refusal(pattern), refused);
      }
    }
  }

  private static String refusal(String pattern) {
    return "a date format must give year, month and day, such as M/d/yyyy or yyyyMMdd: '"
        + pattern
        + "'";
  }

  /** Years count through year 0, so that a strict reading needs no era; JAN is Jan. */
  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a date.
   *
   * @param text the cell
   * @return the date
   * @throws DateTimeException if it is not of this form
   */
  LocalDate parse(String text) {
    return TradedYears.require(day(text));
  }

  private LocalDate day(String text) {
    if (equals(NEW_YORK_MIDNIGHT)) {
      return newYork(Instant.ofEpochSecond(0, Long.parseLong(text)));
    }
    if (equals(NEW_YORK_MIDNIGHT_MILLISECONDS)) {
      return newYork(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    return pattern.isEmpty()
        ? LocalDate.parse(text)
        : LocalDate.from(formatter(pattern).parse(text));
  }

  private static LocalDate newYork(Instant stamp) {
    var instant = stamp.atZone(NEW_YORK);
    if (!instant.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("not a day but a part of one");
    }
    return instant.toLocalDate();
  }

  /** This form, or ISO where the first date of a file is ISO and not of this form. */
  @Override
  public DateForm of(CsvHeader header, List<CsvRow> rows) {
    String first = DateChoice.first(header, "date", rows);
    return !isOf(first) && ISO.isOf(first) ? ISO : this;
  }

  /** Whether a vendor writes instants for days, which nobody states otherwise. */
  boolean isInstant() {
    return isInstant(pattern);
  }

  private static boolean isInstant(String pattern) {
    return pattern.equals(NANOSECONDS) || pattern.equals(MILLISECONDS);
  }

  /** Whether a text is a date of this form. */
  boolean isOf(String text) {
    try {
      parse(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException refused) {
      return false;
    }
  }

  /** What to write instead of a text that is no date of this form. */
  String remedy(String text) {
    if (!pattern.isEmpty()) {
      return "is not a date of the form " + pattern + otherwise(text);
    }
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return said(compact.replaceFirst("$1-$2-$3"), "or add --date-format yyyyMMdd");
    }
    if (SERIAL.matcher(text).matches()) {
      return said(
          SPREADSHEET_EPOCH.plusDays(Long.parseLong(text)).toString(),
          "this looks like a spreadsheet's day number: format its column as a date yyyy-mm-dd");
    }
    var slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      String sign = slashed.group(1);
      String year = sign + "y".repeat(slashed.group(2).length());
      return said(
          "2026-01-14 (year-month-day)",
          "or say what comes first: --date-format M"
              + sign
              + "d"
              + year
              + " or d"
              + sign
              + "M"
              + year);
    }
    var time = WITH_TIME.matcher(text);
    if (time.matches()) {
      String fraction = time.group(3) == null ? "" : "." + "S".repeat(time.group(3).length() - 1);
      String zone = time.group(4) == null ? "" : "XXX";
      String between = time.group(2).equals("T") ? "'T'" : " ";
      return said(
          time.group(1),
          "or add --date-format \"yyyy-MM-dd" + between + "HH:mm:ss" + fraction + zone + "\"");
    }
    for (var form : NAMED_MONTHS.entrySet()) {
      if (form.getKey().matcher(text).matches()) {
        return said("2026-01-14 (year-month-day)", "or add --date-format " + form.getValue());
      }
    }
    return "is not a date; write dates as 2026-01-14 (year-month-day)";
  }

  /** A form that reads a text as this one does not, in which month and day change places first. */
  private String otherwise(String text) {
    if (isInstant()) {
      return "";
    }
    if (ISO.isOf(text)) {
      return "; write all dates in one form";
    }
    String exchanged = pattern.replace('M', '\0').replace('d', 'M').replace('\0', 'd');
    return Stream.of(exchanged, "yyyyMMdd")
        .filter(form -> isOf(form, text))
        .findFirst()
        .map(form -> "; if its dates are written so, say --date-format " + form)
        .orElse("; correct it, or say the form of its dates by --date-format");
  }

  private static boolean isOf(String form, String text) {
    try {
      return new DateForm(form).isOf(text);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static String said(String date, String otherwise) {
    return "is not a date; write "
        + (date.endsWith(")") ? "dates as " : "")
        + date
        + ", "
        + otherwise;
  }
}
