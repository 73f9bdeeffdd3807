package io.marketimpact.inference.power;

import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.NoncentralT;

/** What effect a test could have seen at all, and how much its significant estimates exaggerate. */
public final class Power {

  private static final int BISECTIONS = 50;

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
   * The effect that a two-sided t test finds with a given power: δ with 1 - F(q; δ) + F(-q; δ) = π
   * by bisection. The usual q + z_π is near it, and finds too little where q is large.
   *
   * @param degreesOfFreedom of the standard error
   * @param level two-sided level α
   * @param power π, above α
   * @return δ in standard errors, with at least that power
   */
  static double detectableByStudentTest(double degreesOfFreedom, double level, double power) {
    double low = 0;
    double high = 1;
    while (ofStudentTest(high, degreesOfFreedom, level) < power) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (ofStudentTest(middle, degreesOfFreedom, level) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
