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
import java.util.List;
import java.util.Map;
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

  /** One per firm, in one group that the day names. */
  List<PlannedEvent> events(List<String> firms) {
    EventId id = new EventId(day.toString());
    return firms.stream()
        .map(firm -> new PlannedEvent(id, new GroupId(id.value()), new SecurityId(firm), time))
        .toList();
  }
}
