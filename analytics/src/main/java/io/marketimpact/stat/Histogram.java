package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of a sample in bins of one width, with zero an edge between two of them, so that falls and
 * rises never share a bin. The width is 2·IQR/∛n (Freedman and Diaconis 1981), doubled until there
 * are few enough bins to be drawn.
 *
 * @param first lower edge of the first bin over the width, a whole number
 * @param width of every bin
 * @param counts values in each bin, its lower edge included; no bin at either end is empty
 */
public record Histogram(long first, double width, List<Integer> counts) implements Serializable {

  private static final int MOST_BINS = 60;

  /** A difference smaller than this share of the values is rounding. */
  private static final double NOTICEABLE = 1e-9;

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if the width is not positive or there is no bin
   */
  public Histogram {
    counts = List.copyOf(counts);
    Require.that(
        width > 0 && Double.isFinite(width), "a bin must have a positive width: %s", width);
    Require.that(!counts.isEmpty(), "a histogram needs at least 1 bin: %s", counts.size());
  }

  /**
   * Counts a sample.
   *
   * @param values at least one, all finite
   * @return its histogram
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public static Histogram of(double[] values) {
    Require.that(values.length > 0, "a histogram needs at least 1 value: %s", values.length);
    double[] sorted = values.clone();
    for (double value : sorted) {
      Require.finite(value, "a value");
    }
    Arrays.sort(sorted);
    double width = width(sorted);
    while (bin(sorted[sorted.length - 1], width) - bin(sorted[0], width) >= MOST_BINS) {
      width *= 2;
    }
    return counted(sorted, width);
  }

  /**
   * Where the middle half of the sample is one value, the range says how wide; where the sample is
   * one value, the value does.
   */
  private static double width(double[] sorted) {
    double smallest = sorted[0];
    double largest = sorted[sorted.length - 1];
    double size = Math.max(Math.abs(smallest), Math.abs(largest));
    double middle = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    double width = 2 * middle / Math.cbrt(sorted.length);
    if (width > NOTICEABLE * size) {
      return width;
    }
    double wide = (largest - smallest) / Math.ceil(Math.sqrt(sorted.length));
    return wide > NOTICEABLE * size ? wide : Math.max(size / 10, Double.MIN_NORMAL);
  }

  private static double quantile(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int low = (int) position;
    double next = sorted[Math.min(low + 1, sorted.length - 1)];
    return sorted[low] + (position - low) * (next - sorted[low]);
  }

  private static long bin(double value, double width) {
    return (long) Math.floor(value / width);
  }

  private static Histogram counted(double[] sorted, double width) {
    long first = bin(sorted[0], width);
    int bins = (int) (bin(sorted[sorted.length - 1], width) - first) + 1;
    int[] counts = new int[bins];
    for (double value : sorted) {
      counts[(int) (bin(value, width) - first)]++;
    }
    return new Histogram(first, width, boxed(counts));
  }

  private static List<Integer> boxed(int[] counts) {
    List<Integer> boxed = new ArrayList<>(counts.length);
    for (int count : counts) {
      boxed.add(count);
    }
    return boxed;
  }

  /**
   * Counts some of the values in the same bins.
   *
   * @param some of the sample's values
   * @return how many of them fall into each bin
   * @throws IllegalArgumentException if one lies in none of the bins
   */
  public List<Integer> count(double[] some) {
    int[] values = new int[counts.size()];
    for (double value : some) {
      long place = bin(value, width) - first;
      Require.that(
          place >= 0 && place < values.length, "a value must lie in one of the bins: %s", value);
      values[(int) place]++;
    }
    return boxed(values);
  }

  /**
   * An edge.
   *
   * @param bin from 0; the number of bins for the last edge
   * @return the lower edge of the bin
   */
  public double edge(int bin) {
    return (first + bin) * width;
  }
}
