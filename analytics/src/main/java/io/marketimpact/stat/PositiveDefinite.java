package io.marketimpact.stat;

import java.util.Optional;

/**
 * A symmetric positive definite matrix A by its Cholesky factor, taken after scaling the diagonal
 * to 1, so that the units of its rows do not matter.
 */
public final class PositiveDefinite {

  /** A pivot this small, on a diagonal of 1, means linearly dependent rows. */
  private static final double PIVOT_TOLERANCE = 1e-12;

  private final double[] scale;
  private final double[][] lower;

  private PositiveDefinite(double[] scale, double[][] lower) {
    this.scale = scale;
    this.lower = lower;
  }

  /**
   * Factors a matrix, of which only the lower triangle is read.
   *
   * @param matrix symmetric
   * @return the factored matrix, empty when it is not positive definite
   */
  public static Optional<PositiveDefinite> of(double[][] matrix) {
    int size = matrix.length;
    double[] scale = new double[size];
    double[][] lower = new double[size][size];
    for (int i = 0; i < size; i++) {
      scale[i] = Math.sqrt(matrix[i][i]);
      if (!(scale[i] > 0 && scale[i] < Double.POSITIVE_INFINITY)) {
        return Optional.empty();
      }
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 : matrix[i][j] / (scale[i] * scale[j]);
        for (int m = 0; m < j; m++) {
          sum -= lower[i][m] * lower[j][m];
        }
        if (i == j && !(sum > PIVOT_TOLERANCE)) {
          return Optional.empty();
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    return Optional.of(new PositiveDefinite(scale, lower));
  }

  /** The lower factor of the matrix with its diagonal scaled to 1. */
  double[][] lower() {
    return lower;
  }

  /**
   * The quadratic form of the inverse.
   *
   * @param x one value per row
   * @return x'A⁻¹x
   */
  public double inverseForm(double[] x) {
    double squares = 0;
    for (double value : forward(x)) {
      squares += value * value;
    }
    return squares;
  }

  /**
   * Solves Ay = x.
   *
   * @param x one value per row
   * @return A⁻¹x
   */
  public double[] solve(double[] x) {
    double[] solution = forward(x);
    for (int i = solution.length - 1; i >= 0; i--) {
      for (int m = i + 1; m < solution.length; m++) {
        solution[i] -= lower[m][i] * solution[m];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = 0; i < solution.length; i++) {
      solution[i] /= scale[i];
    }
    return solution;
  }

  /**
   * The inverse.
   *
   * @return A⁻¹
   */
  public double[][] inverse() {
    int size = scale.length;
    double[][] columns = new double[size][];
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      columns[i] = solve(unit);
    }
    return columns;
  }

  private double[] forward(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = x[i] / scale[i];
      for (int m = 0; m < i; m++) {
        sum -= lower[i][m] * y[m];
      }
      y[i] = sum / lower[i][i];
    }
    return y;
  }
}
