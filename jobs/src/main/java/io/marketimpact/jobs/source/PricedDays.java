package io.marketimpact.jobs.source;

import io.marketimpact.base.Mergeable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;

/** Which days have a row, whoever's: a bit per day from the year 0 on. */
final class PricedDays implements Mergeable<PricedDays> {

  private static final long serialVersionUID = 1;

  private static final int FIRST = (int) LocalDate.of(0, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  private final BitSet days = new BitSet();
  private boolean hasOthers;

  /** Adds a day, counted from 1970-01-01. */
  void add(int epochDay) {
    if (epochDay >= FIRST && epochDay <= LAST) {
      days.set(epochDay - FIRST);
    } else {
      hasOthers = true;
    }
  }

  /** Whether every day with a row is one of these. */
  boolean areAmong(Set<LocalDate> known) {
    return !hasOthers
        && days.stream().allMatch(day -> known.contains(LocalDate.ofEpochDay(FIRST + day)));
  }

  @Override
  public PricedDays empty() {
    return new PricedDays();
  }

  @Override
  public void merge(PricedDays other) {
    days.or(other.days);
    hasOthers |= other.hasOthers;
  }
}
