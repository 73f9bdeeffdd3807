package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Ordinary least squares y = Xθ + ε by Householder QR, never by normal equations, so that badly
 * scaled regressors keep their digits. A constant and one regressor take the closed form.
 */
public final class LeastSquares {

  /** A pivot this small, with all columns scaled to length 1, means linearly dependent columns. */
  private static final double RANK_TOLERANCE = 1e-12;

  private LeastSquares() {}

  /**
   * Fits the regression.
   *
   * @param design T rows of k regressors each, intercept included where wanted
   * @param response T values
   * @return the fit, empty when a regressor is a combination of the others
   * @throws IllegalArgumentException if there are not more rows than columns or lengths differ
   */
  public static Optional<LinearFit> fit(double[][] design, double[] response) {
    int rows = design.length;
    Require.that(rows == response.length, "rows must equal responses: %s", rows);
    Require.that(rows > 0 && design[0].length > 0, "a regression needs a regressor: %s rows", rows);
    int columns = design[0].length;
    Require.that(rows > columns, "observations must exceed parameters: %s", rows);
    if (columns == 2 && hasConstant(design)) {
      return line(design, response);
    }
    double[] scale = columnNorms(design);
    if (Arrays.stream(scale).anyMatch(norm -> norm == 0)) {
      return Optional.empty();
    }
    double[][] scaled = new double[rows][columns];
    for (int t = 0; t < rows; t++) {
      for (int j = 0; j < columns; j++) {
        scaled[t][j] = design[t][j] / scale[j];
      }
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(scaled, false));
    RealMatrix upper = qr.getR();
    if (!hasFullRank(upper, columns)) {
      return Optional.empty();
    }
    double[] coefficients = qr.getSolver().solve(new ArrayRealVector(response, false)).toArray();
    for (int j = 0; j < columns; j++) {
      coefficients[j] /= scale[j];
    }
    return Optional.of(
        new LinearFit(coefficients, inverseUpper(upper, columns, scale), design, response));
  }

  private static boolean hasConstant(double[][] design) {
    for (double[] row : design) {
      if (row[0] != 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * A constant and one regressor in closed form about the means, by two passes: the same numbers as
   * QR, which on one centered column is this formula, at a fraction of its time.
   */
  private static Optional<LinearFit> line(double[][] design, double[] response) {
    int rows = design.length;
    double[] regressor = new double[rows];
    for (int i = 0; i < rows; i++) {
      regressor[i] = design[i][1];
    }
    TwoPassLine line = new TwoPassLine();
    if (!line.fit(regressor, response, rows)) {
      return Optional.empty();
    }
    double root = Math.sqrt(line.squares());
    double[][] inverse = {{1 / Math.sqrt(rows), -line.meanX() / root}, {0, 1 / root}};
    return Optional.of(
        new LinearFit(new double[] {line.intercept(), line.slope()}, inverse, design, response));
  }

  private static double[] columnNorms(double[][] design) {
    double[] norms = new double[design[0].length];
    for (double[] row : design) {
      for (int j = 0; j < norms.length; j++) {
        norms[j] = Math.hypot(norms[j], row[j]);
      }
    }
    for (double norm : norms) {
      Require.finite(norm, "a regressor's norm");
    }
    return norms;
  }

  private static boolean hasFullRank(RealMatrix upper, int columns) {
    for (int j = 0; j < columns; j++) {
      if (!(Math.abs(upper.getEntry(j, j)) > RANK_TOLERANCE)) {
        return false;
      }
    }
    return true;
  }

  /** R⁻¹ of the unscaled problem, so that (X'X)⁻¹ = R⁻¹R⁻ᵀ. */
  private static double[][] inverseUpper(RealMatrix upper, int columns, double[] scale) {
    double[][] inverse = new double[columns][columns];
    for (int j = 0; j < columns; j++) {
      inverse[j][j] = 1 / upper.getEntry(j, j);
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int m = i + 1; m <= j; m++) {
          sum += upper.getEntry(i, m) * inverse[m][j];
        }
        inverse[i][j] = -sum / upper.getEntry(i, i);
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        inverse[i][j] /= scale[i];
      }
    }
    return inverse;
  }
}
