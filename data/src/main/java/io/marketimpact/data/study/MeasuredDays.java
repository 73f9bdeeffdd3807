package io.marketimpact.data.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.market.SessionDays;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days whose prices a study uses, and those that effects are measured from. */
final class MeasuredDays {

  private MeasuredDays() {}

  /**
   * A return takes the price of the day before as well, so that each window begins a day earlier.
   *
   * @param events with every day that may be day 0
   * @param span all windows together
   */
  static Map<LocalDate, Touch> of(
      Collection<AlignedEvent> events, EventWindow span, SessionAxis axis) {
    Map<LocalDate, Touch> days = new HashMap<>();
    days0(events, axis)
        .forEach(
            day0 -> {
              put(days, axis, day0 + span.start() - 1, day0 + span.end(), Touch.WINDOW);
              put(days, axis, day0 - 1, day0, Touch.DAY_ZERO);
            });
    return days;
  }

  /**
   * The days whose prices are used: from the price before the first estimation window to the end of
   * the last event window.
   *
   * @param events with every day that may be day 0
   * @param plans the plan and its variations
   */
  static Set<LocalDate> used(
      Collection<AlignedEvent> events, Collection<StudyPlan> plans, SessionAxis axis) {
    int start = plans.stream().mapToInt(plan -> plan.estimation().start()).min().orElseThrow();
    int end = plans.stream().mapToInt(plan -> plan.span().end()).max().orElseThrow();
    BitSet sessions = new BitSet(axis.size());
    days0(events, axis)
        .forEach(
            day0 -> {
              int first = Math.max(0, day0 + start - 1);
              sessions.set(first, Math.max(first, Math.min(axis.size(), day0 + end + 1)));
            });
    return new SessionDays(axis, sessions);
  }

  /**
   * Why days of a share are not estimated from.
   *
   * @param masks of the plan
   * @param security the share
   */
  static Map<LocalDate, String> leftOut(List<Mask> masks, SecurityId security, SessionAxis axis) {
    Map<LocalDate, String> reasons = new HashMap<>();
    for (Mask mask : masks) {
      if (mask.concerns(security)) {
        IntStream.range(0, axis.size())
            .mapToObj(axis::date)
            .filter(day -> !day.isBefore(mask.from()) && !day.isAfter(mask.to()))
            .forEach(day -> reasons.putIfAbsent(day, mask.reason()));
      }
    }
    return reasons;
  }

  private static IntStream days0(Collection<AlignedEvent> events, SessionAxis axis) {
    return events.stream()
        .flatMap(event -> Stream.concat(Stream.of(event.day0()), event.otherDay0().stream()))
        .distinct()
        .flatMapToInt(day -> axis.indexOf(day).stream());
  }

  private static void put(
      Map<LocalDate, Touch> days, SessionAxis axis, int first, int last, Touch touch) {
    for (int session = Math.max(0, first); session <= Math.min(last, axis.size() - 1); session++) {
      days.merge(axis.date(session), touch, MeasuredDays::nearer);
    }
  }

  private static Touch nearer(Touch one, Touch other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
