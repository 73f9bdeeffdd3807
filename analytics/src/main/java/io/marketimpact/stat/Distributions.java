package io.marketimpact.stat;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Tail probabilities and quantiles of the reference laws. Upper tails are computed directly. */
public final class Distributions {

  private static final double QUANTILE_ACCURACY = 1e-15;
  private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

  private Distributions() {}

  /**
   * Two-sided p-value of a standard normal statistic, 2(1 - Φ(|z|)).
   *
   * @param z the statistic
   * @return the probability of a value at least as far from zero
   */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /**
   * Quantile of the standard normal law.
   *
   * @param probability in (0, 1)
   * @return the z with Φ(z) = probability
   * @throws IllegalArgumentException if the probability is not inside (0, 1)
   */
  public static double normalQuantile(double probability) {
    requireProbability(probability);
    return STANDARD_NORMAL.inverseCumulativeProbability(probability);
  }

  /**
   * Two-sided p-value of Student's t, the regularised incomplete beta function I(df/(df+t²); df/2,
   * 1/2).
   *
   * @param t the statistic
   * @param degreesOfFreedom positive
   * @return the probability of a value at least as far from zero
   * @throws IllegalArgumentException if the degrees of freedom are not positive
   */
  public static double studentTwoSided(double t, double degreesOfFreedom) {
    requirePositive(degreesOfFreedom);
    double square = t * t;
    return square < 1
        ? 1 - Beta.regularizedBeta(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2)
        : Beta.regularizedBeta(
            degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5);
  }

  /**
   * Quantile of Student's t.
   *
   * @param probability in (0, 1)
   * @param degreesOfFreedom positive
   * @return the t below which the law has that probability
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double studentQuantile(double probability, double degreesOfFreedom) {
    requireProbability(probability);
    requirePositive(degreesOfFreedom);
    return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  /**
   * Upper tail of Fisher's F.
   *
   * @param f the statistic, not negative
   * @param numerator degrees of freedom of the numerator
   * @param denominator degrees of freedom of the denominator
   * @return the probability of a value at least as large
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double fisherUpperTail(double f, double numerator, double denominator) {
    Require.that(f >= 0, "an F statistic must not be negative: %s", f);
    requirePositive(numerator);
    requirePositive(denominator);
    return Beta.regularizedBeta(
        denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
  }

  /**
   * Upper tail of the chi-square law, the regularised incomplete gamma function Q(df/2, x/2).
   *
   * @param x the statistic, not negative
   * @param degreesOfFreedom positive
   * @return the probability of a value at least as large
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double chiSquareUpperTail(double x, double degreesOfFreedom) {
    Require.that(x >= 0, "a chi-square statistic must not be negative: %s", x);
    requirePositive(degreesOfFreedom);
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
  }

  /**
   * Upper tail of the standard normal law, 1 - Φ(z).
   *
   * @param z the statistic
   * @return the probability of a value at least as large
   */
  public static double normalUpperTail(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }

  private static void requireProbability(double probability) {
    Require.that(
        probability > 0 && probability < 1, "a probability must lie in (0, 1): %s", probability);
  }

  private static void requirePositive(double degreesOfFreedom) {
    Require.that(degreesOfFreedom > 0, "degrees of freedom must be positive: %s", degreesOfFreedom);
  }
}
