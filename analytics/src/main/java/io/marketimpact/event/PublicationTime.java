package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** When news became public, as precisely as it is known. */
public sealed interface PublicationTime extends Serializable {

  /**
   * Known to the second or minute.
   *
   * @param instant the instant
   */
  record At(Instant instant) implements PublicationTime {}

  /**
   * Known to lie between two instants, both inclusive.
   *
   * @param earliest no earlier than this
   * @param latest no later than this
   */
  record Between(Instant earliest, Instant latest) implements PublicationTime {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the latest instant is before the earliest
     */
    public Between {
      Require.that(
          !latest.isBefore(earliest),
          "the latest instant must not be before the earliest: %s",
          latest);
    }
  }

  /**
   * Known to have been public by an instant; nothing bounds it from below.
   *
   * @param latest no later than this
   */
  record NoLaterThan(Instant latest) implements PublicationTime {}

  /**
   * Only the day is known.
   *
   * @param date day on the exchange
   */
  record OnDate(LocalDate date) implements PublicationTime {}

  /**
   * The last instant at which the news could have become public.
   *
   * @return the instant, empty when only the day is known
   */
  default Optional<Instant> latestInstant() {
    if (this instanceof At at) {
      return Optional.of(at.instant());
    }
    if (this instanceof Between between) {
      return Optional.of(between.latest());
    }
    return this instanceof NoLaterThan bound ? Optional.of(bound.latest()) : Optional.empty();
  }

  /**
   * The instant as of which the world stood just before the news: what became public later must not
   * explain it.
   *
   * @return the earliest instant at which the news can have been public, the latest where nothing
   *     bounds it from below, midnight in UTC where only the day is known
   */
  default Instant eve() {
    if (this instanceof Between between) {
      return between.earliest();
    }
    return this instanceof OnDate only
        ? only.date().atStartOfDay(ZoneOffset.UTC).toInstant()
        : latestInstant().orElseThrow();
  }

  /**
   * The day of the news.
   *
   * @return the day given, or the day in UTC of the latest instant
   */
  default LocalDate day() {
    return this instanceof OnDate only
        ? only.date()
        : latestInstant().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
