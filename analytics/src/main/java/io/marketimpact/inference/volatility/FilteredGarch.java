package io.marketimpact.inference.volatility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  private static final List<Point> GRID = grid();

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
    Point none = new Point(0, 0, 0);
    Point best = none.fitted(ThreeLosses.of(squares, none, none, none)[0]).best(squares, GRID);
    double step = 0.5;
    for (int round = 0; round < ROUNDS && best.persistence() > 0; round++) {
      best = best.best(squares, best.around(step));
      step /= 2;
    }
    return new FilteredGarch(level, best.persistence() * best.share(), best.persistence());
  }

  private static List<Point> grid() {
    return Arrays.stream(PERSISTENCE)
        .boxed()
        .flatMap(
            persistence -> Arrays.stream(SHARE).mapToObj(share -> Point.within(persistence, share)))
        .toList();
  }

  /** A pair of parameters, with its loss once that is known. */
  record Point(double persistence, double share, double loss) {

    static Point within(double persistence, double share) {
      return new Point(Math.min(LARGEST, Math.max(0, persistence)), Math.min(1, share), Double.NaN);
    }

    double arch() {
      return persistence * share;
    }

    Point fitted(double itsLoss) {
      return new Point(persistence, share, itsLoss);
    }

    List<Point> around(double step) {
      List<Point> points = new ArrayList<>();
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          double rest = (1 - persistence) * Math.pow(2, i * step);
          points.add(within(1 - rest, share * Math.pow(2, j * step)));
        }
      }
      return points;
    }

    /** The first of the least loss, this or one of others. */
    Point best(double[] squares, List<Point> others) {
      Point best = this;
      int last = others.size() - 1;
      for (int i = 0; i <= last; i += ThreeLosses.POINTS) {
        Point one = others.get(i);
        Point two = others.get(Math.min(i + 1, last));
        Point three = others.get(Math.min(i + 2, last));
        double[] losses = ThreeLosses.of(squares, one, two, three);
        best = best.or(one.fitted(losses[0])).or(two.fitted(losses[1])).or(three.fitted(losses[2]));
      }
      return best;
    }

    private Point or(Point other) {
      return other.loss < loss ? other : this;
    }
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
