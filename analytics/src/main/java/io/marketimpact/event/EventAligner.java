package io.marketimpact.event;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds day 0: the first session whose regular close is strictly later than the news plus a
 * latency. A story published at the very second of the close belongs to the next session.
 *
 * @param latency time the market is given to read the news, not negative
 */
public record EventAligner(Duration latency) {

  /** No latency. */
  public static final EventAligner IMMEDIATE = new EventAligner(Duration.ZERO);

  /**
   * Checks the latency.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public EventAligner {
    Require.that(!latency.isNegative(), "a latency must not be negative: %s", latency);
  }

  /**
   * Aligns one firm's event with the sessions of its exchange.
   *
   * @param planned the event
   * @param calendar the calendar of the security's primary listing
   * @return the aligned event, or why the calendar cannot tell
   */
  public Outcome<AlignedEvent> align(PlannedEvent planned, TradingCalendar calendar) {
    return place(planned.time(), calendar)
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.<Placement>excluded(
                    ExclusionReason.OUTSIDE_CALENDAR,
                    "the calendar does not reach the publication of the news"))
        .map(
            placed ->
                new AlignedEvent(
                    planned.event(),
                    planned.group(),
                    planned.security(),
                    placed.day0,
                    placed.phase,
                    placed.others,
                    placed.note));
  }

  /**
   * Where an instant falls in the day of an exchange.
   *
   * @param instant the instant
   * @param calendar the exchange's calendar
   * @return the phase by the exchange's own calendar day
   */
  public static PublicationPhase phase(Instant instant, TradingCalendar calendar) {
    LocalDate localDay = instant.atZone(calendar.zone()).toLocalDate();
    return calendar
        .on(localDay)
        .map(session -> phase(instant, session))
        .orElse(PublicationPhase.NON_SESSION);
  }

  private static PublicationPhase phase(Instant instant, Session session) {
    if (instant.isBefore(session.open())) {
      return PublicationPhase.PRE_OPEN;
    }
    return instant.isBefore(session.close())
        ? PublicationPhase.REGULAR
        : PublicationPhase.POST_CLOSE;
  }

  private Optional<Placement> place(PublicationTime time, TradingCalendar calendar) {
    if (time instanceof PublicationTime.At at) {
      return at(at.instant(), calendar);
    }
    if (time instanceof PublicationTime.NoLaterThan bound) {
      return at(bound.latest(), calendar)
          .map(placed -> placed.withNote("public no later than this; no earlier bound is known"));
    }
    if (time instanceof PublicationTime.Between between) {
      return between(between, calendar);
    }
    return onDate(((PublicationTime.OnDate) time).date(), calendar);
  }

  private Optional<Placement> at(Instant instant, TradingCalendar calendar) {
    Instant readable = instant.plus(latency);
    LocalDate localDay = instant.atZone(calendar.zone()).toLocalDate();
    return calendar
        .closingAfter(readable)
        .filter(session -> calendar.covers(localDay))
        .map(session -> new Placement(session.date(), phase(readable, calendar), List.of(), ""));
  }

  private Optional<Placement> between(PublicationTime.Between time, TradingCalendar calendar) {
    Optional<Placement> late = at(time.latest(), calendar);
    return at(time.earliest(), calendar)
        .flatMap(
            early ->
                late.map(
                    last ->
                        early.day0.equals(last.day0)
                            ? last
                            : new Placement(
                                early.day0,
                                PublicationPhase.UNKNOWN,
                                sessionsUntil(early.day0, last.day0, calendar),
                                "the news became public between two closes")));
  }

  /** The sessions after one day up to another. */
  private static List<LocalDate> sessionsUntil(
      LocalDate first, LocalDate last, TradingCalendar calendar) {
    return Stream.iterate(
            calendar.after(first),
            session -> session.filter(nextSession -> !nextSession.date().isAfter(last)).isPresent(),
            session -> session.flatMap(day -> calendar.after(day.date())))
        .flatMap(Optional::stream)
        .map(Session::date)
        .toList();
  }

  private static Optional<Placement> onDate(LocalDate date, TradingCalendar calendar) {
    if (!calendar.covers(date)) {
      return Optional.empty();
    }
    return calendar
        .onOrAfter(date)
        .map(
            session ->
                session.date().equals(date)
                    ? new Placement(
                        date,
                        PublicationPhase.UNKNOWN,
                        calendar.after(date).map(Session::date).stream().toList(),
                        calendar.after(date).isPresent()
                            ? "only the date is known: after the close it would be the next session"
                            : "only the date is known, and no later session is known yet")
                    : new Placement(
                        session.date(),
                        PublicationPhase.NON_SESSION,
                        List.of(),
                        date + " is not a session; the next one is taken"));
  }

  private record Placement(
      LocalDate day0, PublicationPhase phase, List<LocalDate> others, String note) {

    private Placement withNote(String text) {
      return new Placement(day0, phase, others, text);
    }
  }
}
