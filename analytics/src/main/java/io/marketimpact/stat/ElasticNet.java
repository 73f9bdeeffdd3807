package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The elastic net (Zou and Hastie 2005): the μ and ω that minimize (1/2T)Σ(y_t - μ - x_t'ω)² + λ[(1
 * - a)/2·‖ω‖² + a·‖ω‖₁], by cyclic coordinate descent with covariance updates (Friedman, Hastie and
 * Tibshirani 2010). Columns are centered, not scaled: the penalty is on ω in the units of the data.
 *
 * <p>Inner products are formed only for columns whose weight ever leaves zero, so memory is that of
 * the data and of as many more columns of inner products.
 */
public final class ElasticNet {

  /**
   * The sweep ends when no gradient misses its condition by more than this share of the largest.
   */
  private static final double TOLERANCE = 1e-12;

  private static final int MOST_SWEEPS = 200_000;

  private final double[][] columns;
  private final double[] means;
  private final double[] response;
  private final double responseMean;
  private final double[] squares;
  private final double[] correlations;
  private final double[][] products;

  /**
   * A problem for any number of penalties.
   *
   * @param columns the regressors, one array each
   * @param response y
   * @throws IllegalArgumentException if there is no column or a length differs
   */
  public ElasticNet(double[][] columns, double[] response) {
    Require.that(columns.length > 0, "a net needs at least 1 column: %s", columns.length);
    int size = columns.length;
    this.columns = new double[size][];
    means = new double[size];
    squares = new double[size];
    correlations = new double[size];
    products = new double[size][];
    responseMean = Moments.mean(response);
    this.response = centered(response, responseMean);
    for (int j = 0; j < size; j++) {
      Require.that(
          columns[j].length == response.length,
          "a column must be as long as the response: %s for %s",
          columns[j].length,
          response.length);
      means[j] = Moments.mean(columns[j]);
      this.columns[j] = centered(columns[j], means[j]);
      squares[j] = Dot.product(this.columns[j], this.columns[j]) / response.length;
      correlations[j] = Dot.product(this.columns[j], this.response) / response.length;
      Require.finite(correlations[j], "a column's product with the response");
    }
  }

  /**
   * The smallest λ at which every weight is zero.
   *
   * @param mixing a, above 0
   * @return max|x_j'(y - ȳ)|/(Ta)
   * @throws IllegalArgumentException if a is not in (0, 1]
   */
  public double largestPenalty(double mixing) {
    Require.that(mixing > 0 && mixing <= 1, "a mixing share must lie in (0, 1]: %s", mixing);
    return scale() / mixing;
  }

  /**
   * The weights under a penalty.
   *
   * @param penalty λ, not negative
   * @param mixing a, the share of the absolute penalty, in [0, 1]
   * @param start weights to begin from, such as those of a neighboring penalty
   * @return ω, one weight per column
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double[] weights(double penalty, double mixing, double[] start) {
    requireRanges(penalty, mixing, start);
    double[] weights = start.clone();
    double[] gradient = gradient(weights);
    double close = TOLERANCE * scale();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      if (sweep(weights, gradient, penalty, mixing) <= close) {
        return weights;
      }
    }
    return weights;
  }

  /**
   * The weights under a penalty, for a choice among many penalties, with fewer sweeps: the first
   * find which columns are in use and with which signs, and on these the conditions of the minimum
   * are linear equations. Where their solution has another sign or leaves a column out that belongs
   * in, sweeps go on.
   *
   * @param penalty λ, not negative
   * @param mixing a, the share of the absolute penalty, in [0, 1]
   * @param start weights to begin from, such as those of a neighboring penalty
   * @param tolerance the share of the largest gradient by which none may miss its condition
   * @return ω, one weight per column
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double[] weights(double penalty, double mixing, double[] start, double tolerance) {
    requireRanges(penalty, mixing, start);
    double[] weights = start.clone();
    double[] gradient = gradientByProducts(weights);
    double close = tolerance * scale();
    int tried = 0;
    for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
      double[] before = weights.clone();
      if (sweep(weights, gradient, penalty, mixing) <= close) {
        return weights;
      }
      if (sweep > 2 * tried && SignedColumns.areAlike(before, weights)) {
        tried = sweep;
        Optional<double[]> exact = onColumnsInUse(weights, penalty, mixing, close);
        if (exact.isPresent()) {
          return exact.get();
        }
      }
    }
    return weights;
  }

  private void requireRanges(double penalty, double mixing, double[] start) {
    Require.that(penalty >= 0, "a penalty must not be negative: %s", penalty);
    Require.that(mixing >= 0 && mixing <= 1, "a mixing share must lie in [0, 1]: %s", mixing);
    Require.that(
        start.length == columns.length, "a start needs one weight per column: %s", start.length);
  }

  private double scale() {
    return Arrays.stream(correlations).map(Math::abs).max().orElseThrow();
  }

  /** Moves every weight once to its minimum given the others; returns the largest miss before. */
  private double sweep(double[] weights, double[] gradient, double penalty, double mixing) {
    double threshold = penalty * mixing;
    double shrinkage = penalty * (1 - mixing);
    double largest = 0;
    for (int j = 0; j < weights.length; j++) {
      double stiffness = squares[j] + shrinkage;
      double pull = gradient[j] + squares[j] * weights[j];
      double excess = Math.abs(pull) - threshold;
      if (stiffness == 0 || (excess <= 0 && weights[j] == 0)) {
        continue;
      }
      double next = excess <= 0 ? 0 : (pull < 0 ? -excess : excess) / stiffness;
      double change = next - weights[j];
      if (change != 0) {
        weights[j] = next;
        move(gradient, j, change);
        largest = Math.max(largest, Math.abs(change) * stiffness);
      }
    }
    return largest;
  }

