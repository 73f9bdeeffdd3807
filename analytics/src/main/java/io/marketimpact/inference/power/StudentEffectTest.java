package io.marketimpact.inference.power;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;

/**
 * The forecast-error t of an effect, for windows without a placebo.
 *
 * @param effect the abnormal return observed, as a fraction
 * @param standardError of it, forecast error included
 * @param degreesOfFreedom of the standard error
 * @param looks number of event windows for which the decision is adjusted
 */
public record StudentEffectTest(
    double effect, double standardError, double degreesOfFreedom, int looks) implements EffectTest {

  /**
   * Checks the error.
   *
   * @throws IllegalArgumentException if the standard error or the number of windows is not positive
   */
  public StudentEffectTest {
    Require.that(standardError > 0, "a standard error must be positive: %s", standardError);
    Require.that(looks > 0, "a test must be adjusted for at least 1 window: %s", looks);
  }

  @Override
  public Rule rule() {
    return Rule.STUDENT;
  }

  @Override
  public double pAlone() {
    return Distributions.studentTwoSided(effect / standardError, degreesOfFreedom);
  }

  @Override
  public Outcome<Interval> interval() {
    double reach = Distributions.studentQuantile(1 - level() / 2, degreesOfFreedom) * standardError;
    return Outcome.of(Verdict.agreeing(effect, reach, Decision.of(pValue()).isDistinguishable()));
  }

  @Override
  public Outcome<Double> minimumDetectable() {
    return Outcome.of(
        standardError * Power.detectableByStudentTest(degreesOfFreedom, level(), POWER));
  }

  @Override
  public double power(double size) {
    return Power.ofStudentTest(size / standardError, degreesOfFreedom, level());
  }

  private double level() {
    return LEVEL / looks;
  }
}
