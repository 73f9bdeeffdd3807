package io.marketimpact.stat;

import org.apache.commons.math3.util.KthSelector;
import org.apache.commons.math3.util.MedianOf3PivotingStrategy;

/** Puts one value in its place among the sorted ones: no need to sort the others. */
public final class Selection {

  private static final KthSelector SELECTOR = new KthSelector(new MedianOf3PivotingStrategy());

  private Selection() {}

  /**
   * The value that would stand at a place if all were sorted.
   *
   * @param values without NaN; in another order afterwards: those before the place are no larger
   *     than the value, those after it no smaller
   * @param place from 0, the smallest
   * @return the value
   */
  public static double select(double[] values, int place) {
    return SELECTOR.select(values, null, place);
  }
}
