package io.marketimpact.data.news;

import io.marketimpact.data.TradedYears;
import io.marketimpact.event.PublicationTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stamps of feeds: RFC 822 in RSS, RFC 3339 in Atom. Programs that know only the day write
 * midnight, so a stamp of exactly midnight is a day and no minute. CST and its like name several
 * zones and are refused.
 */
final class FeedTime {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].*");
  private static final Pattern WEEKDAY = Pattern.compile("(?i)(Mon|Tue|Wed|Thu|Fri|Sat|Sun), ");
  private static final Pattern ZONE = Pattern.compile("(?<= )[A-Z]{1,4}$");

  /** 30 February is no day, and not the last of its month. */
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "+0000", "UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500", "EDT",
          "-0400", "PST", "-0800", "PDT", "-0700");

  private FeedTime() {}

  /**
   * Reads a stamp.
   *
   * @throws DateTimeException if it is none, or its zone is not certain
   */
  static PublicationTime of(String stamp) {
    if (DAY.matcher(stamp).matches()) {
      return new PublicationTime.OnDate(TradedYears.day(stamp));
    }
    OffsetDateTime read = read(stamp);
    LocalDate day = TradedYears.require(read.toLocalDate());
    return read.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new PublicationTime.OnDate(day)
        : new PublicationTime.At(read.toInstant());
  }

  /** The day of the week of a stamp's date, where the stamp is a time but for another one. */
  static Optional<String> otherWeekday(String stamp) {
    Matcher named = WEEKDAY.matcher(stamp);
    if (!named.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          TradedYears.require(read(stamp.substring(named.end())).toLocalDate())
              .getDayOfWeek()
              .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime read(String stamp) {
    if (ISO.matcher(stamp).matches()) {
      return OffsetDateTime.parse(stamp);
    }
    Matcher zone = ZONE.matcher(stamp);
    String numeric = stamp;
    if (zone.find()) {
      if (!ZONES.containsKey(zone.group())) {
        throw new DateTimeException("not a zone of one place: " + zone.group());
      }
      numeric = stamp.substring(0, zone.start()) + ZONES.get(zone.group());
    }
    return OffsetDateTime.parse(numeric, RFC_822);
  }
}
