package io.marketimpact.stat;

import java.util.Arrays;
import java.util.Optional;

/**
 * The t copula of several variables, fitted to their ranks: correlations R_ij = sin(π·τ_ij/2) of
 * Kendall's τ, and among {@link #DEGREES} the degrees of freedom with the largest pseudo-likelihood
 * (Genest, Ghoudi and Rivest 1995; Demarta and McNeil 2005). Unlike the normal copula it lets
 * extreme days of several variables coincide.
 */
public final class StudentCopula {

  /** Even, so that χ² is a sum of exponential numbers; 30 is all but normal. */
  private static final int[] DEGREES = {2, 4, 6, 8, 12, 20, 30};

  private final double[][] lower;
  private final int degreesOfFreedom;

  private StudentCopula(double[][] lower, int degreesOfFreedom) {
    this.lower = lower;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * Fits a copula.
   *
   * @param columns one array of observations per variable, all of one length
   * @return the copula, empty where the correlations are not positive definite
   */
  public static Optional<StudentCopula> fit(double[][] columns) {
    double[][] correlations = correlations(columns);
    return PositiveDefinite.of(correlations)
        .map(matrix -> new StudentCopula(matrix.lower(), degrees(columns, matrix)));
  }

  private static double[][] correlations(double[][] columns) {
    int size = columns.length;
    double[][] correlations = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        correlations[i][j] = Math.sin(Math.PI / 2 * kendall(columns[i], columns[j]));
      }
      correlations[i][i] = 1;
    }
    return correlations;
  }

  private static double kendall(double[] x, double[] y) {
    double sum = 0;
    for (int s = 1; s < x.length; s++) {
      for (int t = 0; t < s; t++) {
        sum += Math.signum((x[s] - x[t]) * (y[s] - y[t]));
      }
    }
    return sum / (x.length * (x.length - 1.0) / 2);
  }

  private static int degrees(double[][] columns, PositiveDefinite correlations) {
    int size = columns[0].length;
    double[][] ranks = Arrays.stream(columns).map(Ranks::average).toArray(double[][]::new);
    int best = DEGREES[0];
    double highest = Double.NEGATIVE_INFINITY;
    for (int degrees : DEGREES) {
      double likelihood = likelihood(ranks, correlations, degrees, size);
      if (likelihood > highest) {
        highest = likelihood;
        best = degrees;
      }
    }
    return best;
  }

  /** Up to what all degrees have in common. */
  private static double likelihood(
      double[][] ranks, PositiveDefinite correlations, int degrees, int size) {
    double[] quantiles = quantiles(size + 1, degrees);
    int variables = ranks.length;
    double constant =
        GammaFunctions.logGamma((degrees + variables) / 2.0)
            + (variables - 1) * GammaFunctions.logGamma(degrees / 2.0)
            - variables * GammaFunctions.logGamma((degrees + 1) / 2.0);
    double sum = size * constant;
    double[] point = new double[variables];
    for (int t = 0; t < size; t++) {
      for (int i = 0; i < variables; i++) {
        point[i] = between(quantiles, ranks[i][t] - 1);
        sum += (degrees + 1) / 2.0 * Math.log1p(point[i] * point[i] / degrees);
      }
      sum -= (degrees + variables) / 2.0 * Math.log1p(correlations.inverseForm(point) / degrees);
    }
    return sum;
  }

  /** Tied observations lie halfway between two quantiles. */
  private static double between(double[] quantiles, double position) {
    int below = (int) position;
    return position == below ? quantiles[below] : (quantiles[below] + quantiles[below + 1]) / 2;
  }

  /** The parts - 1 quantiles that cut the t distribution into equal parts, mirrored exactly. */
  private static double[] quantiles(int parts, int degrees) {
    double[] quantiles = new double[parts - 1];
    for (int k = 0; k < quantiles.length / 2; k++) {
      quantiles[k] = Distributions.studentQuantile((k + 1.0) / parts, degrees);
      quantiles[quantiles.length - 1 - k] = -quantiles[k];
    }
    return quantiles;
  }

  /**
   * Degrees of freedom.
   *
   * @return ν, 30 where extremes hardly coincide
   */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * Correlation of two variables.
   *
   * @param i one of them, from 0
   * @param j the other
   * @return R_ij
   */
  public double correlation(int i, int j) {
    double sum = 0;
    for (int m = 0; m <= Math.min(i, j); m++) {
      sum += lower[i][m] * lower[j][m];
    }
    return sum;
  }

  /** Draws from a copula, each variable in one of so many equal parts of its distribution. */
  public final class Cells {
    private final Cuts cuts;

    private Cells(int parts) {
      cuts = new Cuts(quantiles(parts, degreesOfFreedom));
    }

    /**
     * The cells of one draw. The mirrored draw, parts - 1 - cell, is as likely.
     *
     * @param numbers of {@link StudentDraws} with this copula's degrees of freedom and variables
     * @param at place of the draw's first number
     * @param cells receives the cell of each variable, from 0
     */
    public void of(double[] numbers, int at, int[] cells) {
      double scale = numbers[at];
      for (int i = 0; i < cells.length; i++) {
        double[] row = lower[i];
        double sum = 0;
        for (int j = 0; j <= i; j++) {
          sum += row[j] * numbers[at + 1 + j];
        }
        cells[i] = cuts.below(scale * sum);
      }
    }
  }

  /**
   * Draws of the parts of its distribution in which each variable falls.
   *
   * @param parts equal parts of the distribution of a variable
   * @return the draws
   */
  public Cells cells(int parts) {
    return new Cells(parts);
  }
}
