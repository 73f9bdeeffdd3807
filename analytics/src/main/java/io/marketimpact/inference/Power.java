package io.marketimpact.inference;

import io.marketimpact.stat.Distributions;

/** What effect a test could have seen at all. */
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
}
