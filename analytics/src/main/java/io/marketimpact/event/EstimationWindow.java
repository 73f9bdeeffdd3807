package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * The days from which an expected-return model is estimated, in sessions relative to day 0, both
 * ends inclusive. {@code -260:-11} is 250 returns.
 *
 * @param start first day
 * @param end last day, before day 0
 */
public record EstimationWindow(int start, int end) implements Serializable {

  /** The default of the field: a trading year that ends eleven sessions before day 0. */
  public static final EstimationWindow DEFAULT = new EstimationWindow(-260, -11);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins or not before day 0
   */
  public EstimationWindow {
    Require.that(
        start <= end, "an estimation window must not end before it begins: %s:%s", start, end);
    Require.that(end < 0, "an estimation window must end before day 0: %s:%s", start, end);
  }

  /**
   * Reads the form {@code start:end}.
   *
   * @param text such as {@code -260:-11}
   * @return the window
   * @throws IllegalArgumentException if the text has another form
   */
  public static EstimationWindow parse(String text) {
    int[] ends = WindowText.ends(text, "an estimation window");
    return new EstimationWindow(ends[0], ends[1]);
  }

  /**
   * Number of days.
   *
   * @return end - start + 1
   */
  public int length() {
    return end - start + 1;
  }

  /**
   * Whether an event window shares a day with this window or begins before its end.
   *
   * @param window the event window
   * @return whether the two are not apart
   */
  public boolean overlaps(EventWindow window) {
    return window.start() <= end;
  }

  @Override
  public String toString() {
    return start + ":" + end;
  }
}
