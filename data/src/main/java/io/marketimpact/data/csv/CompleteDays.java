package io.marketimpact.data.csv;

import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days in which all actions of a stock are known, by what several sources say. */
final class CompleteDays {

  /** A weekend and two holidays, such as Easter's. */
  private static final int LONGEST_BREAK = 4;

  /** How far a first day may be from a last one that it is joined with. */
  static final int FARTHEST_JOINED = LONGEST_BREAK + 1;

  private CompleteDays() {}

  /** Days that overlap, or between which there may be no session, together. */
  static List<Span> of(Collection<Span> spans) {
    List<Span> together = new ArrayList<>();
    for (Span next : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = together.isEmpty() ? null : together.get(together.size() - 1);
      if (last == null || isApart(last.until(), next.from())) {
        together.add(next);
      } else if (next.until().isAfter(last.until())) {
        together.set(together.size() - 1, new Span(last.from(), next.until()));
      }
    }
    return together;
  }

  /** The same days but for some, which part what is before them from what is after them. */
  static List<Span> without(List<Span> spans, Collection<LocalDate> days) {
    List<Span> left = spans;
    for (LocalDate day : days) {
      left = left.stream().flatMap(span -> without(span, new Span(day, day))).toList();
    }
    return left;
  }

  static Stream<Span> without(Span days, Span hole) {
    LocalDate before = hole.from().minusDays(1);
    LocalDate after = hole.until().plusDays(1);
    return Stream.concat(
        between(days.from(), days.until().isBefore(before) ? days.until() : before),
        between(days.from().isAfter(after) ? days.from() : after, days.until()));
  }

  private static Stream<Span> between(LocalDate from, LocalDate until) {
    return until.isBefore(from) ? Stream.empty() : Stream.of(new Span(from, until));
  }

  private static boolean isApart(LocalDate until, LocalDate from) {
    return from.isAfter(until.plusDays(FARTHEST_JOINED));
  }

  /**
   * Those among others; empty where there are none. What is known up to a Friday is known up to the
   * Sunday, so that days that end at a weekend are not other ones once the next week is known.
   */
  static Optional<Span> within(Span days, Span others) {
    LocalDate from = days.from().isAfter(others.from()) ? days.from() : others.from();
    LocalDate until = others.until();
    if (days.until().isBefore(until)) {
      LocalDate sunday = overTheWeekend(days.until());
      until = sunday.isBefore(until) ? sunday : until;
    }
    return until.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, until));
  }

  private static LocalDate overTheWeekend(LocalDate until) {
    return switch (until.getDayOfWeek()) {
      case FRIDAY -> until.plusDays(2);
      case SATURDAY -> until.plusDays(1);
      default -> until;
    };
  }
}
