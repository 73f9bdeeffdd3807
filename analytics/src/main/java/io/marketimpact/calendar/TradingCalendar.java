package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The sessions of an exchange in order of time. */
public final class TradingCalendar implements Serializable {

  private static final long serialVersionUID = 1;

  private final ZoneId zone;
  private final Session[] sessions;

  TradingCalendar(ZoneId zone, List<Session> sessions) {
    Require.that(!sessions.isEmpty(), "a calendar needs at least 1 session: %s", sessions.size());
    this.zone = zone;
    this.sessions = sessions.toArray(Session[]::new);
  }

  /**
   * The exchange's time zone.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Every session.
   *
   * @return in order of time
   */
  public List<Session> sessions() {
    return List.of(sessions);
  }

  /**
   * The session on a day.
   *
   * @param date day on the exchange
   * @return the session, empty when the exchange is closed or the day is outside the calendar
   */
  public Optional<Session> on(LocalDate date) {
    int index = firstFrom(date);
    return index < sessions.length && sessions[index].date().equals(date)
        ? Optional.of(sessions[index])
        : Optional.empty();
  }

  /**
   * The first session on or after a day.
   *
   * @param date day on the exchange
   * @return the session, empty when the calendar ends before
   */
  public Optional<Session> onOrAfter(LocalDate date) {
    return at(firstFrom(date));
  }

  /**
   * The first session after a day.
   *
   * @param date day on the exchange
   * @return the session, empty when the calendar ends before
   */
  public Optional<Session> after(LocalDate date) {
    return onOrAfter(date.plusDays(1));
  }

  /**
   * The first session whose close is strictly later than an instant.
   *
   * @param instant the instant
   * @return the session, empty when the calendar ends before
   */
  public Optional<Session> closingAfter(Instant instant) {
    int low = 0;
    int high = sessions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sessions[middle].close().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return at(low);
  }

  /**
   * Whether the calendar knows about a day.
   *
   * @param date day on the exchange
   * @return whether it lies between the first and the last session
   */
  public boolean covers(LocalDate date) {
    return !date.isBefore(sessions[0].date())
        && !date.isAfter(sessions[sessions.length - 1].date());
  }

  private Optional<Session> at(int index) {
    return index < sessions.length ? Optional.of(sessions[index]) : Optional.empty();
  }

  private int firstFrom(LocalDate date) {
    int low = 0;
    int high = sessions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sessions[middle].date().isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
