package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * The distribution of the largest of n jump statistics of a price without jumps: (max|L| - C_n)/S_n
 * is Gumbel, C_n = √(2 ln n)/c - (ln π + ln ln n)/(2c√(2 ln n)), S_n = 1/(c√(2 ln n)), c = √(2/π)
 * (Lee and Mykland 2008).
 *
 * @param observations number n of statistics
 */
public record JumpDistribution(int observations) implements Serializable {

  /** E|Z|, because the local volatility is formed without its factor π/2. */
  private static final double MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below 3
   */
  public JumpDistribution {
    Require.that(observations >= 3, "a jump test needs at least 3 statistics: %s", observations);
  }

  /**
   * Where the largest statistic lies.
   *
   * @return C_n
   */
  public double center() {
    double root = root();
    return root / MEAN_ABSOLUTE
        - (Math.log(Math.PI) + Math.log(Math.log(observations))) / (2 * MEAN_ABSOLUTE * root);
  }

  /**
   * How far the largest statistic scatters.
   *
   * @return S_n
   */
  public double scale() {
    return 1 / (MEAN_ABSOLUTE * root());
  }

  /**
   * What the largest of n statistics exceeds with a given probability when there is no jump.
   *
   * @param level the probability, in (0, 1)
   * @return C_n - S_n ln(-ln(1 - level))
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public double threshold(double level) {
    Require.that(level > 0 && level < 1, "a level must lie strictly in (0, 1): %s", level);
    return center() - scale() * Math.log(-Math.log1p(-level));
  }

  private double root() {
    return Math.sqrt(2 * Math.log(observations));
  }
}
