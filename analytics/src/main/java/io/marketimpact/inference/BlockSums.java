package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import java.util.Arrays;

/**
 * Sums over every run of L consecutive sessions: the placebo windows of an estimation window. A run
 * that a missing session interrupts is no window.
 */
public final class BlockSums {

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
    for (int b = 0; b < starts.length; b++) {
      for (int j = 0; j < length; j++) {
        sums[b] += values[starts[b] + j];
      }
    }
    return sums;
  }
}
