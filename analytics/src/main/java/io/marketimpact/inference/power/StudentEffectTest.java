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
 */
public record StudentEffectTest(double effect, double standardError, double degreesOfFreedom)
    implements EffectTest {

  /**
   * Checks the error.
   *
   * @throws IllegalArgumentException if the standard error is not positive
   */
  public StudentEffectTest {
    Require.that(standardError > 0, "a standard error must be positive: %s", standardError);
  }

  @Override
  public Rule rule() {
    return Rule.STUDENT;
  }

  @Override
  public double pValue() {
    return Distributions.studentTwoSided(effect / standardError, degreesOfFreedom);
  }

  @Override
  public Outcome<Interval> interval() {
    double reach = Distributions.studentQuantile(1 - LEVEL / 2, degreesOfFreedom) * standardError;
    return Outcome.of(Verdict.agreeing(effect, reach, Decision.of(pValue()).isDistinguishable()));
  }

  @Override
  public Outcome<Double> minimumDetectable() {
    return Outcome.of(Power.minimumDetectableEffect(standardError, degreesOfFreedom, LEVEL, POWER));
  }

  @Override
  public double power(double size) {
    return Power.ofStudentTest(size / standardError, degreesOfFreedom, LEVEL);
  }
}
