package io.marketimpact.stat;

import java.util.Arrays;

/** The solution of a {@link SimplexLeastSquares} problem. */
public final class SimplexFit {

  private final double[][] columns;
  private final double[] weights;
  private final int[] used;
  private final GrowingCholesky factor;

  SimplexFit(double[][] columns, double[] weights, int[] used, GrowingCholesky factor) {
    this.columns = columns;
    this.weights = weights;
    this.used = used;
    this.factor = factor;
  }

  /**
   * The weights.
   *
   * @return w, one per column, none negative, summing to 1
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * How the weights follow the target while the same columns stay in use: with K = X'X + ρI on
   * them, K⁻¹X' less what would change the sum of the weights.
   *
   * @return one row per column with a derivative per element of y, zeros for columns not in use
   */
  public double[][] sensitivity() {
    int length = columns[0].length;
    double[][] sensitivity = new double[columns.length][length];
    double[] ones = new double[used.length];
    Arrays.fill(ones, 1);
    double[] level = factor.solve(ones);
    double total = Arrays.stream(level).sum();
    double[] right = new double[used.length];
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < used.length; i++) {
        right[i] = columns[used[i]][t];
      }
      double[] change = factor.solve(right);
      double drift = Arrays.stream(change).sum() / total;
      for (int i = 0; i < used.length; i++) {
        sensitivity[used[i]][t] = change[i] - drift * level[i];
      }
    }
    return sensitivity;
  }
}
