package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * The days over which abnormal returns are cumulated, in sessions relative to day 0, both ends
 * inclusive.
 *
 * @param start first day
 * @param end last day
 */
public record EventWindow(int start, int end) implements Comparable<EventWindow>, Serializable {

  /** Day 0 alone. */
  public static final EventWindow DAY_ZERO = new EventWindow(0, 0);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public EventWindow {
    Require.that(start <= end, "an event window must not end before it begins: %s:%s", start, end);
  }

  /**
   * Reads the form {@code start:end}.
   *
   * @param text such as {@code 0:1} or {@code -5:-1}
   * @return the window
   * @throws IllegalArgumentException if the text has another form
   */
  public static EventWindow parse(String text) {
    int[] ends = WindowText.ends(text, "an event window");
    return new EventWindow(ends[0], ends[1]);
  }

  /**
   * Number of days.
   *
   * @return L = end - start + 1
   */
  public int length() {
    return end - start + 1;
  }

  /**
   * The smallest window that holds this one and another.
   *
   * @param other the other
   * @return from the earlier start to the later end
   */
  public EventWindow span(EventWindow other) {
    return new EventWindow(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(EventWindow other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + ":" + end;
  }
}
