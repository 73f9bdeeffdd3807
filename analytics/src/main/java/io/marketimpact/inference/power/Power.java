package io.marketimpact.inference.power;

import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.NoncentralT;
import java.io.Serializable;
import java.util.List;

/** What effect a test could have seen at all, and how much its significant estimates exaggerate. */
public final class Power {

  private Power() {}

  /**
   * Minimum detectable effect, MDE = (t_{1-α/2,df} + z_π)·se.
   *
   * @param standardError standard error of the effect, forecast error included
   * @param degreesOfFreedom of that standard error
   * @param level two-sided level α of the test
   * @param power probability π with which the effect would be detected
   * @return the effect as a fraction
   */
  public static double minimumDetectableEffect(
      double standardError, double degreesOfFreedom, double level, double power) {
    return (Distributions.studentQuantile(1 - level / 2, degreesOfFreedom)
            + Distributions.normalQuantile(power))
        * standardError;
  }

  /**
   * Power of a two-sided t test at a true effect, 1 - F(q; δ) + F(-q; δ) with F the noncentral t.
   *
   * @param effect δ, the true effect in standard errors
   * @param degreesOfFreedom of the standard error
   * @param level two-sided level α
   * @return the probability of rejecting
   */
  public static double ofStudentTest(double effect, double degreesOfFreedom, double level) {
    NoncentralT distribution = new NoncentralT(effect, degreesOfFreedom);
    double q = Distributions.studentQuantile(1 - level / 2, degreesOfFreedom);
    return distribution.upperTail(q) + distribution.lowerTail(-q);
  }

  /**
   * Power of a two-sided test with a known standard error, Φ(-z - δ) + 1 - Φ(z - δ): the J₁ test of
   * Campbell, Lo and MacKinlay (1997, ch. 4).
   *
   * @param effect δ, the true effect in standard errors
   * @param level two-sided level α
   * @return the probability of rejecting
   */
  public static double ofNormalTest(double effect, double level) {
    double z = Distributions.normalQuantile(1 - level / 2);
    return Distributions.normalUpperTail(z + effect) + Distributions.normalUpperTail(z - effect);
  }

  /**
   * Number of independent firms that tell as much as correlated ones, N/(1 + (N - 1)ρ).
   *
   * @param firms N
   * @param correlation ρ, their mean correlation
   * @return the number, between 1 and N for a correlation in [0, 1]
   */
  public static double effectiveFirms(int firms, double correlation) {
    return firms / (1 + (firms - 1) * correlation);
  }

  /**
   * How much an estimate exaggerates where it is significant, E(|estimate| | significant)/|effect|:
   * the winner's curse (Gelman and Carlin 2014).
   *
   * @param effect δ, the true effect in standard errors, not 0
   * @param degreesOfFreedom of the standard error
   * @param level two-sided level α
   * @return the ratio, above 1 and near 1 where the power is high
   * @throws IllegalArgumentException if the effect is 0
   */
  public static double exaggerationRatio(double effect, double degreesOfFreedom, double level) {
    Require.that(effect != 0, "an exaggeration ratio needs an effect other than 0: %s", effect);
    double q = Distributions.studentQuantile(1 - level / 2, degreesOfFreedom);
    double mean = new NoncentralT(effect, degreesOfFreedom).absoluteMeanBeyond(q);
    return mean / ofStudentTest(effect, degreesOfFreedom, level) / Math.abs(effect);
  }

  /**
   * Power at a list of effects.
   *
   * @param standardError standard error of the effect, forecast error included
   * @param degreesOfFreedom of that standard error
   * @param level two-sided level α
   * @param effects true effects as fractions
   * @return one point per effect
   */
  public static List<Point> curve(
      double standardError, double degreesOfFreedom, double level, List<Double> effects) {
    Require.that(standardError > 0, "a standard error must be positive: %s", standardError);
    return effects.stream()
        .map(
            effect ->
                new Point(effect, ofStudentTest(effect / standardError, degreesOfFreedom, level)))
        .toList();
  }

  /**
   * A point of a power curve.
   *
   * @param effect true effect as a fraction
   * @param power probability with which the test would find it
   */
  public record Point(double effect, double power) implements Serializable {}
}
