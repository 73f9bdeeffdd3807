package io.marketimpact.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Cholesky factor R of a symmetric positive definite matrix, R'R = M, that grows and shrinks by
 * one row and column at a time: what an active-set method needs to try a set of variables without
 * starting over.
 */
final class GrowingCholesky {

  /** A pivot below this share of its diagonal entry is rounding: the row depends on the others. */
  private static final double PIVOT_SHARE = 1e-14;

  /** Column k holds R's entries 0..k of that column. */
  private final List<double[]> columns = new ArrayList<>();

  int size() {
    return columns.size();
  }

  /**
   * Adds a last row and column.
   *
   * @param cross M's entries of the new column, the diagonal one last
   * @return whether the matrix stays positive definite; if not, nothing was added
   */
  boolean append(double[] cross) {
    int size = size();
    double[] column = Arrays.copyOf(cross, size + 1);
    for (int i = 0; i < size; i++) {
      double[] other = columns.get(i);
      for (int k = 0; k < i; k++) {
        column[i] -= other[k] * column[k];
      }
      column[i] /= other[i];
    }
    double pivot = cross[size];
    for (int i = 0; i < size; i++) {
      pivot -= column[i] * column[i];
    }
    if (!(pivot > PIVOT_SHARE * cross[size])) {
      return false;
    }
    column[size] = Math.sqrt(pivot);
    columns.add(column);
    return true;
  }

  /** Drops a row and its column; plane rotations restore the triangle (Givens 1958). */
  void remove(int index) {
    columns.remove(index);
    for (int k = index; k < size(); k++) {
      double[] column = columns.get(k);
      double radius = Math.hypot(column[k], column[k + 1]);
      double cosine = column[k] / radius;
      double sine = column[k + 1] / radius;
      for (int j = k; j < size(); j++) {
        double[] other = columns.get(j);
        double upper = other[k];
        other[k] = cosine * upper + sine * other[k + 1];
        other[k + 1] = cosine * other[k + 1] - sine * upper;
      }
      columns.set(k, Arrays.copyOf(column, k + 1));
    }
  }

  /** The solution of Mx = b. */
  double[] solve(double[] right) {
    double[] x = Arrays.copyOf(right, size());
    for (int i = 0; i < x.length; i++) {
      double[] column = columns.get(i);
      for (int k = 0; k < i; k++) {
        x[i] -= column[k] * x[k];
      }
      x[i] /= column[i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      double[] column = columns.get(i);
      x[i] /= column[i];
      for (int k = 0; k < i; k++) {
        x[k] -= column[k] * x[i];
      }
    }
    return x;
  }
}
