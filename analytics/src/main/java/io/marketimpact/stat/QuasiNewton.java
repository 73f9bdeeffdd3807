package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * Minimization by BFGS with a line search that brackets the weak Wolfe conditions (Nocedal and
 * Wright 2006, ch. 6; Lewis and Overton 2013), finished by Newton steps on a Hessian of differenced
 * gradients, so that the last digits do not depend on the way.
 */
public final class QuasiNewton {

  private static final int ITERATIONS = 300;
  private static final int HALVINGS = 40;

  /** Iterations in a row that gain nothing but rounding before the descent gives up. */
  private static final int IDLE = 4;

  private static final double GAIN = 1e-12;
  private static final int NEWTON_STEPS = 12;
  private static final double FLAT = 1e-8;
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;

  private final Objective objective;
  private double[] point;
  private double value;
  private double[] gradient;

  private QuasiNewton(Objective objective, double[] start) {
    this.objective = objective;
    point = start.clone();
    gradient = new double[start.length];
    value = objective.at(point, gradient);
  }

  /**
   * Searches downhill from a point.
   *
   * @param objective the function, scaled so that its values and curvatures are about 1
   * @param start where the function is finite
   * @return where the search ended; {@link Minimum#slope} tells whether it is a stationary point
   * @throws IllegalArgumentException if the function is not finite at the start
   */
  public static Minimum minimize(Objective objective, double[] start) {
    QuasiNewton search = new QuasiNewton(objective, start);
    Require.finite(search.value, "the objective at its start");
    search.descend();
    search.polish();
    return new Minimum(search.point, search.value, steepest(search.gradient));
  }

  private void descend() {
    int n = point.length;
    double[][] inverse = unscaled();
    boolean fresh = true;
    int idle = 0;
    for (int i = 0; i < ITERATIONS && idle < IDLE && steepest(gradient) > FLAT; i++) {
      double before = value;
      double[] direction = times(inverse, gradient);
      negate(direction);
      double[] made = move(direction);
      if (made.length > 0) {
        fresh = update(inverse, Arrays.copyOf(made, n), Arrays.copyOfRange(made, n, 2 * n), fresh);
      } else if (fresh) {
        return;
      } else {
        inverse = unscaled();
        fresh = true;
      }
      idle = before - value < GAIN ? idle + 1 : 0;
    }
  }

  private double[][] unscaled() {
    return identity(point.length, 1 / Math.max(1, steepest(gradient)));
  }

  /**
   * Goes along a direction, to a point that satisfies both conditions or else to the furthest that
   * is lower enough; gives the step and, behind it, the change of the gradient, nothing if no point
   * is lower.
   */
  private double[] move(double[] direction) {
    int n = point.length;
    double descent = dot(gradient, direction, n);
    if (!(descent < 0)) {
      return new double[0];
    }
    double[] from = point;
    double[] fromGradient = gradient;
    double fromValue = value;
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = 1;
    boolean flatter = false;
    for (int k = 0; k < HALVINGS && !flatter; k++) {
      double[] next = new double[n];
      double[] slope = new double[n];
      for (int j = 0; j < n; j++) {
        next[j] = from[j] + length * direction[j];
      }
      double number = objective.at(next, slope);
      if (number <= fromValue + SUFFICIENT_DECREASE * length * descent) {
        point = next;
        value = number;
        gradient = slope;
        low = length;
        flatter = dot(slope, direction, n) >= CURVATURE * descent;
      } else {
        high = length;
      }
      length = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low;
    }
    if (low == 0) {
      return new double[0];
    }
    double[] made = new double[2 * n];
    for (int j = 0; j < n; j++) {
      made[j] = point[j] - from[j];
      made[n + j] = gradient[j] - fromGradient[j];
    }
    return made;
  }

  /** The BFGS update of the inverse Hessian; the first one also sets its scale. */
  private static boolean update(double[][] inverse, double[] step, double[] change, boolean fresh) {
    int n = inverse.length;
    double curvature = dot(step, change, n);
    if (!(curvature > 0)) {
      return fresh;
    }
    if (fresh) {
      double scale = curvature / dot(change, change, n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          inverse[i][j] = i == j ? scale : 0;
        }
      }
    }
    double[] image = times(inverse, change);
    double factor = (1 + dot(change, image, n) / curvature) / curvature;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] +=
            factor * step[i] * step[j] - (image[i] * step[j] + step[i] * image[j]) / curvature;
      }
    }
    return false;
  }

  private void polish() {
    double[] slope = new double[point.length];
    for (int k = 0; k < NEWTON_STEPS; k++) {
      Optional<double[][]> inverse =
          PositiveDefinite.of(Differences.hessian(objective, point)).map(PositiveDefinite::inverse);
      if (inverse.isEmpty()) {
        return;
      }
      double[] step = times(inverse.get(), gradient);
      double[] next = point.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] -= step[j];
      }
      double number = objective.at(next, slope);
      if (!(steepest(slope) < steepest(gradient)) || !(number <= value + FLAT)) {
        return;
      }
      point = next;
      value = number;
      gradient = slope.clone();
    }
  }

  private static double[][] identity(int n, double scale) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = scale;
    }
    return matrix;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], vector, product.length);
    }
    return product;
  }

  private static void negate(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = -vector[i];
    }
  }

  private static double dot(double[] a, double[] b, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double steepest(double[] gradient) {
    double steepest = 0;
    for (double slope : gradient) {
      steepest = Math.max(steepest, Math.abs(slope));
    }
    return steepest;
  }
}
