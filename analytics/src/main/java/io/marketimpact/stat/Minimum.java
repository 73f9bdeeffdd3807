package io.marketimpact.stat;

/** The end of a minimization. */
public final class Minimum {

  private final double[] point;
  private final double value;
  private final double slope;

  Minimum(double[] point, double value, double slope) {
    this.point = point;
    this.value = value;
    this.slope = slope;
  }

  /**
   * Where the search ended.
   *
   * @return the point
   */
  public double[] point() {
    return point.clone();
  }

  /**
   * The function there.
   *
   * @return its value
   */
  public double value() {
    return value;
  }

  /**
   * The steepest partial derivative there, 0 at a stationary point.
   *
   * @return max |∂f/∂x_i|
   */
  public double slope() {
    return slope;
  }
}
