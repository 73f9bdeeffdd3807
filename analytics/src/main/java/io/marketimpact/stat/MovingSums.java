package io.marketimpact.stat;

/**
 * Sums of a window that moves over a segment, each the difference of two running sums that carry
 * the rounding of every addition along.
 *
 * <p>A running sum of n terms w is kept as s + c with s + c = Σw + ε and |ε| ≤ γ²Σ|w|, γ = nu/(1 -
 * nu), u = 2⁻⁵³ (Ogita, Rump and Oishi 2005, algorithm Sum2). So the sum W of a window errs by at
 * most 2u|W| + {@link #carried}·Σ|w|, the latter over the whole segment: as if the window had been
 * added by itself, unless terms outside it are many orders larger.
 */
public final class MovingSums {

  private static final double UNIT = 0x1p-53;

  private final double[] sums;
  private final double[] roundings;

  /**
   * Room for segments.
   *
   * @param capacity greatest number of terms
   */
  public MovingSums(int capacity) {
    sums = new double[capacity + 1];
    roundings = new double[capacity + 1];
  }

  /**
   * How much of Σ|w| of a segment the sum of a window may err by.
   *
   * @param size terms of the segment
   * @return 4γ², both ends of the window and what is rounded between them
   */
  public static double carried(int size) {
    double gamma = size * UNIT / (1 - size * UNIT);
    return 4 * gamma * gamma;
  }

  /**
   * Sums of all windows of a segment.
   *
   * @param terms the segment
   * @param size its number of terms, at least the window's
   * @param window terms of a window, at least 1
   * @param into takes size - window + 1 sums, the first of the window that begins the segment
   * @return the sum of the whole segment
   */
  public double fill(double[] terms, int size, int window, double[] into) {
    run(terms, size);
    for (int i = 0; i + window <= size; i++) {
      into[i] = (sums[i + window] - sums[i]) + (roundings[i + window] - roundings[i]);
    }
    return sums[size] + roundings[size];
  }

  private void run(double[] terms, int size) {
    double sum = 0;
    double rounding = 0;
    for (int i = 0; i < size; i++) {
      double term = terms[i];
      double next = sum + term;
      double added = next - sum;
      rounding += (sum - (next - added)) + (term - added);
      sum = next;
      sums[i + 1] = sum;
      roundings[i + 1] = rounding;
    }
  }
}
