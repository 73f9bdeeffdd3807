package io.marketimpact.data.csv;

import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days that a vendor's files have of one stock: those of which they have a row, and those in
 * which each is complete. Files of one day, of which there may be thousands, take a bit each.
 */
final class VendorDays {

  private final String symbol;
  private final RowDays rows = new RowDays();
  private final RowDays single = new RowDays();
  private final TreeMap<LocalDate, LocalDate> untilByFrom = new TreeMap<>();
  private final List<Span> unsure = new ArrayList<>();
  private final SortedSet<LocalDate> unknown = new TreeSet<>();

  /** Of a stock as its file spells it. */
  VendorDays(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  void addRow(LocalDate day) {
    rows.add(day);
  }

  /** A file is complete in these days. */
  void addComplete(Span days) {
    if (days.from().equals(days.until())) {
      single.add(days.from());
    } else {
      untilByFrom.merge(
          days.from(), days.until(), (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  void addAll(VendorDays others) {
    others.rows.days().forEach(rows::add);
    others.spans().forEach(this::addComplete);
    others.unknown.forEach(this::doubt);
  }

  /** Nothing is known of a day, and what is known before it is not joined with what is after it. */
  void doubt(LocalDate day) {
    rows.remove(day);
    unknown.add(day);
    unsure.add(
        new Span(
            day.minusDays(CompleteDays.FARTHEST_JOINED),
            day.plusDays(CompleteDays.FARTHEST_JOINED)));
  }

  /** Whether a file has a row of the day. */
  boolean has(LocalDate day) {
    return rows.has(day);
  }

  Stream<LocalDate> days() {
    return rows.days();
  }

  /** Days in which a file is complete, the longest of those that begin on one day. */
  Stream<Span> spans() {
    TreeMap<LocalDate, LocalDate> all = new TreeMap<>(untilByFrom);
    single.days().forEach(day -> all.putIfAbsent(day, day));
    return all.entrySet().stream().map(VendorDays::span);
  }

  private static Span span(Map.Entry<LocalDate, LocalDate> days) {
    return new Span(days.getKey(), days.getValue());
  }

  /** Days in which the files that are asked for are complete together. */
  List<Span> joined(Predicate<Span> isWanted) {
    List<Span> joined = CompleteDays.of(spans().filter(isWanted).toList());
    for (Span hole : unsure) {
      joined = joined.stream().flatMap(days -> CompleteDays.without(days, hole)).toList();
    }
    return joined;
  }

  /** Days of which files have rows that cannot be trusted, or that contradict each other. */
  Stream<LocalDate> unknown() {
    return unknown.stream();
  }
}
