package io.marketimpact.data.news;

import io.marketimpact.data.TradedYears;
import io.marketimpact.event.PublicationTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stamps of feeds: RFC 822 in RSS, RFC 3339 in Atom, and what programs make of them. Programs
 * that know only the day write midnight, so a stamp of exactly midnight is a day and no minute. CST
 * and its like name several zones and are refused. Many write EST all year long: where New York had
 * the other time the stamp is as wide as the two readings.
 */
final class FeedTime {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:.*)");
  private static final Pattern ISO_OFFSET = Pattern.compile(" ?([+-]\\d{2}):?(\\d{2})$");
  private static final Pattern ISO_UTC = Pattern.compile(" ?(UTC|GMT|[Zz])$");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?, ");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)(?<= )(Jan(?=uary )|Feb(?=ruary )|Mar(?=ch )|Apr(?=il )|Jun(?=e )|Jul(?=y )"
              + "|Aug(?=ust )|Sep(?=tember )|Oct(?=ober )|Nov(?=ember )|Dec(?=ember ))[a-z]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMENT = Pattern.compile(" ?\\([^()]*\\)$");
  private static final Pattern ZONE = Pattern.compile("(?<= )[A-Z]{1,4}$");

  /** 30 February is no day, and not the last of its month. */
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "+0000", "UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500", "EDT",
          "-0400", "PST", "-0800", "PDT", "-0700");

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  /** Where clocks change between two zones. */
  private static final Map<String, ZoneId> PLACES =
      Map.of("EST", NEW_YORK, "EDT", NEW_YORK, "PST", LOS_ANGELES, "PDT", LOS_ANGELES);

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
    String tidy = tidy(stamp);
    OffsetDateTime read = read(tidy);
    LocalDate day = TradedYears.require(read.toLocalDate());
    return read.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new PublicationTime.OnDate(day)
        : season(tidy)
            .map(place -> asThere(read, place))
            .orElseGet(() -> new PublicationTime.At(read.toInstant()));
  }

  private static Optional<ZoneId> season(String stamp) {
    Matcher zone = ZONE.matcher(stamp);
    return zone.find() ? Optional.ofNullable(PLACES.get(zone.group())) : Optional.empty();
  }

  private static PublicationTime asThere(OffsetDateTime read, ZoneId place) {
    ZoneOffset there = place.getRules().getOffset(read.toInstant());
    if (there.equals(read.getOffset())) {
      return new PublicationTime.At(read.toInstant());
    }
    Instant stated = read.toInstant();
    Instant other = read.toLocalDateTime().toInstant(there);
    return stated.isBefore(other)
        ? new PublicationTime.Between(stated, other)
        : new PublicationTime.Between(other, stated);
  }

  /** What is wrong with a stamp that is not read, and what to write. */
  static String refusal(String stamp) {
    return otherWeekday(stamp)
        .map(day -> "names another day of the week than its date, a " + day + "; correct one")
        .or(() -> ofItsZone(tidy(stamp)))
        .orElse("is not a time: write Wed, 14 Jan 2026 06:30:00 -0500 or 2026-01-14T11:30:00Z");
  }

  private static Optional<String> ofItsZone(String stamp) {
    Matcher zone = ZONE.matcher(stamp);
    boolean isNamed = zone.find();
    if (isNamed && ZONES.containsKey(zone.group())) {
      return Optional.empty();
    }
    String time = isNamed ? stamp.substring(0, zone.start()).strip() : stamp;
    return Stream.of("Z", " +0000")
        .filter(utc -> isTime(time + utc))
        .findFirst()
        .map(
            utc ->
                isNamed
                    ? "is a time whose zone, "
                        + zone.group()
                        + ", is not certain, since several places use such letters: write its"
                        + " offset from UTC instead, such as -0500"
                    : "is a time without a zone: write its offset from UTC behind it, such as "
                        + (utc.equals("Z") ? "-05:00, or Z for UTC" : "-0500, or GMT for UTC"));
  }

  private static boolean isTime(String stamp) {
    try {
      TradedYears.require(read(stamp).toLocalDate());
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** The day of the week of a stamp's date, where the stamp is a time but for another one. */
  private static Optional<String> otherWeekday(String stamp) {
    String tidy = tidy(stamp);
    Matcher named = WEEKDAY.matcher(tidy);
    if (!named.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          TradedYears.require(read(tidy.substring(named.end())).toLocalDate())
              .getDayOfWeek()
              .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** RFC 822 lets a stamp be folded and have a comment; others spell its names out. */
  private static String tidy(String stamp) {
    String spaced = SPACE.matcher(stamp.strip()).replaceAll(" ");
    String bare = COMMENT.matcher(spaced).replaceFirst("");
    return MONTH.matcher(WEEKDAY.matcher(bare).replaceFirst("$1, ")).replaceFirst("$1");
  }

  private static OffsetDateTime read(String stamp) {
    Matcher iso = ISO.matcher(stamp);
    if (iso.matches()) {
      String time = ISO_UTC.matcher(iso.group(2)).replaceFirst("Z");
      return OffsetDateTime.parse(
          iso.group(1) + "T" + ISO_OFFSET.matcher(time).replaceFirst("$1:$2"));
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
