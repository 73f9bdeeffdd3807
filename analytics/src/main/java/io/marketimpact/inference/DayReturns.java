package io.marketimpact.inference;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Standardized abnormal returns of the days of a window. Once they were summed over firms they can
 * be let go: then only their number and their own sum are known.
 */
public final class DayReturns implements Serializable {

  private static final long serialVersionUID = 1;
  private static final double[] NONE = {};

  private final int size;
  private final double sum;
  private final double[] values;

  private DayReturns(int size, double sum, double[] values) {
    this.size = size;
    this.sum = sum;
    this.values = values;
  }

  /**
   * Returns of a window.
   *
   * @param values one per day
   * @return the returns
   */
  public static DayReturns of(DoubleStream values) {
    double[] own = values.toArray();
    return new DayReturns(own.length, Arrays.stream(own).sum(), own);
  }

  /**
   * Returns of a window.
   *
   * @param values one per day
   * @return the returns
   */
  public static DayReturns of(List<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue));
  }

  DayReturns letGo() {
    return size == 0 ? this : notHeld(size, sum);
  }

  /**
   * Returns of which only their number and their sum are known.
   *
   * @param size number of days
   * @param sum of their returns
   * @return returns whose days cannot be read
   */
  public static DayReturns notHeld(int size, double sum) {
    return new DayReturns(size, sum, NONE);
  }

  /**
   * Whether single days can be read.
   *
   * @return whether they are held, or there are none
   */
  public boolean areHeld() {
    return size == values.length;
  }

  /**
   * Number of days.
   *
   * @return L
   */
  public int size() {
    return size;
  }

  /**
   * Sum of the days' returns, which is known of returns that are not held, too.
   *
   * @return ΣSAR
   */
  public double sum() {
    return sum;
  }

  /**
   * The return of a day.
   *
   * @param day its position in the window, from 0
   * @return SAR
   * @throws IllegalArgumentException if the days are not held
   */
  public double get(int day) {
    requireHeld();
    return values[day];
  }

  /**
   * The returns as numbers to compute with.
   *
   * @return a copy, one number per day
   * @throws IllegalArgumentException if the days are not held
   */
  public double[] toArray() {
    requireHeld();
    return values.clone();
  }

  /**
   * The returns one by one.
   *
   * @return in the order of the days
   * @throws IllegalArgumentException if the days are not held
   */
  public DoubleStream stream() {
    requireHeld();
    return Arrays.stream(values);
  }

  private void requireHeld() {
    Require.that(areHeld(), "%s days were summed and are not held", size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayReturns same
        && size == same.size
        && sum == same.sum
        && Arrays.equals(values, same.values);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(sum) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return areHeld() ? Arrays.toString(values) : size + " days not held";
  }
}
