package io.marketimpact.data.csv;

import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The days of which a file has a row of one stock, whatever the order of the rows. */
public final class RowDays {

  /** Between two sessions of Taipei at the new year of 2016: no exchange here had more. */
  private static final int LONGEST_CLOSING = 12;

  /** By year and its days, of which a file may have thousands for each of thousands of stocks. */
  private final TreeMap<Integer, BitSet> years = new TreeMap<>();

  private final List<Span> unsure = new ArrayList<>();

  RowDays() {}

  /**
   * Days as they travel.
   *
   * @param years by year a bit for each day of the year, as {@link #years()} gives them
   * @return the days
   */
  public static RowDays ofYears(Map<Integer, byte[]> years) {
    RowDays days = new RowDays();
    years.forEach((year, bits) -> days.years.put(year, BitSet.valueOf(bits)));
    return days;
  }

  /**
   * The days as they travel.
   *
   * @return by year a bit for each day of the year, the first being day 1
   */
  public SortedMap<Integer, byte[]> years() {
    SortedMap<Integer, byte[]> bits = new TreeMap<>();
    years.forEach((year, days) -> bits.put(year, days.toByteArray()));
    return bits;
  }

  void add(LocalDate day) {
    years.computeIfAbsent(day.getYear(), year -> new BitSet()).set(day.getDayOfYear());
  }

  void remove(LocalDate day) {
    BitSet year = years.get(day.getYear());
    if (year != null) {
      year.clear(day.getDayOfYear());
    }
  }

  /** In their order. */
  Stream<LocalDate> days() {
    return years.entrySet().stream()
        .flatMap(
            year ->
                year.getValue().stream().mapToObj(day -> LocalDate.ofYearDay(year.getKey(), day)));
  }

  boolean has(LocalDate day) {
    BitSet year = years.get(day.getYear());
    return year != null && year.get(day.getDayOfYear());
  }

  /**
   * Between the rows of two days is one that cannot be read. Days near it are left out, for those
   * of other files that end or begin beside it would be joined with them.
   */
  void breakBetween(LocalDate one, LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    LocalDate joined = last.minusDays(CompleteDays.FARTHEST_JOINED);
    LocalDate joining = first.plusDays(CompleteDays.FARTHEST_JOINED);
    unsure.add(
        new Span(first.isBefore(joined) ? first : joined, last.isAfter(joining) ? last : joining));
  }

  /** From one hole, or row that cannot be read, to the next. */
  List<Span> stretches() {
    List<Span> stretches = new ArrayList<>();
    for (LocalDate day : sureDays()) {
      Span last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last == null || isApart(last.until(), day)) {
        stretches.add(new Span(day, day));
      } else {
        stretches.set(stretches.size() - 1, new Span(last.from(), day));
      }
    }
    return stretches;
  }

  private List<LocalDate> sureDays() {
    return days().filter(day -> unsure.stream().noneMatch(span -> span.covers(day, day))).toList();
  }

  private boolean isApart(LocalDate day, LocalDate next) {
    return next.isAfter(day.plusDays(LONGEST_CLOSING))
        || unsure.stream()
            .anyMatch(span -> span.from().isAfter(day) && span.until().isBefore(next));
  }
}
