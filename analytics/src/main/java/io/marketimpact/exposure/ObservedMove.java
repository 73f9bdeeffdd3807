package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * What the market did to a stock.
 *
 * @param car cumulative abnormal return, as a fraction
 * @param standardError of it, forecast error included: with the degrees of freedom the t
 *     distribution that a likelihood needs, where the placebos give none
 * @param degreesOfFreedom of the standard error
 * @param minimumDetectable effect that would be found four times in five, as a positive fraction
 * @param marketValue before the event, in millions of the currency of the disclosures
 * @param interval 95 % interval of the CAR, as fractions, of the test that the detectable effect is
 *     of
 * @param level two-sided level at which that test rejects in this window
 */
public record ObservedMove(
    double car,
    double standardError,
    double degreesOfFreedom,
    double minimumDetectable,
    double marketValue,
    Interval interval,
    double level)
    implements Serializable {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one that must be positive is not
   */
  public ObservedMove {
    Require.finite(car, "a CAR");
    Require.that(standardError > 0, "a standard error must be positive: %s", standardError);
    Require.that(degreesOfFreedom > 0, "degrees of freedom must be positive: %s", degreesOfFreedom);
    Require.that(
        minimumDetectable > 0, "a detectable effect must be positive: %s", minimumDetectable);
    Require.that(level > 0 && level < 1, "a level must lie in (0, 1): %s", level);
    Require.that(
        marketValue > 0 && Double.isFinite(marketValue),
        "a market value must be positive: %s",
        marketValue);
    Require.that(
        interval.low() <= car && car <= interval.high(),
        "an interval must hold its CAR of %s: %s",
        car,
        interval);
  }

  /**
   * Change of value that the benchmark does not explain.
   *
   * @return CAR times market value, in millions
   */
  public double abnormalValue() {
    return car * marketValue;
  }

  /**
   * 95 % interval of the change of value, the market value taken as known.
   *
   * @return in millions
   */
  public Interval abnormalValueInterval() {
    return new Interval(interval.low() * marketValue, interval.high() * marketValue);
  }
}
