package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import java.util.Arrays;

/**
 * Sums over every run of L consecutive sessions: the placebo windows of an estimation window. A run
 * that a missing session interrupts is no window.
 */
public final class BlockSums {

  private static final int SIDE_BY_SIDE = 4;

  private BlockSums() {}

  /**
   * First positions of the runs of consecutive sessions.
   *
   * @param sessions ascending session numbers
   * @param length number of sessions of a run, L
   * @return positions in {@code sessions}, ascending; runs overlap
   */
  public static int[] starts(int[] sessions, int length) {
    int[] starts = new int[Math.max(0, sessions.length - length + 1)];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (sessions[i + length - 1] - sessions[i] == length - 1) {
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /**
   * Sum of each run's residuals, each on the scale of a day of its own, e/√(1 - h).
   *
   * @param residuals of the estimation window
   * @param length number of sessions of a run, L
   * @return one sum per run, in order of time
   */
  public static double[] of(Residuals residuals, int length) {
    double[] values = new double[residuals.size()];
    Arrays.setAll(values, residuals::studentized);
    return of(residuals.sessions(), values, length);
  }

  /**
   * Sum of the values of each run.
   *
   * @param sessions ascending session numbers
   * @param values one per session
   * @param length number of sessions of a run, L
   * @return one sum per run, in order of time
   */
  public static double[] of(int[] sessions, double[] values, int length) {
    int[] starts = starts(sessions, length);
    double[] sums = new double[starts.length];
    int several = starts.length - starts.length % SIDE_BY_SIDE;
    for (int b = 0; b < several; b += SIDE_BY_SIDE) {
      addFour(starts, b, values, length, sums);
    }
    for (int b = several; b < starts.length; b++) {
      double sum = 0;
      for (int i = starts[b]; i < starts[b] + length; i++) {
        sum += values[i];
      }
      sums[b] = sum;
    }
    return sums;
  }

  /** One sum waits for its last addition; four do not wait for each other. */
  private static void addFour(int[] starts, int b, double[] values, int length, double[] sums) {
    int first = starts[b];
    int second = starts[b + 1];
    int third = starts[b + 2];
    int fourth = starts[b + 3];
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double sum4 = 0;
    for (int j = 0; j < length; j++) {
      sum1 += values[first + j];
      sum2 += values[second + j];
      sum3 += values[third + j];
      sum4 += values[fourth + j];
    }
    sums[b] = sum1;
    sums[b + 1] = sum2;
    sums[b + 2] = sum3;
    sums[b + 3] = sum4;
  }
}
