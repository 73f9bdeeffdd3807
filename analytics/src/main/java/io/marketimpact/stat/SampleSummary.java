package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is quoted of a simulated quantity. Percentiles interpolate linearly between the two order
 * statistics about (n - 1)p (definition 7 of Hyndman and Fan 1996).
 *
 * @param size number of draws
 * @param mean their mean
 * @param standardDeviation their standard deviation
 * @param p025 2.5th percentile
 * @param p05 5th percentile
 * @param p25 25th percentile
 * @param median 50th percentile
 * @param p75 75th percentile
 * @param p95 95th percentile
 * @param p975 97.5th percentile
 * @param medianError standard error of the median: half the distance of the order statistics half a
 *     root of n to its two sides
 */
public record SampleSummary(
    long size,
    double mean,
    double standardDeviation,
    double p025,
    double p05,
    double p25,
    double median,
    double p75,
    double p95,
    double p975,
    double medianError)
    implements Serializable {

  private static final double[] PROBABILITIES = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};

  /**
   * Reads the two passes.
   *
   * @param counts the first pass over the whole sample
   * @param order the second pass over the whole sample
   * @return the summary
   */
  public static SampleSummary of(SampleCounts counts, SampleOrder order) {
    long n = counts.size();
    return new SampleSummary(
        n,
        counts.mean(),
        counts.standardDeviation(),
        percentile(order, n, 0.025),
        percentile(order, n, 0.05),
        percentile(order, n, 0.25),
        percentile(order, n, 0.5),
        percentile(order, n, 0.75),
        percentile(order, n, 0.95),
        percentile(order, n, 0.975),
        (order.at(above(n)) - order.at(below(n))) / 2);
  }

  /**
   * Summarizes a sample at hand.
   *
   * @param values at least one
   * @return the summary
   */
  public static SampleSummary of(double[] values) {
    SampleCounts counts = new SampleCounts();
    for (double value : values) {
      counts.add(value);
    }
    SampleOrder order = counts.order();
    for (double value : values) {
      order.add(value);
    }
    return of(counts, order);
  }

  /**
   * The summary of the same sample after multiplying every value.
   *
   * @param factor positive
   * @return the summary of the products
   * @throws IllegalArgumentException if the factor is not positive
   */
  public SampleSummary times(double factor) {
    Require.that(factor > 0, "a factor must be positive: %s", factor);
    return new SampleSummary(
        size,
        factor * mean,
        factor * standardDeviation,
        factor * p025,
        factor * p05,
        factor * p25,
        factor * median,
        factor * p75,
        factor * p95,
        factor * p975,
        factor * medianError);
  }

  /**
   * The summary of the same sample with every sign turned.
   *
   * @return the summary of the negatives
   */
  public SampleSummary negated() {
    return new SampleSummary(
        size, -mean, standardDeviation, -p975, -p95, -p75, -median, -p25, -p05, -p025, medianError);
  }

  /**
   * Whether more draws would hardly move the median.
   *
   * @param share largest standard error of the median as a share of the median
   * @return whether the error is within it
   */
  public boolean isSettled(double share) {
    return medianError <= share * Math.abs(median);
  }

  /** The ranks, from 0, that a summary of n values needs. */
  static SortedSet<Long> ranks(long n) {
    SortedSet<Long> ranks = new TreeSet<>();
    for (double probability : PROBABILITIES) {
      long low = (long) Math.floor((n - 1) * probability);
      ranks.add(low);
      ranks.add(Math.min(low + 1, n - 1));
    }
    ranks.add(below(n));
    ranks.add(above(n));
    return ranks;
  }

  private static double percentile(SampleOrder order, long n, double probability) {
    double position = (n - 1) * probability;
    long low = (long) Math.floor(position);
    double from = order.at(low);
    return from + (position - low) * (order.at(Math.min(low + 1, n - 1)) - from);
  }

  private static long below(long n) {
    return Math.max(0, Math.round(((double) n - 1 - Math.sqrt((double) n)) / 2));
  }

  private static long above(long n) {
    return Math.min(n - 1, Math.round(((double) n - 1 + Math.sqrt((double) n)) / 2));
  }
}
