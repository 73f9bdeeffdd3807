package io.marketimpact.base;

import io.marketimpact.stat.Distributions;
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
   * The interval estimate ± t·se.
   *
   * @param estimate its middle
   * @param standardError the estimate's standard error
   * @param degreesOfFreedom of that standard error
   * @param confidence such as 0.95
   * @return the interval
   */
  public static Interval student(
      double estimate, double standardError, double degreesOfFreedom, double confidence) {
    double reach =
        Distributions.studentQuantile(0.5 + confidence / 2, degreesOfFreedom) * standardError;
    return new Interval(estimate - reach, estimate + reach);
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
}
