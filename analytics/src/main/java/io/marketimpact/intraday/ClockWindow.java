package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A stretch of a trading day between two boundaries of its grid, the same on every day.
 *
 * @param from boundary at which it begins, {@link #PREVIOUS_CLOSE} for the close of the session
 *     before
 * @param to boundary at which it ends
 */
public record ClockWindow(int from, int to) implements Comparable<ClockWindow>, Serializable {

  /** The close of the session before, from which the overnight gap is measured. */
  public static final int PREVIOUS_CLOSE = -1;

  /** The open. */
  public static final int OPEN = 0;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it does not end after it begins or begins before the
   *     previous close
   */
  public ClockWindow {
    Require.that(
        from >= PREVIOUS_CLOSE && to > from,
        "a clock window must begin at the previous close or later and end after it begins: %s to"
            + " %s",
        from,
        to);
  }

  /**
   * Whether the window holds the overnight gap.
   *
   * @return whether it begins at the previous close
   */
  public boolean holdsTheGap() {
    return from == PREVIOUS_CLOSE;
  }

  /**
   * Whether the window holds trading of the session.
   *
   * @return whether it ends after the open
   */
  public boolean holdsTrading() {
    return to > OPEN;
  }

  @Override
  public int compareTo(ClockWindow other) {
    int byStart = Integer.compare(from, other.from);
    return byStart != 0 ? byStart : Integer.compare(to, other.to);
  }
}