  /** The minimum if the columns in use and their signs are those of the weights. */
  private Optional<double[]> onColumnsInUse(
      double[] weights, double penalty, double mixing, double close) {
    double shrinkage = penalty * (1 - mixing);
    double threshold = penalty * mixing;
    Optional<double[]> solved =
        SignedColumns.of(weights)
            .solved(
                (i, j) -> i == j ? squares[i] + shrinkage : products(i)[j],
                (j, sign) -> correlations[j] - threshold * sign);
    return solved.filter(
        exact -> SignedColumns.areAlike(weights, exact) && leavesNoneOut(exact, threshold + close));
  }

  private boolean leavesNoneOut(double[] weights, double most) {
    double[] gradient = gradientByProducts(weights);
    return IntStream.range(0, weights.length)
        .allMatch(j -> weights[j] != 0 || Math.abs(gradient[j]) <= most);
  }

  /**
   * The constant that goes with weights.
   *
   * @param weights ω
   * @return μ = ȳ - x̄'ω
   */
  public double constant(double[] weights) {
    return responseMean - Dot.product(means, weights);
  }

  /**
   * How the weights follow y while the same columns stay in use: (X'X + Tλ(1 - a)I)⁻¹X' on the
   * centered columns in use.
   *
   * @param weights ω as found
   * @param penalty the λ they were found with
   * @param mixing the a they were found with
   * @return one row per column with T derivatives, zeros for those not in use or that others in use
   *     make up
   */
  public double[][] sensitivity(double[] weights, double penalty, double mixing) {
    double[][] sensitivity = new double[weights.length][response.length];
    GrowingCholesky factor = new GrowingCholesky();
    List<Integer> used = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      if (weights[j] != 0) {
        double[] cross = new double[used.size() + 1];
        for (int i = 0; i < used.size(); i++) {
          cross[i] = Dot.product(columns[j], columns[used.get(i)]);
        }
        cross[used.size()] = response.length * (squares[j] + penalty * (1 - mixing));
        if (factor.append(cross)) {
          used.add(j);
        }
      }
    }
    double[] right = new double[used.size()];
    for (int t = 0; t < response.length; t++) {
      for (int i = 0; i < right.length; i++) {
        right[i] = columns[used.get(i)][t];
      }
      double[] change = factor.solve(right);
      for (int i = 0; i < right.length; i++) {
        sensitivity[used.get(i)][t] = change[i];
      }
    }
    return sensitivity;
  }

  /** (1/T)X'(y - Xω), from the residuals, so that a start leaves no error behind. */
  private double[] gradient(double[] weights) {
    double[] residual = response.clone();
    boolean zero = true;
    for (int j = 0; j < weights.length; j++) {
      if (weights[j] != 0) {
        zero = false;
        for (int t = 0; t < residual.length; t++) {
          residual[t] -= weights[j] * columns[j][t];
        }
      }
    }
    if (zero) {
      return correlations.clone();
    }
    double[] gradient = new double[weights.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = Dot.product(columns[j], residual) / residual.length;
    }
    return gradient;
  }

  /** The same from inner products of columns, where a start may leave rounding behind. */
  private double[] gradientByProducts(double[] weights) {
    double[] gradient = correlations.clone();
    for (int j = 0; j < weights.length; j++) {
      if (weights[j] != 0) {
        move(gradient, j, weights[j]);
      }
    }
    return gradient;
  }

  private void move(double[] gradient, int column, double change) {
    double[] product = products(column);
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] -= product[k] * change;
    }
  }

  private double[] products(int column) {
    if (products[column] == null) {
      double[] product = new double[columns.length];
      for (int k = 0; k < product.length; k++) {
        product[k] = Dot.product(columns[column], columns[k]) / response.length;
      }
      products[column] = product;
    }
    return products[column];
  }

  private static double[] centered(double[] values, double mean) {
    double[] centered = values.clone();
    for (int t = 0; t < centered.length; t++) {
      centered[t] -= mean;
    }
    return centered;
  }
}
