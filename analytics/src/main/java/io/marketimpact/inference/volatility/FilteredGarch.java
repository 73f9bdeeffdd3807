package io.marketimpact.inference.volatility;

import java.util.Arrays;

/**
 * GARCH(1,1) of a series without a mean, h_t = 1 - a - b + ay_t-1 + bh_t-1 with y = u²/s²: its
 * level is fixed at the mean square s² (variance targeting, Engle and Mezrich 1996), a and b are
 * found by quasi-maximum likelihood, on a grid and then between its points. Filtered beyond the
 * days it was fitted to.
 */
final class FilteredGarch {

  /** Values of a + b and of a/(a + b) from which the search starts. */
  private static final double[] PERSISTENCE = {0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.995};

  private static final double[] SHARE = {0.03, 0.07, 0.12, 0.25, 0.5};
  private static final int ROUNDS = 4;
  private static final double LARGEST = 0.999;

  /** Factors multiplied before a logarithm is taken of them. */
  private static final int FACTORS = 16;

  private final double level;
  private final double arch;
  private final double persistence;

  private FilteredGarch(double level, double arch, double persistence) {
    this.level = level;
    this.arch = arch;
    this.persistence = persistence;
  }

  static FilteredGarch of(double[] values) {
    double level = Arrays.stream(values).map(value -> value * value).average().orElseThrow();
    double[] squares = Arrays.stream(values).map(value -> value * value / level).toArray();
    Point best = new Point(0, 0, loss(squares, 0, 0));
    for (double persistence : PERSISTENCE) {
      for (double share : SHARE) {
        best = best.or(at(squares, persistence, share));
      }
    }
    double step = 0.5;
    for (int round = 0; round < ROUNDS && best.persistence() > 0; round++) {
      Point centre = best;
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          double rest = (1 - centre.persistence()) * Math.pow(2, i * step);
          best = best.or(at(squares, 1 - rest, centre.share() * Math.pow(2, j * step)));
        }
      }
      step /= 2;
    }
    return new FilteredGarch(level, best.persistence() * best.share(), best.persistence());
  }

  private record Point(double persistence, double share, double loss) {
    Point or(Point other) {
      return other.loss < loss ? other : this;
    }
  }

  private static Point at(double[] squares, double persistence, double share) {
    double p = Math.min(LARGEST, Math.max(0, persistence));
    double a = Math.min(1, share);
    return new Point(p, a, loss(squares, p * a, p));
  }

  /** -2 ln L but for a constant. */
  private static double loss(double[] squares, double arch, double persistence) {
    double h = 1;
    double sum = 0;
    double product = 1;
    for (int t = 0; t < squares.length; t++) {
      product *= h;
      sum += squares[t] / h;
      if (t % FACTORS == FACTORS - 1) {
        sum += Math.log(product);
        product = 1;
      }
      h = next(h, squares[t], arch, persistence);
    }
    return sum + Math.log(product);
  }

  private static double next(double h, double square, double arch, double persistence) {
    return 1 - persistence + arch * square + (persistence - arch) * h;
  }

  /** Mean forecast of the days from each day on, known the evening before. */
  double[] variances(double[] values, int length) {
    double near = (1 - Math.pow(persistence, length)) / (1 - persistence) / length;
    double[] variances = new double[values.length + 1];
    double h = 1;
    for (int t = 0; t < variances.length; t++) {
      variances[t] = level * (1 + (h - 1) * near);
      h = t < values.length ? next(h, values[t] * values[t] / level, arch, persistence) : h;
    }
    return variances;
  }

  /** The weight of the last square. */
  double arch() {
    return arch;
  }

  /** The weight of the last square and of the last variance together. */
  double persistence() {
    return persistence;
  }
}
