package io.marketimpact.stat;

/** Second derivatives by central differences of exact first ones. */
public final class Differences {

  /** About the cube root of a double's resolution, where rounding and truncation meet. */
  private static final double STEP = 1e-5;

  /** Coordinates nearer to zero than this are stepped as if they were this large. */
  private static final double SMALLEST = 1e-2;

  private Differences() {}

  /**
   * The Hessian of a function, with steps that suit a smooth one.
   *
   * @param objective the function with its gradient
   * @param point where
   * @return the symmetric matrix of second derivatives
   */
  public static double[][] hessian(Objective objective, double[] point) {
    return hessian(objective, point, steps(point));
  }

  /**
   * Steps that suit a smooth function.
   *
   * @param point where
   * @return one step per coordinate
   */
  public static double[] steps(double[] point) {
    double[] steps = new double[point.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = STEP * Math.max(SMALLEST, Math.abs(point[i]));
    }
    return steps;
  }

  /**
   * The Hessian of a function over given steps.
   *
   * @param objective the function with its gradient
   * @param point where
   * @param steps how far to go from the point in each coordinate, positive
   * @return the symmetric matrix of second derivatives
   */
  public static double[][] hessian(Objective objective, double[] point, double[] steps) {
    int n = point.length;
    double[][] raw = new double[n][n];
    double[] moved = point.clone();
    double[] above = new double[n];
    double[] below = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = point[i] + steps[i];
      double upper = moved[i];
      objective.at(moved, above);
      moved[i] = point[i] - steps[i];
      double width = upper - moved[i];
      objective.at(moved, below);
      moved[i] = point[i];
      for (int j = 0; j < n; j++) {
        raw[i][j] = (above[j] - below[j]) / width;
      }
    }
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hessian[i][j] = (raw[i][j] + raw[j][i]) / 2;
      }
    }
    return hessian;
  }
}
