package io.marketimpact.stat;

import java.util.Optional;
import java.util.stream.IntStream;

/** The columns in use of a net, with the signs of their weights. */
final class SignedColumns {

  private final double[] weights;
  private final int[] used;

  private SignedColumns(double[] weights, int[] used) {
    this.weights = weights;
    this.used = used;
  }

  static SignedColumns of(double[] weights) {
    return new SignedColumns(
        weights, IntStream.range(0, weights.length).filter(j -> weights[j] != 0).toArray());
  }

  /** Whether the same columns are in use, with the same signs. */
  static boolean areAlike(double[] weights, double[] others) {
    for (int j = 0; j < weights.length; j++) {
      if (Math.signum(weights[j]) != Math.signum(others[j])) {
        return false;
      }
    }
    return true;
  }

  /** An entry of a symmetric matrix. */
  @FunctionalInterface
  interface Entry {
    double at(int i, int j);
  }

  /** The right side of a column's equation by the sign of its weight. */
  @FunctionalInterface
  interface Right {
    double of(int column, double sign);
  }

  /**
   * Solves the equations of the columns in use.
   *
   * @return one weight per column, zeros for those not in use; empty where some depend on others
   */
  Optional<double[]> solved(Entry matrix, Right right) {
    GrowingCholesky factor = new GrowingCholesky();
    double[] sides = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      double[] cross = new double[i + 1];
      for (int k = 0; k <= i; k++) {
        cross[k] = matrix.at(used[i], used[k]);
      }
      sides[i] = right.of(used[i], Math.signum(weights[used[i]]));
      if (!factor.append(cross)) {
        return Optional.empty();
      }
    }
    double[] solution = factor.solve(sides);
    double[] solved = new double[weights.length];
    for (int i = 0; i < used.length; i++) {
      solved[used[i]] = solution[i];
    }
    return Optional.of(solved);
  }
}
