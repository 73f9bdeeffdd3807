package io.marketimpact.stat;

/**
 * Least squares about the means from squares and products: X'X is scaled to a correlation matrix R
 * = LL', so that units do not matter, and solved by the inverse of its Cholesky factor (Higham
 * 2002, §10.1 and §20.4). One object solves problem after problem and allocates nothing.
 */
public final class CorrelationCholesky {

  private final int order;
  private final double[] scale;
  private final double[] lower;
  private final double[] inverse;
  private final double[] projection;
  private double trace;
  private double explained;

  /**
   * Room for problems of one size.
   *
   * @param order number of regressors, at least 1
   */
  public CorrelationCholesky(int order) {
    this.order = order;
    scale = new double[order];
    lower = new double[order * order];
    inverse = new double[order * order];
    projection = new double[order];
  }

  /**
   * Solves a problem.
   *
   * @param products of the regressors and, last, the response, about their means: the lower
   *     triangle of order + 1 rows, row after row
   * @param slopes takes one coefficient per regressor
   * @return whether the regressors are linearly independent to the last digit; nothing else has a
   *     meaning where they are not
   */
  public boolean solve(double[] products, double[] slopes) {
    for (int i = 0; i < order; i++) {
      scale[i] = 1 / Math.sqrt(products[at(i, i)]);
    }
    if (!factor(products)) {
      return false;
    }
    invert();
    project(products);
    for (int i = 0; i < order; i++) {
      double sum = 0;
      for (int j = i; j < order; j++) {
        sum += inverse[j * order + i] * projection[j];
      }
      slopes[i] = sum * scale[i];
    }
    return true;
  }

  /** Place of an entry of the lower triangle. */
  private static int at(int row, int column) {
    return row * (row + 1) / 2 + column;
  }

  private boolean factor(double[] products) {
    for (int i = 0; i < order; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 : products[at(i, j)] * scale[i] * scale[j];
        for (int m = 0; m < j; m++) {
          sum -= lower[i * order + m] * lower[j * order + m];
        }
        if (i > j) {
          lower[i * order + j] = sum / lower[j * order + j];
        } else if (sum > 0) {
          lower[i * order + i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  private void invert() {
    trace = 0;
    for (int j = 0; j < order; j++) {
      for (int i = j; i < order; i++) {
        double sum = i == j ? 1 : 0;
        for (int m = j; m < i; m++) {
          sum -= lower[i * order + m] * inverse[m * order + j];
        }
        double entry = sum / lower[i * order + i];
        inverse[i * order + j] = entry;
        trace += entry * entry;
      }
    }
  }

  private void project(double[] products) {
    explained = 0;
    for (int i = 0; i < order; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += inverse[i * order + j] * (products[at(order, j)] * scale[j]);
      }
      projection[i] = sum;
      explained += sum * sum;
    }
  }

  /**
   * The squares that the regressors explain.
   *
   * @return Σ(ŷ - ȳ)²
   */
  public double explained() {
    return explained;
  }

  /**
   * A bound of the norm of R⁻¹.
   *
   * @return its trace, the sum of the variance inflation factors
   */
  public double trace() {
    return trace;
  }

  /**
   * How far a row of regressors is from the means.
   *
   * @param distance regressors less their means
   * @return d'(X'X)⁻¹d
   */
  public double quadraticForm(double[] distance) {
    double total = 0;
    for (int i = 0; i < order; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += inverse[i * order + j] * (distance[j] * scale[j]);
      }
      total += sum * sum;
    }
    return total;
  }
}
