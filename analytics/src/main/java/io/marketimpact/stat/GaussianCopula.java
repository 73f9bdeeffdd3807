package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.List;

/**
 * Ties uniform numbers together by a multivariate normal distribution and leaves each of them
 * uniform.
 */
public final class GaussianCopula {

  private static final double SMALLEST_PIVOT = 1e-12;

  private final double[][] lower;

  private GaussianCopula(double[][] lower) {
    this.lower = lower;
  }

  /**
   * The copula of a correlation matrix.
   *
   * @param correlations rows of the symmetric matrix with ones on its diagonal
   * @return the copula
   * @throws IllegalArgumentException if it is no positive definite correlation matrix
   */
  public static GaussianCopula of(List<List<Double>> correlations) {
    int size = correlations.size();
    double[][] lower = new double[size][size];
    for (int i = 0; i < size; i++) {
      Require.that(
          correlations.get(i).size() == size, "a correlation matrix must be square: %s", size);
      Require.that(
          correlations.get(i).get(i) == 1,
          "a correlation matrix must have ones on its diagonal: %s",
          correlations.get(i).get(i));
      for (int j = 0; j <= i; j++) {
        double entry = correlations.get(i).get(j);
        Require.that(
            entry == correlations.get(j).get(i), "a correlation matrix is symmetric: %s", entry);
        double sum = entry;
        for (int m = 0; m < j; m++) {
          sum -= lower[i][m] * lower[j][m];
        }
        Require.that(
            i != j || sum > SMALLEST_PIVOT,
            "correlations must fit together (positive definite): %s",
            correlations);
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    return new GaussianCopula(lower);
  }

  /**
   * Number of variables.
   *
   * @return their number
   */
  public int size() {
    return lower.length;
  }

  /**
   * Correlates independent standard normal numbers in place.
   *
   * @param normals one number per variable
   */
  public void correlate(double[] normals) {
    for (int i = normals.length - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += lower[i][j] * normals[j];
      }
      normals[i] = sum;
    }
  }

  /**
   * The uniform number of a standard normal one.
   *
   * @param normal the number
   * @return Φ(z), never 0 or 1
   */
  public static double uniform(double normal) {
    double tail = NormalTail.at(Math.abs(normal));
    double probability = normal < 0 ? tail : 1 - tail;
    return Math.min(Math.max(probability, Double.MIN_NORMAL), Math.nextDown(1.0));
  }
}
