package io.marketimpact.reports.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a program says of a hole, in the forms that the rest of a report has. */
public final class Reasons {

  /** What stands for a minus before a number, and not between the parts of a word or a date. */
  private static final Pattern HYPHEN = Pattern.compile("(?<![\\w\\p{L}])-(?=\\d)");

  private static final Pattern STAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

  /** Bounds of an instant. */
  private static final Pattern BETWEEN =
      Pattern.compile("between (" + STAMP.pattern() + ") and (" + STAMP.pattern() + ")");

  /** A day that is no part of an identifier, a path or a file's name. */
  private static final Pattern DAY =
      Pattern.compile("(?<![\\w/-])\\d{4}-\\d\\d-\\d\\d(?![\\w/-]|\\.\\p{L})");

  /** The first and the last day of a period. */
  private static final Pattern DAYS =
      Pattern.compile("(" + DAY.pattern() + ") to (" + DAY.pattern() + ")");

  private Reasons() {}

  /**
   * A reason as people read it: instants, days and negative numbers as in the rest of a report.
   *
   * @param text with instants and days as ISO has them
   * @return the same text, such as one as of 14 Jan 2026 17:00 UTC
   */
  public static String of(String text) {
    String told = BETWEEN.matcher(text).replaceAll(Reasons::between);
    told = STAMP.matcher(told).replaceAll(stamp -> instant(stamp.group()));
    told = DAYS.matcher(told).replaceAll(Reasons::days);
    told = DAY.matcher(told).replaceAll(day -> day(day.group()));
    return HYPHEN.matcher(told).replaceAll("\u2212");
  }

  /** Bounds in whole minutes that still bound. */
  private static String between(MatchResult bounds) {
    try {
      return "between "
          + Instant.parse(bounds.group(1)).truncatedTo(ChronoUnit.MINUTES)
          + " and "
          + LocalTimes.up(Instant.parse(bounds.group(2)));
    } catch (DateTimeException refused) {
      return bounds.group();
    }
  }

  /** What only looks like an instant, such as one of a thirteenth month, is left as it is. */
  private static String instant(String stamp) {
    try {
      return Format.instant(Instant.parse(stamp));
    } catch (DateTimeException refused) {
      return stamp;
    }
  }

  private static String days(MatchResult period) {
    try {
      return Format.days(LocalDate.parse(period.group(1)), LocalDate.parse(period.group(2)));
    } catch (DateTimeException refused) {
      return period.group();
    }
  }

  private static String day(String text) {
    try {
      return Format.day(LocalDate.parse(text));
    } catch (DateTimeException refused) {
      return text;
    }
  }
}
