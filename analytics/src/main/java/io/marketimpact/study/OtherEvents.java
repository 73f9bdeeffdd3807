package io.marketimpact.study;

import io.marketimpact.event.EventWindow;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.SessionMask;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The sessions on which other events touched the same firm. */
final class OtherEvents {

  private final SessionAxis axis;
  private final int[] sessions;

  private OtherEvents(SessionAxis axis, int[] sessions) {
    this.axis = axis;
    this.sessions = sessions;
  }

  static OtherEvents of(List<LocalDate> days, LocalDate own, SessionAxis axis) {
    return new OtherEvents(
        axis,
        days.stream()
            .filter(day -> !day.equals(own))
            .map(axis::indexOf)
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .sorted()
            .distinct()
            .toArray());
  }

  /** The mask widened by the windows of the other events. */
  SessionMask mask(SessionMask mask, EventWindow span) {
    SessionMask widened = mask;
    for (int session : sessions) {
      widened =
          widened.and(session + span.start(), Math.min(axis.size() - 1, session + span.end()));
    }
    return widened;
  }

  /** Day 0 of the other events whose windows of the same days meet this event's. */
  List<LocalDate> meeting(int day0, EventWindow window) {
    return Arrays.stream(sessions)
        .filter(session -> Math.abs(session - day0) < window.length())
        .mapToObj(axis::date)
        .toList();
  }
}
