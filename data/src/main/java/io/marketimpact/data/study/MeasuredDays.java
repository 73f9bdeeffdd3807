package io.marketimpact.data.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The days whose prices the effects of events are measured from. */
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
    events.stream()
        .flatMap(event -> Stream.concat(Stream.of(event.day0()), event.otherDay0().stream()))
        .distinct()
        .flatMap(day -> axis.indexOf(day).stream().boxed())
        .forEach(
            day0 -> {
              put(days, axis, day0 + span.start() - 1, day0 + span.end(), Touch.WINDOW);
              put(days, axis, day0 - 1, day0, Touch.DAY_ZERO);
            });
    return days;
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
