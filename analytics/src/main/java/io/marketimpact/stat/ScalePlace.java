package io.marketimpact.stat;

/**
 * A place between two neighbors of an ascending scale, for linear interpolation in tables.
 *
 * @param below index of the neighbor below
 * @param above index of the neighbor above, the same at the edges and beyond them
 * @param share of the way from below to above, in [0, 1]
 */
public record ScalePlace(int below, int above, double share) {

  /**
   * Finds a value's place; beyond an edge that is the edge.
   *
   * @param scale ascending, at least one value
   * @param value the value
   * @return its place
   */
  public static ScalePlace of(double[] scale, double value) {
    int above = 0;
    while (above < scale.length && scale[above] < value) {
      above++;
    }
    if (above == 0 || above == scale.length) {
      int edge = Math.min(above, scale.length - 1);
      return new ScalePlace(edge, edge, 0);
    }
    return new ScalePlace(
        above - 1, above, (value - scale[above - 1]) / (scale[above] - scale[above - 1]));
  }

  /**
   * The value on the line between those at the neighbors.
   *
   * @param atBelow value at the neighbor below
   * @param atAbove value at the neighbor above
   * @return the value here
   */
  public double between(double atBelow, double atAbove) {
    return atBelow + share * (atAbove - atBelow);
  }
}
