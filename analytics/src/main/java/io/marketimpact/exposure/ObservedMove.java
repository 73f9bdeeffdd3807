package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * What the market did to a share.
 *
 * @param car cumulative abnormal return
 * @param standardError of it, forecast error included
 * @param degreesOfFreedom of the standard error
 * @param minimumDetectable effect that would be found four times in five
 * @param marketValue before the event, in millions of the currency of the disclosures
 */
public record ObservedMove(
    double car,
    double standardError,
    double degreesOfFreedom,
    double minimumDetectable,
    double marketValue)
    implements Serializable {

  /** Confidence of its intervals. */
  public static final double CONFIDENCE = 0.95;

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
    Require.that(
        marketValue > 0 && Double.isFinite(marketValue),
        "a market value must be positive: %s",
        marketValue);
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
   * 95 % interval of the CAR.
   *
   * @return the interval
   */
  public Interval interval() {
    return Distributions.studentInterval(car, standardError, degreesOfFreedom, CONFIDENCE);
  }

  /**
   * 95 % interval of the change of value, the market value taken as known.
   *
   * @return in millions
   */
  public Interval abnormalValueInterval() {
    Interval car = interval();
    return new Interval(car.low() * marketValue, car.high() * marketValue);
  }
}
