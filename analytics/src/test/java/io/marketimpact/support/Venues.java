package io.marketimpact.support;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.TradingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendars of four exchanges in 2025 and 2026, as far as the tests need them. */
public final class Venues {

  public static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
  public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private Venues() {}

  /** NASDAQ, with the closures and half days of 2026. */
  public static CalendarRules newYork() {
    return rules(
        "America/New_York",
        List.of(new TradingWeek(ALWAYS, mondayToFriday(hours("09:30", "16:00")))),
        dates("01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25"),
        Map.of(
            LocalDate.of(2026, 11, 27), LocalTime.of(13, 0),
            LocalDate.of(2026, 12, 24), LocalTime.of(13, 0)));
  }

  /** Euronext Paris. */
  public static CalendarRules paris() {
    return rules(
        "Europe/Paris",
        List.of(new TradingWeek(ALWAYS, mondayToFriday(hours("09:00", "17:30")))),
        dates("01-01 04-03 04-06 05-01 12-25"),
        Map.of());
  }

  /** Shanghai. */
  public static CalendarRules shanghai() {
    return rules(
        "Asia/Shanghai",
        List.of(new TradingWeek(ALWAYS, mondayToFriday(hours("09:30", "15:00")))),
        dates("01-01"),
        Map.of());
  }

  /** Tel Aviv: Sunday to Thursday until 4 January 2026, from then on Monday to Friday. */
  public static CalendarRules telAviv() {
    Map<DayOfWeek, TradingWeek.Hours> old =
        week(EnumSet.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY), hours("09:59", "17:25"));
    Map<DayOfWeek, TradingWeek.Hours> now =
        week(EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY), hours("09:59", "17:35"));
    now.put(FRIDAY, hours("09:59", "13:50"));
    return rules(
        "Asia/Jerusalem",
        List.of(new TradingWeek(LocalDate.of(2026, 1, 5), now), new TradingWeek(ALWAYS, old)),
        Set.of(),
        Map.of());
  }

  /** Wall-clock hours. */
  public static TradingWeek.Hours hours(String open, String close) {
    return new TradingWeek.Hours(LocalTime.parse(open), LocalTime.parse(close));
  }

  /** The same hours from Monday to Friday. */
  public static Map<DayOfWeek, TradingWeek.Hours> mondayToFriday(TradingWeek.Hours hours) {
    return week(EnumSet.range(MONDAY, FRIDAY), hours);
  }

  private static Map<DayOfWeek, TradingWeek.Hours> week(
      Set<DayOfWeek> days, TradingWeek.Hours hours) {
    Map<DayOfWeek, TradingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> week.put(day, hours));
    return week;
  }

  private static CalendarRules rules(
      String zone,
      List<TradingWeek> weeks,
      Set<LocalDate> closures,
      Map<LocalDate, LocalTime> earlyCloses) {
    return new CalendarRules(ZoneId.of(zone), FIRST, LAST, weeks, closures, earlyCloses, Map.of());
  }

  private static Set<LocalDate> dates(String monthsAndDays) {
    return List.of(monthsAndDays.split(" ")).stream()
        .map(text -> LocalDate.parse("2026-" + text))
        .collect(Collectors.toSet());
  }
}
