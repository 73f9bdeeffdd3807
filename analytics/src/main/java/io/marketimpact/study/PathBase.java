package io.marketimpact.study;

import io.marketimpact.event.EventWindow;
import java.util.Optional;

/**
 * The day at whose close a rebased path is zero: the one before day 0, so that the effect of the
 * news is read off the axis; the one before the path where that begins later or ends earlier.
 *
 * @param day relative to day 0
 */
record PathBase(int day) {

  /** The base of a path. */
  static PathBase of(int firstDay, int lastDay) {
    return new PathBase(lastDay < -1 ? firstDay - 1 : Math.max(-1, firstDay - 1));
  }

  /** The days between a day and the base: none on the base itself. */
  Optional<EventWindow> until(int other) {
    return other == day
        ? Optional.empty()
        : Optional.of(
            other > day ? new EventWindow(day + 1, other) : new EventWindow(other + 1, day));
  }
}
