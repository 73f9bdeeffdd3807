package io.marketimpact.stat;

import java.util.Optional;

/**
 * The weights with which a regression's coefficients are sums of its responses, θ̂ = Wy: each
 * coefficient is the return of a portfolio whose weights are a row of W.
 */
public final class LinearWeights {

  /** A pivot this small against its diagonal entry means a matrix that is not positive definite. */
  private static final double PIVOT_TOLERANCE = 1e-12;

  private LinearWeights() {}

  /**
   * Weights of ordinary least squares, W = (Z'Z)⁻¹Z'.
   *
   * @param design N rows of k regressors each, N above k
   * @return k rows of N weights, empty when a regressor is a combination of the others
   */
  public static Optional<double[][]> ordinary(double[][] design) {
    int rows = design.length;
    int columns = design[0].length;
    double[][] weights = new double[columns][rows];
    for (int i = 0; i < rows; i++) {
      double[] unit = new double[rows];
      unit[i] = 1;
      Optional<LinearFit> fit = LeastSquares.fit(design, unit);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      for (int j = 0; j < columns; j++) {
        weights[j][i] = fit.get().coefficient(j);
      }
    }
    return Optional.of(weights);
  }

  /**
   * Weights of generalized least squares, W = (Z'Σ⁻¹Z)⁻¹Z'Σ⁻¹ (Aitken 1936), by least squares on
   * L⁻¹Z with Σ = LL'.
   *
   * @param design N rows of k regressors each, N above k
   * @param covariance Σ of the responses, N rows of N values, symmetric
   * @return k rows of N weights, empty when a regressor is a combination of the others or Σ is not
   *     positive definite
   */
  public static Optional<double[][]> generalized(double[][] design, double[][] covariance) {
    return root(covariance)
        .flatMap(
            root ->
                ordinary(whitened(root, design))
                    .map(
                        weights -> {
                          for (double[] row : weights) {
                            solveTransposed(root, row);
                          }
                          return weights;
                        }));
  }

  /** Cholesky's lower triangle. */
  private static Optional<double[][]> root(double[][] matrix) {
    int size = matrix.length;
    double[][] lower = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int m = 0; m < j; m++) {
          sum -= lower[i][m] * lower[j][m];
        }
        if (i != j) {
          lower[i][j] = sum / lower[j][j];
        } else if (sum > PIVOT_TOLERANCE * matrix[i][i]) {
          lower[i][i] = Math.sqrt(sum);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(lower);
  }

  private static double[][] whitened(double[][] root, double[][] design) {
    double[][] whitened = new double[design.length][design[0].length];
    for (int i = 0; i < whitened.length; i++) {
      for (int column = 0; column < whitened[i].length; column++) {
        double sum = design[i][column];
        for (int m = 0; m < i; m++) {
          sum -= root[i][m] * whitened[m][column];
        }
        whitened[i][column] = sum / root[i][i];
      }
    }
    return whitened;
  }

  /** Replaces w by the solution v of L'v = w. */
  private static void solveTransposed(double[][] root, double[] row) {
    for (int i = row.length - 1; i >= 0; i--) {
      double sum = row[i];
      for (int m = i + 1; m < row.length; m++) {
        sum -= root[m][i] * row[m];
      }
      row[i] = sum / root[i][i];
    }
  }
}
