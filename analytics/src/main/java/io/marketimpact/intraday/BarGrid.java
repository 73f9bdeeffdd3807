package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Session;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The intervals into which bars of one length divide a session. Boundary 0 is the open, boundary k
 * the end of the k-th bar, the last boundary the close; where the length does not divide the
 * session, the last bar is shorter.
 *
 * @param barLength length of a bar
 */
public record BarGrid(Duration barLength) implements Serializable {

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public BarGrid {
    Require.that(
        !barLength.isNegative() && !barLength.isZero(),
        "the length of a bar must be positive: %s",
        barLength);
  }

  /**
   * Number of bars of a session.
   *
   * @param session the session
   * @return M
   */
  public int bars(Session session) {
    return roundedUp(Duration.between(session.open(), session.close()));
  }

  /**
   * The instant of a boundary.
   *
   * @param session the session
   * @param boundary from 0 to M
   * @return the instant, at most the close
   */
  public Instant instant(Session session, int boundary) {
    Instant end = session.open().plus(barLength.multipliedBy(boundary));
    return end.isAfter(session.close()) ? session.close() : end;
  }

  /**
   * The first boundary at or after an instant: the start of the first bar that holds nothing from
   * before it.
   *
   * @param session the session
   * @param instant an instant before its close
   * @return from 0 to M; M when only the bar that holds the instant is left
   */
  public int boundaryFrom(Session session, Instant instant) {
    Duration since = Duration.between(session.open(), instant);
    return since.isNegative() ? 0 : Math.min(roundedUp(since), bars(session));
  }

  /**
   * The last boundary at or before an instant.
   *
   * @param session the session
   * @param instant an instant before its close
   * @return from 0, or {@link ClockWindow#PREVIOUS_CLOSE} before the open
   */
  public int boundaryUntil(Session session, Instant instant) {
    Duration since = Duration.between(session.open(), instant);
    return since.isNegative()
        ? ClockWindow.PREVIOUS_CLOSE
        : Math.toIntExact(since.toNanos() / barLength.toNanos());
  }

  /**
   * Number of whole bars in a duration.
   *
   * @param duration a multiple of the bar length
   * @return the number
   * @throws IllegalArgumentException if it is no positive multiple
   */
  public int bars(Duration duration) {
    long whole = duration.toNanos() / barLength.toNanos();
    Require.that(
        whole > 0 && duration.toNanos() % barLength.toNanos() == 0,
        "a horizon must be a positive multiple of the bars' %s: %s",
        barLength,
        duration);
    return Math.toIntExact(whole);
  }

  private int roundedUp(Duration duration) {
    return Math.toIntExact(-Math.floorDiv(-duration.toNanos(), barLength.toNanos()));
  }
}
