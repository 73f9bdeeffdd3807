package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What defines an exchange's calendar: the regular weeks, the closures and the early closes.
 * Offsets from UTC come from the zone's rules, never from constants.
 *
 * @param zone the exchange's time zone
 * @param first first day the rules know
 * @param last last day the rules know
 * @param weeks regular hours, at least one that holds on the first day
 * @param closures days without trading though the week has hours for them
 * @param earlyCloses wall-clock close of half days
 * @param specialSessions hours of sessions that differ in another way: a late opening, trading on a
 *     day on which the week has none
 */
public record CalendarRules(
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    List<TradingWeek> weeks,
    Set<LocalDate> closures,
    Map<LocalDate, LocalTime> earlyCloses,
    Map<LocalDate, TradingWeek.Hours> specialSessions) {

  /**
   * Sorts the weeks and keeps its own copies.
   *
   * @throws IllegalArgumentException if the range is empty or no week holds on its first day
   */
  public CalendarRules {
    Require.that(!last.isBefore(first), "a calendar must end after it begins: %s", last);
    weeks = weeks.stream().sorted(Comparator.comparing(TradingWeek::from)).toList();
    Require.that(
        !weeks.isEmpty() && !weeks.get(0).from().isAfter(first),
        "a calendar needs hours from its first day %s on",
        first);
    closures = Set.copyOf(closures);
    earlyCloses = Map.copyOf(earlyCloses);
    specialSessions = Map.copyOf(specialSessions);
  }

  /**
   * Lays out every session the rules define.
   *
   * @return the calendar
   */
  public TradingCalendar calendar() {
    return calendarOf(days(first, last));
  }

  /**
   * The days of sessions without their hours, which take ten times as long.
   *
   * @param from first day
   * @param to last day
   * @return those of the days that have a session, in order; none before or after what the rules
   *     know
   */
  public List<LocalDate> days(LocalDate from, LocalDate to) {
    LocalDate begin = from.isBefore(first) ? first : from;
    LocalDate end = to.isAfter(last) ? last : to;
    return end.isBefore(begin)
        ? List.of()
        : begin.datesUntil(end.plusDays(1)).filter(this::isSession).toList();
  }

  /**
   * Lays out sessions on the given days instead, with this exchange's hours: for data whose trading
   * days are known from the data alone.
   *
   * @param days trading days, at least one
   * @return the calendar
   */
  public TradingCalendar calendarOf(Collection<LocalDate> days) {
    List<Session> sessions = new ArrayList<>(days.size());
    days.stream().sorted().distinct().forEach(day -> sessions.add(session(day)));
    return new TradingCalendar(zone, sessions);
  }

  private boolean isSession(LocalDate day) {
    return specialSessions.containsKey(day)
        || (!closures.contains(day) && weekOf(day).hours().containsKey(day.getDayOfWeek()));
  }

  private Session session(LocalDate day) {
    TradingWeek.Hours hours = hours(day);
    LocalTime early = earlyCloses.get(day);
    LocalTime close = early == null ? hours.close() : early;
    return new Session(
        day,
        day.atTime(hours.open()).atZone(zone).toInstant(),
        TradingWeek.Hours.isMidnight(close)
            ? day.plusDays(1).atStartOfDay(zone).toInstant()
            : day.atTime(close).atZone(zone).toInstant(),
        early == null ? Session.Length.FULL : Session.Length.HALF);
  }

  private TradingWeek.Hours hours(LocalDate day) {
    Map<DayOfWeek, TradingWeek.Hours> hours = weekOf(day).hours();
    TradingWeek.Hours regular =
        hours.getOrDefault(
            day.getDayOfWeek(),
            hours.get(hours.keySet().stream().min(Comparator.naturalOrder()).orElseThrow()));
    return specialSessions.getOrDefault(day, regular);
  }

  private TradingWeek weekOf(LocalDate day) {
    TradingWeek holds = weeks.get(0);
    for (TradingWeek week : weeks) {
      if (!week.from().isAfter(day)) {
        holds = week;
      }
    }
    return holds;
  }
}
