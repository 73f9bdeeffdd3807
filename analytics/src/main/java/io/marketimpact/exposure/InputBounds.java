package io.marketimpact.exposure;

import io.marketimpact.base.Require;

/**
 * Between which values an analyst's assumption makes sense, as a fraction, a multiple or years.
 * They catch percent written for a fraction; draws of a simulation may lie beyond.
 *
 * @param low smallest value
 * @param high largest value
 */
public record InputBounds(double low, double high) {

  /** A share of a whole. */
  public static final InputBounds SHARE = new InputBounds(0, 1);

  /** Further loss elsewhere as a multiple of this one. */
  public static final InputBounds CONTAGION = new InputBounds(0, 3);

  /** Cost of capital a year. */
  public static final InputBounds COST_OF_CAPITAL = new InputBounds(0, 0.5);

  /** Growth a year for ever: no company outgrows its economy for good. */
  public static final InputBounds TERMINAL_GROWTH = new InputBounds(-0.5, 0.1);

  /** Growth a year up to the horizon. */
  public static final InputBounds GROWTH = new InputBounds(-0.9, 1);

  /** Tax rate on operating profit. */
  public static final InputBounds TAX = new InputBounds(0, 0.9);

  /** Deferred revenue per unit of revenue. */
  public static final InputBounds DEFERRED_REVENUE = new InputBounds(0, 10);

  /** Years to the full loss. */
  public static final InputBounds YEARS = new InputBounds(0, 100);

  /** Years valued one by one, of which there is at least the first. */
  public static final InputBounds HORIZON = new InputBounds(1, 100);

  /** A normal input whose mean is this many deviations from a bound seldom crosses it. */
  private static final double DEVIATIONS = 2;

  /**
   * Checks a value.
   *
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is out of bounds
   */
  public double require(double value) {
    Require.that(value >= low && value <= high, "%s: %s", said(), value);
    return value;
  }

  /**
   * Checks a distribution: its ends where it has any, else two standard deviations from its mean.
   *
   * @param distribution of an input
   * @return the distribution
   * @throws IllegalArgumentException if it reaches beyond the bounds
   */
  public InputDistribution require(InputDistribution distribution) {
    if (distribution instanceof InputDistribution.Fixed fixed) {
      require(fixed.value());
    } else if (distribution instanceof InputDistribution.Triangular triangle) {
      require(triangle.low());
      require(triangle.high());
    } else if (distribution instanceof InputDistribution.Normal normal) {
      double reach = DEVIATIONS * normal.standardDeviation();
      requireReach(normal.mean() - reach, normal.mean() + reach);
    } else if (distribution instanceof InputDistribution.Gamma gamma) {
      requireReach(gamma.mean(), gamma.mean() + DEVIATIONS * gamma.standardDeviation());
    }
    return distribution;
  }

  private void requireReach(double least, double most) {
    Require.that(
        least >= low && most <= high,
        "%s within two standard deviations of its mean: %s to %s",
        said(),
        least,
        most);
  }

  private String said() {
    return "must lie in ["
        + low
        + ", "
        + high
        + "]"
        + (this.equals(YEARS) ? "" : "; write 9.5 % as 0.095");
  }
}
