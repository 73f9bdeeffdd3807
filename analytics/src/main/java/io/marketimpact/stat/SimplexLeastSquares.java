package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Least squares over the unit simplex: the w that minimizes ‖y - Xw‖² + ρ‖w‖² subject to w ≥ 0 and
 * Σw = 1.
 *
 * <p>With points p_j = (x_j - y, √ρ·e_j) it is the point of their convex hull nearest the origin,
 * found by Wolfe's active set method (1976): the set of columns in use grows by the column that
 * violates the optimality condition most and shrinks when a weight would turn negative, and the
 * problem on the set is solved exactly. It ends after finitely many steps at a w that meets the
 * conditions of Karush, Kuhn and Tucker to rounding. Memory is that of X and of a triangle as wide
 * as the columns in use, never a matrix of all columns by all columns.
 *
 * <p>Where several w do equally well (columns that are alike, more columns than rows) the fitted Xw
 * is the same for all; the one returned depends on the order of the columns alone.
 */
public final class SimplexLeastSquares {

  /** A violation of the optimality condition below this share of ‖p_j‖·‖Xw - y‖ is rounding. */
  private static final double TOLERANCE = 1e-13;

  /** Squared distances below this share of the farthest column's are rounding: y is matched. */
  private static final double MATCHED = 1e-30;

  private static final int REFINEMENTS = 2;

  private final double[][] columns;
  private final double[] target;
  private final double ridge;
  private final double[] norms;
  private final List<Integer> used = new ArrayList<>();
  private final GrowingCholesky factor = new GrowingCholesky();
  private final BitSet dependent = new BitSet();
  private final double lift;
  private final double matched;
  private double[] weights;
  private double[] gap;

  private SimplexLeastSquares(double[][] columns, double[] target, double ridge) {
    this.columns = columns;
    this.target = target;
    this.ridge = ridge;
    norms = new double[columns.length];
    int nearest = 0;
    for (int j = 0; j < columns.length; j++) {
      norms[j] = Math.sqrt(product(columns[j], columns[j]) + ridge);
      nearest = norms[j] < norms[nearest] ? j : nearest;
      Require.finite(norms[j], "a column's distance from the target");
    }
    lift = norms[nearest] == 0 ? 1 : norms[nearest] * norms[nearest];
    double farthest = Arrays.stream(norms).max().orElseThrow();
    matched = MATCHED * farthest * farthest;
    used.add(nearest);
    factor.append(new double[] {norms[nearest] * norms[nearest] + lift});
    weights = new double[] {1};
    gap = residual();
  }

  /**
   * Solves the problem.
   *
   * @param columns the columns x_j, one array each
   * @param target y
   * @param ridge ρ, not negative; above 0 the weights are unique
   * @return the weights and how they follow y
   * @throws IllegalArgumentException if there is no column, a length differs or ρ is negative
   */
  public static SimplexFit fit(double[][] columns, double[] target, double ridge) {
    Require.that(columns.length > 0, "weights need at least 1 column: %s", columns.length);
    for (double[] column : columns) {
      Require.that(
          column.length == target.length,
          "a column must be as long as the target: %s for %s",
          column.length,
          target.length);
    }
    Require.that(ridge >= 0, "a ridge penalty must not be negative: %s", ridge);
    SimplexLeastSquares problem = new SimplexLeastSquares(columns, target, ridge);
    problem.solve();
    return new SimplexFit(
        columns,
        problem.all(),
        problem.used.stream().mapToInt(Integer::intValue).toArray(),
        problem.factor);
  }

  private void solve() {
    double distance = squaredDistance();
    while (true) {
      int entering = distance > matched ? mostViolating(distance) : -1;
      if (entering < 0) {
        return;
      }
      if (!factor.append(crossProducts(entering))) {
        dependent.set(entering);
        continue;
      }
      used.add(entering);
      weights = Arrays.copyOf(weights, used.size());
      moveToMinimum();
      gap = residual();
      double nearer = squaredDistance();
      if (nearer < distance) {
        dependent.clear();
      } else {
        dependent.set(entering);
      }
      distance = nearer;
    }
  }

