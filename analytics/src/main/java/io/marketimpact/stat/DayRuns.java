package io.marketimpact.stat;

import java.util.Arrays;

/**
 * Days that were drawn in blocks, as runs of neighboring days: two fifths of the room that a list
 * of the days takes where a block has five.
 */
public final class DayRuns {

  private final int[] bounds;

  private DayRuns(int[] bounds) {
    this.bounds = bounds;
  }

  /**
   * The runs of a part of a list of days.
   *
   * @param days positions, as they were drawn
   * @param from first index of the part
   * @param to index after its last
   * @return the runs in the same order; one that goes round the end is two
   */
  public static DayRuns of(int[] days, int from, int to) {
    int[] bounds = new int[2 * (to - from)];
    int size = 0;
    for (int i = from; i < to; i++) {
      if (size == 0 || days[i] != bounds[size - 1]) {
        bounds[size] = days[i];
        size += 2;
      }
      bounds[size - 1] = days[i] + 1;
    }
    return new DayRuns(Arrays.copyOf(bounds, size));
  }

  /**
   * Number of runs.
   *
   * @return the number
   */
  public int size() {
    return bounds.length / 2;
  }

  /**
   * The first day of a run.
   *
   * @param run its number from 0
   * @return a position
   */
  public int first(int run) {
    return bounds[2 * run];
  }

  /**
   * The day after the last of a run.
   *
   * @param run its number from 0
   * @return a position
   */
  public int past(int run) {
    return bounds[2 * run + 1];
  }
}
