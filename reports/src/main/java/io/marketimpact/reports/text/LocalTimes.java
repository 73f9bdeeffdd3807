package io.marketimpact.reports.text;

import io.marketimpact.event.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** When news became public by the clocks of the places it concerns. */
public final class LocalTimes {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private LocalTimes() {}

  /**
   * The local times of a publication, in the order of the places' names. A day is written where it
   * is not that of UTC, or where an interval ends on another.
   *
   * @param time of the news
   * @param clocks by what people call their places
   * @return such as New York 06:30, Tel Aviv 13:30, with "by" before them where nothing bounds the
   *     time from below; empty without clocks or where only a day is known
   */
  public static Optional<String> of(PublicationTime time, SortedMap<String, ZoneId> clocks) {
    return time.latestInstant()
        .filter(latest -> !clocks.isEmpty())
        .map(
            latest ->
                (time instanceof PublicationTime.NoLaterThan ? "by " : "")
                    + clocks.entrySet().stream()
                        .map(clock -> at(clock, time, latest))
                        .collect(Collectors.joining(", ")));
  }

  private static String at(Map.Entry<String, ZoneId> clock, PublicationTime time, Instant latest) {
    Instant first = time instanceof PublicationTime.Between between ? between.earliest() : latest;
    ZonedDateTime begin = shown(time, first).atZone(clock.getValue());
    ZonedDateTime end = up(latest).atZone(clock.getValue());
    return clock.getKey()
        + " "
        + hour(begin, first.atZone(ZoneOffset.UTC).toLocalDate())
        + (first.equals(latest) ? "" : " to " + hour(end, begin.toLocalDate()));
  }

  /** An instant is exact, a bound a whole minute that still bounds. */
  private static Instant shown(PublicationTime time, Instant first) {
    return time instanceof PublicationTime.Between
        ? first.truncatedTo(ChronoUnit.MINUTES)
        : time instanceof PublicationTime.NoLaterThan ? up(first) : first;
  }

  /** To the next whole minute: a bound that is that much later still holds. */
  static Instant up(Instant bound) {
    Instant minute = bound.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(bound) ? bound : minute.plus(1, ChronoUnit.MINUTES);
  }

  private static String hour(ZonedDateTime local, LocalDate day) {
    return (local.toLocalDate().equals(day) ? "" : Format.dayOfYear(local.toLocalDate()) + " ")
        + (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
  }
}
