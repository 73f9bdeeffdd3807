package io.marketimpact.data.csv;

import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The days of a file's rows from one hole to the next, whatever the order of the rows. */
final class Stretches {

  /** Between two sessions of Taipei at the new year of 2016: no exchange here had more. */
  private static final int LONGEST_CLOSING = 12;

  /** The last day of each stretch by its first. */
  private final TreeMap<LocalDate, LocalDate> ends = new TreeMap<>();

  void add(LocalDate day) {
    LocalDate from = day;
    LocalDate until = day;
    Map.Entry<LocalDate, LocalDate> before = ends.floorEntry(day);
    if (before != null && !day.isAfter(before.getValue().plusDays(LONGEST_CLOSING))) {
      from = before.getKey();
      until = day.isAfter(before.getValue()) ? day : before.getValue();
    }
    Map.Entry<LocalDate, LocalDate> after = ends.higherEntry(day);
    if (after != null && !after.getKey().isAfter(until.plusDays(LONGEST_CLOSING))) {
      until = after.getValue();
      ends.remove(after.getKey());
    }
    ends.put(from, until);
  }

  List<Span> spans() {
    return ends.entrySet().stream().map(days -> new Span(days.getKey(), days.getValue())).toList();
  }
}
