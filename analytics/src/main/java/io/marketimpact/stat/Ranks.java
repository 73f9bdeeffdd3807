package io.marketimpact.stat;

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
    int[] order = order(values);
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
   * @return the median
   * @throws IllegalArgumentException if there is none
   */
  public static double median(double[] values) {
    Require.that(values.length > 0, "a median needs at least 1 value: %s", values.length);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Positions in ascending order of their values, by merging runs that double in length. */
  private static int[] order(double[] values) {
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
