package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When news came, as a program writes it. */
record NewsTime(LocalDate day, PublicationTime time) {

  static NewsTime of(String text) {
    Require.given(text, "an event's time");
    try {
      if (text.contains("T")) {
        OffsetDateTime instant = OffsetDateTime.parse(text);
        return new NewsTime(instant.toLocalDate(), new PublicationTime.At(instant.toInstant()));
      }
      LocalDate day = LocalDate.parse(text);
      return new NewsTime(day, new PublicationTime.OnDate(day));
    } catch (DateTimeException refused) {
      throw new IllegalArgumentException(
          "an event's time must be a day such as 2026-01-14 or an instant with its offset such as"
              + " 2026-01-14T07:00:00-05:00: '"
              + text
              + "'",
          refused);
    }
  }

  /** Those of many days and instants, in the order of their texts. */
  static List<PlannedEvent> events(Map<String, List<String>> firms) {
    Require.allGiven(Require.given(firms, "events").keySet(), "the times of events");
    return new TreeMap<>(firms)
        .entrySet().stream()
            .flatMap(
                news ->
                    of(news.getKey()).events(Require.allGiven(news.getValue(), "firms")).stream())
            .toList();
  }

  /**
   * Events of which news of different times may share a day. Where they do, an instant names its
   * event, in UTC and with hyphens, since an identifier names directories too; the day alone names
   * that of the day without an hour. So an identifier depends on no order, and news that shares its
   * day with no other is named by the day.
   *
   * @param asked all events, in order
   * @param byTime those among them that {@link #events} made
   * @return all, in the same order
   */
  static List<PlannedEvent> told(List<PlannedEvent> asked, Set<PlannedEvent> byTime) {
    Map<EventId, Set<PublicationTime>> times = new HashMap<>();
    byTime.forEach(
        event -> times.computeIfAbsent(event.event(), any -> new HashSet<>()).add(event.time()));
    return asked.stream()
        .map(
            event ->
                byTime.contains(event) && times.get(event.event()).size() > 1
                    ? byHour(event)
                    : event)
        .toList();
  }

  private static PlannedEvent byHour(PlannedEvent event) {
    return event.time() instanceof PublicationTime.At at
        ? new PlannedEvent(
            new EventId(at.instant().toString().replace(':', '-')),
            event.group(),
            event.security(),
            at)
        : event;
  }

  /** One per firm, in one group that the day names. */
  List<PlannedEvent> events(List<String> firms) {
    EventId id = new EventId(day.toString());
    return firms.stream()
        .map(firm -> new PlannedEvent(id, new GroupId(id.value()), new SecurityId(firm), time))
        .toList();
  }
}
