package io.marketimpact.base;

import java.io.Serializable;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) implements Serializable {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the lower end is above the upper
   */
  public Interval {
    Require.that(low <= high, "an interval's low end must not be above its high end: %s", low);
  }

  /**
   * Whether the interval leaves out a value.
   *
   * @param value the value
   * @return whether it lies outside
   */
  public boolean excludes(double value) {
    return value < low || value > high;
  }

  /**
   * The interval of a multiple.
   *
   * @param factor from 0
   * @return both ends times the factor
   */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
