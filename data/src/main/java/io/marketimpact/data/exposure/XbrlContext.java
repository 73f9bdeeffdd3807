package io.marketimpact.data.exposure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What a fact is about.
 *
 * @param dimensions members by the local name of their axis, members with their prefix
 * @param start first day; empty for an instant
 * @param end last day, or the instant
 */
record XbrlContext(
    Map<String, String> dimensions, Optional<LocalDate> start, Optional<LocalDate> end) {

  private static final int SHORTEST_YEAR = 350;
  private static final int LONGEST_YEAR = 380;

  XbrlContext {
    dimensions = Map.copyOf(dimensions);
  }

  /** Whether it spans a fiscal year of 52 or 53 weeks or a calendar year. */
  boolean isYear() {
    if (start.isEmpty() || end.isEmpty()) {
      return false;
    }
    return isYear(ChronoUnit.DAYS.between(start.get(), end.get()));
  }

  static boolean isYear(long days) {
    return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
  }
}
