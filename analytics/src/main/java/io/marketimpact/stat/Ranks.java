package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.Arrays;

/** Ranks and the median of a sample, without boxing: a group has one sample per firm. */
public final class Ranks {

  private static final int SHORT_RUN = 8;

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
   * Positions in ascending order of their values, equal ones in the order given, by merging runs
   * that double in length.
   *
   * @param values any number of them
   * @return every position once
   */
  public static int[] order(double[] values) {
    double[] from = values.clone();
    int[] order = new int[values.length];
    for (int start = 0; start < values.length; start += SHORT_RUN) {
      sortRun(from, order, start);
    }
    double[] to = new double[values.length];
    int[] ordered = new int[values.length];
    for (int run = SHORT_RUN; run < values.length; run *= 2) {
      for (int start = 0; start < values.length; start += 2 * run) {
        merge(from, order, to, ordered, start, run);
      }
      double[] merged = to;
      to = from;
      from = merged;
      int[] mergedOrder = ordered;
      ordered = order;
      order = mergedOrder;
    }
    return order;
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

  /** Few values are inserted faster than merged. */
  private static void sortRun(double[] values, int[] order, int start) {
    int end = Math.min(start + SHORT_RUN, values.length);
    for (int i = start; i < end; i++) {
      double value = values[i];
      int place = i;
      while (place > start && values[place - 1] > value) {
        values[place] = values[place - 1];
        order[place] = order[place - 1];
        place--;
      }
      values[place] = value;
      order[place] = i;
    }
  }

  /** Equal values stay in the order of their positions. */
  private static void merge(
      double[] from, int[] order, double[] to, int[] ordered, int start, int run) {
    int left = start;
    int leftEnd = Math.min(start + run, from.length);
    int right = leftEnd;
    int rightEnd = Math.min(start + 2 * run, from.length);
    for (int i = start; i < rightEnd; i++) {
      boolean takeLeft = right >= rightEnd || (left < leftEnd && from[left] <= from[right]);
      int next = takeLeft ? left++ : right++;
      to[i] = from[next];
      ordered[i] = order[next];
    }
  }
}
