package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.Locale;

/**
 * Whether the price test can see the exposure at all.
 *
 * @param effect return if all exposed revenue were lost, -D/MV, as a negative fraction
 * @param ratio κ = |effect|/MDE, without a unit
 * @param power probability that the effect would be found at the level at which the deciding test
 *     rejects
 */
public record Detectability(double effect, double ratio, double power) implements Serializable {

  /**
   * Below this ratio the price test says nothing about the exposure. With δ the loss of everything
   * in standard errors, κ = δ/(q + z₀.₈), so that of one window κ = ½ is δ = 1.40, a power of 29 %.
   * Of a move between nothing and everything lost, f = 0..1 of it, the likelihoods of the two ends
   * are in the ratio exp(δ²(f - ½)), at most exp(δ²/2): 2.7 at κ = ½. From √10 = 3.2 on, which is κ
   * = 0.54, evidence is worth more than a bare mention (Jeffreys 1961, appendix B; Kass and Raftery
   * 1995); and the 95 % interval of the share lost, ±q/δ, is there 2.8 wide, so that it holds all
   * of [0, 1] wherever in [-0.4, 1.4] the move itself lies.
   */
  public static final double SMALLEST_RATIO = 0.5;

  private static final double POWER = 0.80;

  /**
   * Compares an effect with what the test can see. The power takes the statistic as normal about
   * the effect δ, P(Z &gt; q - δ) + P(Z &lt; -q - δ) with q the quantile of t and δ in the unit in
   * which the detectable effect is q + z₀.₈, so that it is found four times in five.
   *
   * @param fullLoss D, value of losing all of the exposed revenue, in millions, from 0
   * @param move what the market did
   * @return the comparison
   * @throws IllegalArgumentException if the full loss is negative
   */
  public static Detectability of(double fullLoss, ObservedMove move) {
    Require.that(fullLoss >= 0, "a full loss must be from 0: %s", fullLoss);
    double size = fullLoss / move.marketValue();
    double ratio = size / move.minimumDetectable();
    double critical = Distributions.studentQuantile(1 - move.level() / 2, move.degreesOfFreedom());
    double shift = ratio * (critical + Distributions.normalQuantile(POWER));
    return new Detectability(
        0 - size, ratio, upperTail(critical - shift) + upperTail(critical + shift));
  }

  /**
   * Whether the price test has power.
   *
   * @return whether the ratio is at least one half
   */
  public boolean hasPower() {
    return ratio >= SMALLEST_RATIO;
  }

  /**
   * Why nothing is read off the price where the test lacks power.
   *
   * @return a clause without its full stop
   */
  public String whyPowerless() {
    return String.format(
        Locale.ROOT,
        "%s at its median: losing all of it would be worth %.2f of the smallest move the test can"
            + " detect; below %.1f the move implies nothing",
        PriceReading.NO_POWER.words(),
        ratio,
        SMALLEST_RATIO);
  }

  private static double upperTail(double z) {
    double tail = Distributions.normalTwoSided(z) / 2;
    return z < 0 ? 1 - tail : tail;
  }
}
