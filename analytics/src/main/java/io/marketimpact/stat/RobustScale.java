package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.Arrays;

/** Location and spread that a few wild values do not move. */
public final class RobustScale {

  /** 1/Φ⁻¹(3/4), which makes the median distance of normal values their standard deviation. */
  private static final double NORMAL = 1.482602218505602;

  private RobustScale() {}

  /**
   * The middle value, the mean of the two middle ones where their number is even.
   *
   * @param values at least one
   * @return their median
   * @throws IllegalArgumentException if there is none
   */
  public static double median(double[] values) {
    Require.that(values.length > 0, "a median needs at least 1 value: %s", values.length);
    double[] work = values.clone();
    int middle = work.length / 2;
    double upper = Selection.select(work, middle);
    if (work.length % 2 == 1) {
      return upper;
    }
    double lower = work[0];
    for (int i = 1; i < middle; i++) {
      lower = Math.max(lower, work[i]);
    }
    return (lower + upper) / 2;
  }

  /**
   * The median distance from the median on the scale of a standard deviation, 1.4826·median|x -
   * median(x)| (Hampel 1974; Rousseeuw and Croux 1993): half of the values may be wild.
   *
   * @param values at least one
   * @return the scale, 0 where more than half of the values are equal
   * @throws IllegalArgumentException if there is none
   */
  public static double medianAbsoluteDeviation(double[] values) {
    return NORMAL * median(distances(values));
  }

  static double[] distances(double[] values) {
    double median = median(values);
    return Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
  }
}
