package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/** The trading days of a study, numbered from 0: every series and window is laid out on it. */
public final class SessionAxis implements Serializable {

  private static final long serialVersionUID = 1;

  private final int[] epochDays;

  /** One object per day, so that a hundred thousand results share it. */
  private final LocalDate[] dates;

  /** Sessions before each day from the first session on: a lookup for every price of a file. */
  private final int[] sessionsBefore;

  private SessionAxis(int[] epochDays) {
    this.epochDays = epochDays;
    this.dates = Arrays.stream(epochDays).mapToObj(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
    this.sessionsBefore = new int[epochDays[epochDays.length - 1] - epochDays[0] + 1];
    int session = 0;
    for (int day = 0; day < sessionsBefore.length; day++) {
      sessionsBefore[day] = session;
      if (epochDays[session] == epochDays[0] + day) {
        session++;
      }
    }
  }

  /**
   * An axis of the given days.
   *
   * @param days at least one, in any order
   * @return the axis, ascending, each day once
   * @throws IllegalArgumentException if there is no day
   */
  public static SessionAxis of(Collection<LocalDate> days) {
    Require.that(!days.isEmpty(), "an axis needs at least 1 session: %s", days.size());
    return new SessionAxis(
        days.stream()
            .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
            .sorted()
            .distinct()
            .toArray());
  }

  /**
   * Number of sessions.
   *
   * @return the number
   */
  public int size() {
    return epochDays.length;
  }

  /**
   * The day of a session.
   *
   * @param session its number
   * @return the day
   */
  public LocalDate date(int session) {
    return dates[session];
  }

  /**
   * The number of the session on a day.
   *
   * @param date the day
   * @return its number, empty when the day is no session
   */
  public OptionalInt indexOf(LocalDate date) {
    return indexOf(date.toEpochDay());
  }

  /** The number of the session on a day counted from 1970-01-01. */
  OptionalInt indexOf(long day) {
    int session = from(day);
    return session < size() && epochDays[session] == day
        ? OptionalInt.of(session)
        : OptionalInt.empty();
  }

  /**
   * The first session on or after a day.
   *
   * @param date the day
   * @return its number, the number of sessions when there is none
   */
  public int from(LocalDate date) {
    return from(date.toEpochDay());
  }

  private int from(long day) {
    long position = day - epochDays[0];
    if (position < 0) {
      return 0;
    }
    return position < sessionsBefore.length ? sessionsBefore[(int) position] : size();
  }

  /**
   * Whether a day lies between the first and the last session.
   *
   * @param date the day
   * @return whether it does
   */
  public boolean spans(LocalDate date) {
    long day = date.toEpochDay();
    return day >= epochDays[0] && day <= epochDays[epochDays.length - 1];
  }

  /** Whether a day that is no session lies between the first session and the last. */
  boolean isBetweenSessions(LocalDate date) {
    return isBetweenSessions(date.toEpochDay());
  }

  /** The same of a day counted from 1970-01-01. */
  boolean isBetweenSessions(long day) {
    return day >= epochDays[0] && day <= epochDays[epochDays.length - 1] && indexOf(day).isEmpty();
  }

  /** Whether a day comes after another without a session between them, both from 1970-01-01 on. */
  boolean follow(long before, long day) {
    return before < day && from(day) - from(before + 1) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionAxis same && Arrays.equals(epochDays, same.epochDays);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(epochDays);
  }
}
