package io.marketimpact.model.rolling;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.stat.MovingSums;
import java.util.Arrays;

/**
 * Means, squares and products about them of the windows of neighboring days, by moving sums.
 *
 * <p>With u and v the market's and the firm's returns less their means over the block, and T usable
 * returns in a window, S_xx = Σu² - (Σu)²/T, S_xy = Σuv - ΣuΣv/T, S_yy = Σv² - (Σv)²/T (Chan, Golub
 * and LeVeque 1983). A missing return counts in none of them.
 */
final class WindowMoments {

  private static final double UNIT = 0x1p-53;

  /** Products of two such squares neither vanish nor overflow. */
  private static final double SMALLEST = 0x1p-450;

  final double[] count;
  final double[] meanX;
  final double[] meanY;
  final double[] rawXx;
  final double[] rawYy;
  final double[] xx;
  final double[] xy;
  final double[] yy;
  double centerX;
  double centerY;

  /** Below these, squares are not proved: what the block carries along would count. */
  double leastXx;

  double leastYy;

  private final EstimationWindow window;
  private final MovingSums moving;
  private final double[] u;
  private final double[] v;
  private final double[] product;

  WindowMoments(EstimationWindow window, int days) {
    this.window = window;
    int segment = days + window.length() - 1;
    moving = new MovingSums(segment);
    u = new double[segment];
    v = new double[segment];
    product = new double[segment];
    count = new double[days];
    meanX = new double[days];
    meanY = new double[days];
    rawXx = new double[days];
    rawYy = new double[days];
    xx = new double[days];
    xy = new double[days];
    yy = new double[days];
  }

  /** Computes the moments of the windows of some days from the first on. */
  void fill(double[] firm, double[] market, int first, int days) {
    int length = window.length();
    int size = days + length - 1;
    load(firm, market, first + window.start(), size);
    center(size);
    moving.fill(u, size, length, meanX);
    moving.fill(v, size, length, meanY);
    multiply(u, v, size);
    moving.fill(product, size, length, xy);
    multiply(u, u, size);
    leastXx = least(moving.fill(product, size, length, rawXx), size);
    multiply(v, v, size);
    leastYy = least(moving.fill(product, size, length, rawYy), size);
    for (int i = 0; i < days; i++) {
      double one = 1 / count[i];
      double sumX = meanX[i];
      double sumY = meanY[i];
      meanX[i] = sumX * one;
      meanY[i] = sumY * one;
      xx[i] = rawXx[i] - sumX * meanX[i];
      xy[i] = xy[i] - sumX * meanY[i];
      yy[i] = rawYy[i] - sumY * meanY[i];
    }
  }

  /** Days before the series have no return; a window ends before its day, so none lies after it. */
  private void load(double[] firm, double[] market, int from, int size) {
    int before = Math.min(size, Math.max(0, -from));
    Arrays.fill(u, 0, before, Double.NaN);
    Arrays.fill(v, 0, before, Double.NaN);
    if (before < size) {
      System.arraycopy(market, from + before, u, before, size - before);
      System.arraycopy(firm, from + before, v, before, size - before);
    }
  }

  /** Takes the block's means away, puts 0 where a return is missing, and counts the others. */
  private void center(int size) {
    int length = window.length();
    int present = 0;
    double sumX = 0;
    double sumY = 0;
    for (int j = 0; j < size; j++) {
      if (!Double.isNaN(u[j] + v[j])) {
        present++;
        sumX += u[j];
        sumY += v[j];
      }
    }
    centerX = present == 0 ? 0 : sumX / present;
    centerY = present == 0 ? 0 : sumY / present;
    if (present == size) {
      Arrays.fill(count, 0, size - length + 1, length);
    } else {
      countPresent(size);
    }
    for (int j = 0; j < size; j++) {
      u[j] -= centerX;
      v[j] -= centerY;
    }
  }

  private void countPresent(int size) {
    int length = window.length();
    for (int j = 0; j < size; j++) {
      boolean missing = Double.isNaN(u[j] + v[j]);
      product[j] = missing ? 0 : 1;
      if (missing) {
        u[j] = centerX;
        v[j] = centerY;
      }
    }
    moving.fill(product, size, length, count);
  }

  private void multiply(double[] a, double[] b, int size) {
    for (int j = 0; j < size; j++) {
      product[j] = a[j] * b[j];
    }
  }

  /** Sums that overflow prove nothing: no square is above what is not a number. */
  private static double least(double all, int size) {
    return all < 1 / SMALLEST
        ? Math.max(SMALLEST, 4 * MovingSums.carried(size) / UNIT * all)
        : Double.POSITIVE_INFINITY;
  }
}
