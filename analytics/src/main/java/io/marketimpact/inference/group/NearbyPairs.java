package io.marketimpact.inference.group;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/**
 * Pairs of items whose windows have a day in common, each item with itself included: only starts
 * within L - 1 sessions of each other are visited.
 */
final class NearbyPairs<T> {

  private final List<T> byStart;
  private final ToIntFunction<T> start;
  private final int length;

  NearbyPairs(List<T> items, ToIntFunction<T> start, int length) {
    this.byStart = items.stream().sorted(Comparator.comparingInt(start)).toList();
    this.start = start;
    this.length = length;
  }

  /** Whether the pairs' costs add up to no more than a bound, giving up as soon as they do not. */
  boolean costAtMost(long bound, ToLongBiFunction<T, T> cost) {
    long total = 0;
    for (int i = 0; i < byStart.size(); i++) {
      for (int j = i; j < byStart.size() && common(i, j) > 0; j++) {
        total += Math.max(1, cost.applyAsLong(byStart.get(i), byStart.get(j)));
        if (total > bound) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sum of a number of each pair times the share of window days the pair has in common. */
  double weightedSum(ToDoubleBiFunction<T, T> number) {
    double[] sums =
        IntStream.range(0, byStart.size()).parallel().mapToDouble(i -> from(i, number)).toArray();
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  private double from(int i, ToDoubleBiFunction<T, T> number) {
    double sum = 0;
    for (int j = i; j < byStart.size() && common(i, j) > 0; j++) {
      double share = common(i, j) / (double) length;
      sum += share * number.applyAsDouble(byStart.get(i), byStart.get(j));
    }
    return sum;
  }

  private int common(int i, int j) {
    return length - (start.applyAsInt(byStart.get(j)) - start.applyAsInt(byStart.get(i)));
  }
}
