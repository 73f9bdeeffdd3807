package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.Arrays;

/** Ranks and the median of a sample, without boxing: a group has one sample per firm. */
public final class Ranks {

  private Ranks() {}

  /**
   * The rank of each value, 1 for the smallest; tied values share the mean of their ranks.
   *
   * @param values any number of them
   * @return one rank per value, a multiple of ½
   */
  public static double[] average(double[] values) {
    return average(values, order(values));
  }

  /**
   * The rank of each value where their order is known.
   *
   * @param values any number of them
   * @param order their positions in ascending order, see {@link #order}
   * @return one rank per value, a multiple of ½
   */
  public static double[] average(double[] values, int[] order) {
    double[] ranks = new double[values.length];
    int first = 0;
    while (first < order.length) {
      int end = first + 1;
      while (end < order.length && values[order[end]] == values[order[first]]) {
        end++;
      }
      double rank = (first + 1 + end) / 2.0;
      for (int i = first; i < end; i++) {
        ranks[order[i]] = rank;
      }
      first = end;
    }
    return ranks;
  }

  /**
   * The middle value, or the mean of the two middle values.
   *
   * @param values at least one
   * @param order their positions in ascending order, see {@link #order}
   * @return the median
   * @throws IllegalArgumentException if there is none
   */
  public static double median(double[] values, int[] order) {
    Require.that(values.length > 0, "a median needs at least 1 value: %s", values.length);
    int half = order.length / 2;
    return order.length % 2 == 1
        ? values[order[half]]
        : (values[order[half - 1]] + values[order[half]]) / 2;
  }

  /**
   * Positions in ascending order of their values, by merging runs that double in length.
   *
   * @param values any number of them
   * @return every position once
   */
  public static int[] order(double[] values) {
    int[] from = new int[values.length];
    Arrays.setAll(from, i -> i);
    int[] to = new int[values.length];
    for (int run = 1; run < values.length; run *= 2) {
      for (int start = 0; start < values.length; start += 2 * run) {
        merge(values, from, to, start, run);
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    return from;
  }

  /**
   * Positions in ascending order of their values, where the order of the first ones is known and
   * few are new: each of these is put in its place.
   *
   * @param values any number of them
   * @param known order of the first values
   * @return every position once
   */
  public static int[] order(double[] values, int[] known) {
    int[] order = Arrays.copyOf(known, values.length);
    for (int position = known.length; position < values.length; position++) {
      int low = 0;
      int high = position;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[order[middle]] <= values[position]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      System.arraycopy(order, low, order, low + 1, position - low);
      order[low] = position;
    }
    return order;
  }

  private static void merge(double[] values, int[] from, int[] to, int start, int run) {
    int left = start;
    int leftEnd = Math.min(start + run, values.length);
    int right = leftEnd;
    int rightEnd = Math.min(start + 2 * run, values.length);
    for (int i = start; i < rightEnd; i++) {
      boolean takeLeft =
          right >= rightEnd || (left < leftEnd && values[from[left]] <= values[from[right]]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
