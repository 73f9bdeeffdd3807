package io.marketimpact.inference;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.RandomizationDistribution;
import java.io.Serializable;

/**
 * What a test found.
 *
 * @param statistic its value
 * @param distribution the distribution it is compared with
 * @param pValue two-sided
 * @param less p-value against a fall: the probability, without an effect, of a statistic as small;
 *     or why the test has no direction
 * @param greater p-value against a rise: the probability, without an effect, of a statistic as
 *     large; or why the test has no direction
 * @param resampled p-value of the same statistic by days drawn again, where its own distribution
 *     needs normal returns; or why there is none
 */
public record TestResult(
    double statistic,
    ReferenceDistribution distribution,
    double pValue,
    Outcome<Double> less,
    Outcome<Double> greater,
    Outcome<Double> resampled)
    implements Serializable {

  private static final Outcome<Double> NO_DIRECTION =
      Outcome.excluded(
          ExclusionReason.NO_DIRECTION,
          "the statistic has no direction: it shows that firms moved, not which way");
  private static final Outcome<Double> NOT_RESAMPLED =
      Outcome.excluded(ExclusionReason.NOT_COMPUTED, "the test has no bootstrap p-value");

  /**
   * A statistic compared with the standard normal distribution.
   *
   * @param z the statistic
   * @return p = 2Φ(-|z|) and both one-sided values
   */
  public static TestResult normal(double z) {
    return directed(
        z,
        new ReferenceDistribution.Normal(),
        Distributions.normalTwoSided(z),
        Distributions.normalUpperTail(-z),
        Distributions.normalUpperTail(z));
  }

  /**
   * A statistic compared with Student's t distribution.
   *
   * @param t the statistic
   * @param df degrees of freedom, positive
   * @return p = 2P(T &gt; |t|) and both one-sided values
   */
  public static TestResult student(double t, double df) {
    return directed(
        t,
        new ReferenceDistribution.StudentT(df),
        Distributions.studentTwoSided(t, df),
        Distributions.studentUpperTail(-t, df),
        Distributions.studentUpperTail(t, df));
  }

  /**
   * A statistic compared with the F distribution, which has no direction.
   *
   * @param f the statistic, not negative
   * @param numerator degrees of freedom of the numerator
   * @param denominator degrees of freedom of the denominator
   * @param resampled a bootstrap p-value, or why there is none
   * @return p = P(F &gt; f)
   */
  public static TestResult fisher(
      double f, double numerator, double denominator, Outcome<Double> resampled) {
    return new TestResult(
        f,
        new ReferenceDistribution.FisherF(numerator, denominator),
        Distributions.fisherUpperTail(f, numerator, denominator),
        NO_DIRECTION,
        NO_DIRECTION,
        resampled);
  }

  /**
   * A statistic ranked among those of placebo windows.
   *
   * @param placebo the comparison
   * @return p = (1 + #{|S_b| ≥ |S₀|})/(1 + B) and both one-sided values
   */
  public static TestResult placebo(PlaceboWindows placebo) {
    return ranked(placebo.rank(), new ReferenceDistribution.Placebo(placebo.count()));
  }

  /**
   * A statistic ranked in a randomization distribution.
   *
   * @param rank its place among the placebos
   * @param distribution as which results name it
   * @return the p-values of the ranks
   */
  public static TestResult ranked(
      RandomizationDistribution rank, ReferenceDistribution distribution) {
    return directed(
        rank.observed(), distribution, rank.twoSided(), rank.lowerTail(), rank.upperTail());
  }

  /**
   * A statistic with a direction.
   *
   * @param statistic the value
   * @param distribution it is compared with
   * @param pValue two-sided
   * @param less of the alternative that the firms fell
   * @param greater of the alternative that they rose
   * @return the result, without a bootstrap p-value
   */
  public static TestResult directed(
      double statistic,
      ReferenceDistribution distribution,
      double pValue,
      double less,
      double greater) {
    return new TestResult(
        statistic, distribution, pValue, Outcome.of(less), Outcome.of(greater), NOT_RESAMPLED);
  }
}