  /** Solves on the columns in use, dropping those whose weight would turn negative. */
  private void moveToMinimum() {
    while (true) {
      double[] best = affineMinimum();
      double step = 1;
      int leaving = -1;
      for (int i = 0; i < best.length; i++) {
        if (best[i] <= 0) {
          double reach = weights[i] == 0 ? 0 : weights[i] / (weights[i] - best[i]);
          if (leaving < 0 || reach < step) {
            step = reach;
            leaving = i;
          }
        }
      }
      if (leaving < 0) {
        weights = best;
        return;
      }
      double[] kept = new double[best.length - 1];
      for (int i = 0; i < best.length; i++) {
        if (i != leaving) {
          kept[i < leaving ? i : i - 1] = Math.max(0, weights[i] + step * (best[i] - weights[i]));
        }
      }
      weights = kept;
      used.remove(leaving);
      factor.remove(leaving);
    }
  }

  /** The minimum over weights of the columns in use that sum to 1, of any sign. */
  private double[] affineMinimum() {
    double[] ones = new double[used.size()];
    Arrays.fill(ones, 1);
    double[] direction = factor.solve(ones);
    double total = Arrays.stream(direction).sum();
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= total;
    }
    double[] best = direction.clone();
    for (int round = 0; round < REFINEMENTS; round++) {
      refine(best, direction);
    }
    return best;
  }

  /** One step of iterative refinement: the gradient must be the same for all columns in use. */
  private void refine(double[] best, double[] direction) {
    double[] miss = residual(best);
    double[] unequal = new double[best.length];
    double level = 0;
    for (int i = 0; i < best.length; i++) {
      unequal[i] = product(columns[used.get(i)], miss) + ridge * best[i];
      level += best[i] * unequal[i];
    }
    for (int i = 0; i < best.length; i++) {
      unequal[i] = level - unequal[i];
    }
    double[] change = factor.solve(unequal);
    double drift = Arrays.stream(change).sum();
    for (int i = 0; i < best.length; i++) {
      best[i] += change[i] - drift * direction[i];
    }
  }

  private int mostViolating(double distance) {
    double length = Math.sqrt(distance);
    double own = Dot.product(target, gap);
    double[] weightOf = ridge > 0 ? all() : new double[0];
    int worst = -1;
    double deepest = 0;
    for (int j = 0; j < columns.length; j++) {
      double slope = Dot.product(columns[j], gap) - own - distance;
      if (ridge > 0) {
        slope += ridge * weightOf[j];
      }
      if (slope < deepest
          && slope < -TOLERANCE * norms[j] * length
          && !dependent.get(j)
          && !used.contains(j)) {
        deepest = slope;
        worst = j;
      }
    }
    return worst;
  }

  private double[] crossProducts(int entering) {
    double[] cross = new double[used.size() + 1];
    for (int i = 0; i < used.size(); i++) {
      cross[i] = product(columns[used.get(i)], columns[entering]) + lift;
    }
    cross[used.size()] = norms[entering] * norms[entering] + lift;
    return cross;
  }

  /** (a - y)'(b - y), formed from differences so that columns near the target keep their digits. */
  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < target.length; t++) {
      sum += (a[t] - target[t]) * (b[t] - target[t]);
    }
    return sum;
  }

  private double[] residual() {
    double[] full = residual(weights);
    for (int t = 0; t < full.length; t++) {
      full[t] -= target[t];
    }
    return full;
  }

  /** Xw, which less y is the residual because the weights sum to 1. */
  private double[] residual(double[] of) {
    double[] sum = new double[target.length];
    for (int i = 0; i < of.length; i++) {
      double[] column = columns[used.get(i)];
      for (int t = 0; t < sum.length; t++) {
        sum[t] += of[i] * column[t];
      }
    }
    return sum;
  }

  private double squaredDistance() {
    return Dot.product(gap, gap) + ridge * Dot.product(weights, weights);
  }

  private double[] all() {
    double[] all = new double[columns.length];
    for (int i = 0; i < weights.length; i++) {
      all[used.get(i)] = weights[i];
    }
    return all;
  }
}
