package io.marketimpact.data.calendar;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.TradingWeek;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The form of a calendar file. */
final class CalendarDocument {

  private CalendarDocument() {}

  static CalendarRules rules(JsonObject document) {
    document.only(
        "calendar",
        "exchanges",
        "zone",
        "first",
        "last",
        "provisional_from",
        "note",
        "sources",
        "weeks",
        "closures",
        "early_closes",
        "special_sessions");
    return new CalendarRules(
        document.parsed("zone", ZoneId::of),
        document.parsed("first", TradedYears::day),
        document.parsed("last", TradedYears::day),
        document.objects("weeks", CalendarDocument::week),
        new HashSet<>(
            document.objects("closures", closure -> closure.parsed("date", TradedYears::day))),
        byDay(document, "early_closes", early -> early.parsed("close", LocalTime::parse)),
        byDay(document, "special_sessions", day -> day.parsed("hours", CalendarDocument::hours)));
  }

  private static <V> Map<LocalDate, V> byDay(
      JsonObject document, String key, Function<JsonObject, V> value) {
    Map<LocalDate, V> days = new TreeMap<>();
    document.objects(
        key,
        day -> {
          LocalDate date = day.parsed("date", TradedYears::day);
          V before = days.put(date, value.apply(day));
          Require.that(before == null, "a day is named once in %s: %s", key, date);
          return date;
        });
    return days;
  }

  private static TradingWeek week(JsonObject week) {
    JsonObject hours = week.object("hours");
    Map<DayOfWeek, TradingWeek.Hours> byDay = new EnumMap<>(DayOfWeek.class);
    for (String day : hours.keys()) {
      byDay.put(
          hours.checked(day, () -> DayOfWeek.valueOf(day)),
          hours.parsed(day, CalendarDocument::hours));
    }
    return new TradingWeek(week.parsed("from", TradedYears::day), byDay);
  }

  private static TradingWeek.Hours hours(String text) {
    String[] ends = text.split("-", 2);
    Require.that(ends.length == 2, "hours must be written as 09:30-16:00: '%s'", text);
    return new TradingWeek.Hours(
        LocalTime.parse(ends[0]),
        ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]));
  }
}
