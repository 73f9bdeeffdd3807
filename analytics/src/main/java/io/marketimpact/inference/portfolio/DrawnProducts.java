package io.marketimpact.inference.portfolio;

import io.marketimpact.stat.DayRuns;

/**
 * Sums of the firms' days and of their products, pair by pair, over days drawn again: Σd_i and
 * Σd_id_j for j ≤ i, row by row. Where a table of the sums up to each day has room, a run of days
 * is one difference; where it has not, each day is added.
 */
final class DrawnProducts {

  /** Numbers a table may hold: 16 MB. */
  private static final long MOST_HELD = 2_000_000;

  private final double[][] days;
  private final double[][] upTo;
  private final int size;

  private DrawnProducts(double[][] days, boolean isHeld) {
    int firms = days[0].length;
    this.days = days;
    this.size = pairs(firms);
    this.upTo = isHeld ? upTo(days, size) : new double[0][];
  }

  static DrawnProducts of(double[][] days) {
    return new DrawnProducts(days, (long) days.length * pairs(days[0].length) <= MOST_HELD);
  }

  /** Without a table, whatever its size. */
  static DrawnProducts dayByDay(double[][] days) {
    return new DrawnProducts(days, false);
  }

  private static int pairs(int firms) {
    return firms + firms * (firms + 1) / 2;
  }

  private static double[][] upTo(double[][] days, int size) {
    double[][] upTo = new double[days.length + 1][];
    upTo[0] = new double[size];
    for (int t = 0; t < days.length; t++) {
      upTo[t + 1] = upTo[t].clone();
      add(days[t], 1, upTo[t + 1]);
    }
    return upTo;
  }

  private static void add(double[] day, int times, double[] sums) {
    int k = 0;
    for (int i = 0; i < day.length; i++) {
      double weighted = times * day[i];
      sums[k++] += weighted;
      for (int j = 0; j <= i; j++) {
        sums[k++] += weighted * day[j];
      }
    }
  }

  /**
   * The covariance of the firms over drawn days.
   *
   * @return its lower triangle, over the number of days less 1
   */
  double[][] covariance(DayRuns drawn) {
    double[] sums = upTo.length > 0 ? byRuns(drawn) : byDays(drawn);
    int firms = days[0].length;
    double[] totals = new double[firms];
    double[][] covariance = new double[firms][firms];
    int k = 0;
    for (int i = 0; i < firms; i++) {
      totals[i] = sums[k++];
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = (sums[k++] - totals[i] * totals[j] / days.length) / (days.length - 1.0);
      }
    }
    return covariance;
  }

  private double[] byRuns(DayRuns drawn) {
    double[] sums = new double[size];
    int run = 0;
    // Three at a time, added in the same order: a sum is read and written once for all three.
    for (; run + 2 < drawn.size(); run += 3) {
      double[] past = upTo[drawn.past(run)];
      double[] before = upTo[drawn.first(run)];
      double[] nextPast = upTo[drawn.past(run + 1)];
      double[] nextBefore = upTo[drawn.first(run + 1)];
      double[] lastPast = upTo[drawn.past(run + 2)];
      double[] lastBefore = upTo[drawn.first(run + 2)];
      for (int k = 0; k < sums.length; k++) {
        sums[k] =
            sums[k]
                + (past[k] - before[k])
                + (nextPast[k] - nextBefore[k])
                + (lastPast[k] - lastBefore[k]);
      }
    }
    for (; run < drawn.size(); run++) {
      double[] past = upTo[drawn.past(run)];
      double[] before = upTo[drawn.first(run)];
      for (int k = 0; k < sums.length; k++) {
        sums[k] += past[k] - before[k];
      }
    }
    return sums;
  }

  private double[] byDays(DayRuns drawn) {
    int[] counts = new int[days.length];
    for (int run = 0; run < drawn.size(); run++) {
      for (int t = drawn.first(run); t < drawn.past(run); t++) {
        counts[t]++;
      }
    }
    double[] sums = new double[size];
    for (int t = 0; t < days.length; t++) {
      if (counts[t] > 0) {
        add(days[t], counts[t], sums);
      }
    }
    return sums;
  }
}
