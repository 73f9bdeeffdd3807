package io.marketimpact.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and instants of years in which a market may have traded: far from where a date overflows.
 */
public final class TradedYears {

  private static final int FIRST = 1600;
  private static final int LAST = 2999;

  private TradedYears() {}

  /**
   * Reads a day.
   *
   * @param text such as {@code 2026-01-14}
   * @return the day
   * @throws DateTimeException if it is none, or of a year in which no market traded
   */
  public static LocalDate day(String text) {
    return require(LocalDate.parse(text));
  }

  /**
   * Reads an instant.
   *
   * @param text such as {@code 2026-01-14T12:00:00Z}
   * @return the instant
   * @throws DateTimeException if it is none, or of a year in which no market traded
   */
  public static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    require(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    return instant;
  }

  /**
   * Checks a day.
   *
   * @param day any
   * @return the day
   * @throws DateTimeException if no market traded in its year
   */
  public static LocalDate require(LocalDate day) {
    if (!has(day)) {
      throw new DateTimeException("no market has traded in " + day.getYear());
    }
    return day;
  }

  /**
   * Whether a market may have traded on a day.
   *
   * @param day any
   * @return whether its year is one of these
   */
  public static boolean has(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }
}
