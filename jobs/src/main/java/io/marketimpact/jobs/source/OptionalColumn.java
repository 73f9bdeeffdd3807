package io.marketimpact.jobs.source;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A column that rows may leave empty. It takes no room until a row fills it; an empty cell is NaN
 * inside and nowhere else.
 */
final class OptionalColumn implements Serializable {

  private static final long serialVersionUID = 1;

  private static final double[] NONE = {};

  private double[] values = NONE;

  void put(int row, double value, int capacity) {
    if (values.length == 0) {
      if (Double.isNaN(value)) {
        return;
      }
      values = absent(capacity);
    }
    values[row] = value;
  }

  /** Puts so many rows of another column behind so many of this one. */
  void append(int rows, OptionalColumn other, int otherRows) {
    if (values.length == 0 && other.values.length == 0) {
      return;
    }
    double[] both = absent(rows + otherRows);
    System.arraycopy(values, 0, both, 0, values.length == 0 ? 0 : rows);
    System.arraycopy(other.values, 0, both, rows, other.values.length == 0 ? 0 : otherRows);
    values = both;
  }

  void resize(int capacity) {
    if (values.length > 0) {
      values = Arrays.copyOf(values, capacity);
    }
  }

  /** So many rows, none where no row fills it. */
  double[] first(int rows) {
    return values.length == 0 ? NONE : Arrays.copyOf(values, rows);
  }

  private static double[] absent(int length) {
    double[] column = new double[length];
    Arrays.fill(column, Double.NaN);
    return column;
  }
}
