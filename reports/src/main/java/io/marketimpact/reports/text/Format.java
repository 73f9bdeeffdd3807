package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EventWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as a reader expects them: real minus signs, percent, no digit that means nothing. */
public final class Format {

  private static final char MINUS = '\u2212';
  private static final String NARROW_SPACE = "\u202F";
  private static final DateTimeFormatter MINUTE = utc("d MMM uuuu HH:mm 'UTC'");
  private static final DateTimeFormatter SECOND = utc("d MMM uuuu HH:mm:ss 'UTC'");
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d\u00A0MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d\u00A0MMM\u00A0uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Format() {}

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /**
   * A return with its sign.
   *
   * @param fraction such as -0.0334
   * @return such as −3.34 %
   */
  public static String percent(double fraction) {
    return percent(fraction, 2);
  }

  /** As every number is rounded: half up in its decimal digits. */
  static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** What rounds to zero has no sign. */
  static String percent(double fraction, int decimals) {
    String digits = String.format(Locale.ROOT, "%+." + decimals + "f", 100 * fraction);
    boolean isZero = digits.matches("[+-]0\\.0+");
    return (isZero ? digits.substring(1) : digits.replace('-', MINUS)) + NARROW_SPACE + "%";
  }

  /**
   * A size without a sign.
   *
   * @param fraction such as 0.0706
   * @return such as 7.06 %
   */
  public static String size(double fraction) {
    return size(fraction, 2);
  }

  static String size(double fraction, int decimals) {
    return fixed(100 * Math.abs(fraction), decimals) + NARROW_SPACE + "%";
  }

  /**
   * A probability in percent.
   *
   * @param probability such as 0.566
   * @return such as 57 %
   */
  public static String chance(double probability) {
    return fixed(100 * probability, 0) + NARROW_SPACE + "%";
  }

  /**
   * A plain number with two digits after the point.
   *
   * @param value the number
   * @return such as −1.33
   */
  public static String number(double value) {
    return number(value, 2);
  }

  /** A number that rounds to zero has no sign. */
  static String number(double value, int digits) {
    String text = fixed(value, digits);
    boolean isZero = text.matches("-0\\.0+");
    return isZero ? text.substring(1) : text.replace('-', MINUS);
  }

  /**
   * A probability.
   *
   * @param p in [0, 1]
   * @return two digits, three below 0.1, {@code <0.001} at the end
   */
  public static String probability(double p) {
    if (p < 0.001) {
      return "<0.001";
    }
    return String.format(Locale.ROOT, p < 0.0995 ? "%.3f" : "%.2f", p);
  }

  /**
   * An interval of returns.
   *
   * @param interval the interval
   * @return such as −8.29 % to +1.61 %
   */
  public static String interval(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /**
   * A day in words.
   *
   * @param date the day
   * @return such as 14 January 2026
   */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /**
   * A period in words.
   *
   * @param first its first day
   * @param last its last day
   * @return such as 3 to 10 April 2025, or 30 March to 2 April 2025
   */
  public static String days(LocalDate first, LocalDate last) {
    boolean isOneYear = first.getYear() == last.getYear();
    String begin =
        isOneYear && first.getMonth() == last.getMonth()
            ? Integer.toString(first.getDayOfMonth())
            : isOneYear ? DAY_AND_MONTH.format(first) : day(first);
    return begin + " to " + day(last);
  }

  /**
   * A day where there is little room: in a table, a chart, or brackets.
   *
   * @param date the day
   * @return such as 14 Jan 2026, never broken between lines
   */
  public static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /**
   * A day of a year that is clear from what stands around it.
   *
   * @param date the day
   * @return such as 14 Jan, never broken between lines
   */
  public static String dayOfYear(LocalDate date) {
    return DAY_OF_YEAR.format(date);
  }

  /**
   * An instant in UTC, to the second where it has seconds: a bound must not be rounded.
   *
   * @param instant the instant
   * @return such as 14 Jan 2026 11:30 UTC
   */
  public static String instant(Instant instant) {
    return (instant.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(instant);
  }

  /**
   * A time by a place's clock, to the minute.
   *
   * @param time the time
   * @return such as 14 Jan 2026 09:30
   */
  public static String local(ZonedDateTime time) {
    return shortDay(time.toLocalDate()) + " " + CLOCK.format(time);
  }

  /**
   * A window in words.
   *
   * @param window the window
   * @return such as day 0, or days −1 to +1
   */
  public static String window(EventWindow window) {
    return window.length() == 1
        ? "day " + offset(window.start())
        : "days " + offset(window.start()) + " to " + offset(window.end());
  }

  /**
   * A day relative to day 0.
   *
   * @param day the day
   * @return such as −1, 0 or +1
   */
  public static String offset(int day) {
    return (day > 0 ? "+" : "") + Integer.toString(day).replace('-', MINUS);
  }
}
