package io.marketimpact.stat;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities and quantiles of the reference distributions. Upper tails are computed
 * directly.
 */
public final class Distributions {

  private static final double QUANTILE_ACCURACY = 1e-15;
  private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

  /** Enough for every degree of freedom a study meets; beyond it quantiles are found again. */
  private static final int MOST_REMEMBERED = 4096;

  private static final ConcurrentHashMap<StudentPoint, Double> STUDENT_QUANTILES =
      new ConcurrentHashMap<>();

  private record StudentPoint(double probability, double degreesOfFreedom) {}

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
   * Upper tail of the standard normal distribution.
   *
   * @param z any number
   * @return the probability of a value above z
   */
  public static double normalUpperTail(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }

  /**
   * Upper tail of the chi-squared distribution.
   *
   * @param square the statistic, not negative
   * @param degreesOfFreedom positive
   * @return the probability of a value at least as large
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double chiSquaredUpperTail(double square, double degreesOfFreedom) {
    Require.that(square >= 0, "a chi-squared statistic must not be negative: %s", square);
    requirePositive(degreesOfFreedom);
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2, square / 2);
  }

  /**
   * Quantile of the chi-squared distribution.
   *
   * @param probability in (0, 1)
   * @param degreesOfFreedom positive
   * @return the value below which the distribution has that probability
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double chiSquaredQuantile(double probability, double degreesOfFreedom) {
    requireProbability(probability);
    requirePositive(degreesOfFreedom);
    return new ChiSquaredDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  /**
   * Quantile of the standard normal distribution.
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
   * Two-sided p-value of Student's t, the regularized incomplete beta function I(df/(df+t²); df/2,
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
   * Upper tail of Student's t.
   *
   * @param t any number
   * @param degreesOfFreedom positive
   * @return the probability of a value above t
   * @throws IllegalArgumentException if the degrees of freedom are not positive
   */
  public static double studentUpperTail(double t, double degreesOfFreedom) {
    double half = studentTwoSided(t, degreesOfFreedom) / 2;
    return t > 0 ? half : 1 - half;
  }

  /**
   * Quantile of Student's t.
   *
   * @param probability in (0, 1)
   * @param degreesOfFreedom positive
   * @return the t below which the distribution has that probability
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double studentQuantile(double probability, double degreesOfFreedom) {
    requireProbability(probability);
    requirePositive(degreesOfFreedom);
    StudentPoint point = new StudentPoint(probability, degreesOfFreedom);
    Double known = STUDENT_QUANTILES.get(point);
    if (known != null) {
      return known;
    }
    double quantile =
        new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
            .inverseCumulativeProbability(probability);
    if (STUDENT_QUANTILES.size() < MOST_REMEMBERED) {
      STUDENT_QUANTILES.put(point, quantile);
    }
    return quantile;
  }

  /**
   * The interval estimate ± t·se.
   *
   * @param estimate its middle
   * @param standardError the estimate's standard error
   * @param degreesOfFreedom of that standard error
   * @param confidence such as 0.95
   * @return the interval
   */
  public static Interval studentInterval(
      double estimate, double standardError, double degreesOfFreedom, double confidence) {
    double reach = studentQuantile(0.5 + confidence / 2, degreesOfFreedom) * standardError;
    return new Interval(estimate - reach, estimate + reach);
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

  private static void requireProbability(double probability) {
    Require.that(
        probability > 0 && probability < 1, "a probability must lie in (0, 1): %s", probability);
  }

  private static void requirePositive(double degreesOfFreedom) {
    Require.that(degreesOfFreedom > 0, "degrees of freedom must be positive: %s", degreesOfFreedom);
  }
}
