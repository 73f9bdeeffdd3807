package io.marketimpact.model.rolling;

import io.marketimpact.stat.MovingSums;

/**
 * Sums, squares and products of several series over any window, in time that does not depend on its
 * length: differences of running sums which begin anew with every block and carry the rounding of
 * each addition along, as in {@link MovingSums}.
 *
 * <p>Each series is taken less its mean over all days, so that ordinary windows lie about zero. A
 * day on which any of them is missing counts in none.
 */
final class BlockedProducts {

  private static final int BLOCK = 4096;

  final double[] centers;
  private final int days;
  private final int series;
  private final int width;
  private final double[] sums;
  private final double[] roundings;

  /** The series, all of one length, without infinite values. */
  BlockedProducts(double[]... values) {
    series = values.length;
    days = values[0].length;
    width = 1 + series + series * (series + 1) / 2;
    int rows = days + days / BLOCK + 1;
    sums = new double[Math.multiplyExact(rows, width)];
    roundings = new double[sums.length];
    centers = centers(values);
    double[] row = new double[width];
    for (int day = 0; day < days; day++) {
      fill(row, values, day);
      append(row, rowOf(day / BLOCK, day % BLOCK));
    }
  }

  private double[] centers(double[]... values) {
    double[] means = new double[series];
    int present = 0;
    for (int day = 0; day < days; day++) {
      if (isPresent(values, day)) {
        present++;
        for (int i = 0; i < series; i++) {
          means[i] += values[i][day];
        }
      }
    }
    for (int i = 0; i < series; i++) {
      means[i] /= Math.max(1, present);
    }
    return means;
  }

  static boolean isPresent(double[][] values, int day) {
    for (double[] each : values) {
      if (Double.isNaN(each[day])) {
        return false;
      }
    }
    return true;
  }

  private void fill(double[] row, double[][] values, int day) {
    boolean present = isPresent(values, day);
    row[0] = present ? 1 : 0;
    for (int i = 0; i < series; i++) {
      row[1 + i] = present ? values[i][day] - centers[i] : 0;
    }
    int at = 1 + series;
    for (int i = 0; i < series; i++) {
      for (int j = 0; j <= i; j++) {
        row[at++] = row[1 + i] * row[1 + j];
      }
    }
  }

  private int rowOf(int block, int offset) {
    return (block * (BLOCK + 1) + offset) * width;
  }

  private void append(double[] row, int from) {
    for (int i = 0; i < width; i++) {
      double sum = sums[from + i];
      double next = sum + row[i];
      double added = next - sum;
      roundings[from + width + i] =
          roundings[from + i] + ((sum - (next - added)) + (row[i] - added));
      sums[from + width + i] = next;
    }
  }

  /** Numbers of a window: how many days count, one sum per series, the lower triangle. */
  int width() {
    return width;
  }

  int days() {
    return days;
  }

  /**
   * Sums up the days from one to before another.
   *
   * @param into takes the window's numbers
   * @param carried takes, in the same places, what the squares may err by for what lies in the
   *     window's blocks beside it
   */
  void window(int from, int to, double[] into, double[] carried) {
    for (int i = 0; i < width; i++) {
      into[i] = 0;
      carried[i] = 0;
    }
    for (int block = from / BLOCK; block * BLOCK < to; block++) {
      int first = block * BLOCK;
      int last = Math.min(days, first + BLOCK);
      add(
          rowOf(block, Math.max(from, first) - first),
          rowOf(block, Math.min(to, last) - first),
          into);
      double part = MovingSums.carried(last - first);
      int whole = rowOf(block, last - first);
      for (int i = 1 + series; i < width; i++) {
        carried[i] += part * sums[whole + i];
      }
    }
  }

  private void add(int from, int to, double[] into) {
    for (int i = 0; i < width; i++) {
      into[i] += (sums[to + i] - sums[from + i]) + (roundings[to + i] - roundings[from + i]);
    }
  }
}
