package io.marketimpact.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/** Symmetric positive definite matrices, such as those of second derivatives at a minimum. */
public final class PositiveDefinite {

  /** A matrix this asymmetric, relative to its entries, is not symmetric. */
  private static final double SYMMETRY = 1e-10;

  /** A pivot this small, with the diagonal scaled to 1, means a singular matrix. */
  private static final double SINGULAR = 1e-12;

  private PositiveDefinite() {}

  /**
   * The inverse by Cholesky's decomposition.
   *
   * @param matrix symmetric
   * @return the inverse, empty when the matrix is not finite or not positive definite
   */
  public static Optional<double[][]> inverse(double[][] matrix) {
    int n = matrix.length;
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = Math.sqrt(matrix[i][i]);
      if (!(scale[i] > 0) || !Arrays.stream(matrix[i]).allMatch(Double::isFinite)) {
        return Optional.empty();
      }
    }
    double[][] scaled = scaled(matrix, scale);
    try {
      double[][] inverse =
          new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), SYMMETRY, SINGULAR)
              .getSolver()
              .getInverse()
              .getData();
      return Optional.of(scaled(inverse, scale));
    } catch (NonPositiveDefiniteMatrixException notPositive) {
      return Optional.empty();
    }
  }

  private static double[][] scaled(double[][] matrix, double[] scale) {
    double[][] scaled = new double[matrix.length][matrix.length];
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        scaled[i][j] = matrix[i][j] / (scale[i] * scale[j]);
      }
    }
    return scaled;
  }
}
