package io.marketimpact.stat;

import io.marketimpact.base.Require;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Ridge regression without a constant: the δ that minimizes ‖y - Xδ‖² + λ‖δ‖² for any number of
 * penalties, from one eigen-decomposition of the smaller of X'X and XX'.
 */
public final class Ridge {

  private final double[][] columns;
  private final boolean wide;
  private final double[] roots;
  private final double[][] vectors;

  /**
   * Prepares a design.
   *
   * @param columns the columns of X, one array each
   * @throws IllegalArgumentException if there is none
   */
  public Ridge(double[][] columns) {
    Require.that(columns.length > 0, "a ridge needs at least 1 column: %s", columns.length);
    this.columns = columns.clone();
    wide = columns.length > columns[0].length;
    double[][] smaller = wide ? PrincipalComponents.transposed(columns) : columns;
    EigenDecomposition eigen =
        new EigenDecomposition(
            new Array2DRowRealMatrix(PrincipalComponents.crossProducts(smaller), false));
    roots = eigen.getRealEigenvalues();
    vectors = new double[roots.length][];
    for (int k = 0; k < roots.length; k++) {
      vectors[k] = eigen.getEigenvector(k).toArray();
    }
  }

  /**
   * The largest root of X'X, the scale of a penalty.
   *
   * @return the square of X's largest singular value
   */
  public double largestRoot() {
    return roots[0];
  }

  /**
   * The coefficients under a penalty: (X'X + λI)⁻¹X'y, or X'(XX' + λI)⁻¹y.
   *
   * @param response y
   * @param penalty λ, above 0
   * @return δ, one value per column
   * @throws IllegalArgumentException if λ is not positive
   */
  public double[] coefficients(double[] response, double penalty) {
    Require.that(penalty > 0, "a ridge penalty must be positive: %s", penalty);
    return wide
        ? throughColumns(inverse(response, penalty))
        : inverse(throughColumns(response), penalty);
  }

  private double[] throughColumns(double[] right) {
    double[] products = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      products[j] = Dot.product(columns[j], right);
    }
    return products;
  }

  private double[] inverse(double[] right, double penalty) {
    double[] result = new double[right.length];
    for (int k = 0; k < roots.length; k++) {
      double share = Dot.product(vectors[k], right) / (Math.max(0, roots[k]) + penalty);
      for (int i = 0; i < result.length; i++) {
        result[i] += share * vectors[k][i];
      }
    }
    return result;
  }
}
