package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.TradingWeek;
import io.marketimpact.data.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

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
        "early_closes");
    return new CalendarRules(
        document.parsed("zone", ZoneId::of),
        document.parsed("first", LocalDate::parse),
        document.parsed("last", LocalDate::parse),
        document.objects("weeks", CalendarDocument::week),
        new HashSet<>(
            document.objects("closures", closure -> closure.parsed("date", LocalDate::parse))),
        document
            .objects(
                "early_closes",
                early ->
                    Map.entry(
                        early.parsed("date", LocalDate::parse),
                        early.parsed("close", LocalTime::parse)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static TradingWeek week(JsonObject week) {
    JsonObject hours = week.object("hours");
    Map<DayOfWeek, TradingWeek.Hours> byDay = new EnumMap<>(DayOfWeek.class);
    for (String day : hours.keys()) {
      byDay.put(DayOfWeek.valueOf(day), hours.parsed(day, CalendarDocument::hours));
    }
    return new TradingWeek(week.parsed("from", LocalDate::parse), byDay);
  }

  private static TradingWeek.Hours hours(String text) {
    String[] ends = text.split("-", 2);
    return new TradingWeek.Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }
}
