package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One firm's abnormal return of one day. Returns and their error are fractions. σ is the standard
 * deviation of the model's residuals and c the variance factor of the day, forecast error of the
 * coefficients included, with Var(AR) = σ²c.
 *
 * @param day in sessions from day 0
 * @param date the session
 * @param actual return from the close before
 * @param expected return of the day by the model
 * @param abnormal actual less expected
 * @param standardError of the abnormal return, σ√c with the day's forecast error
 * @param varianceFactor c of the day, without a unit
 * @param degreesOfFreedom of σ, T - k
 */
public record AbnormalReturn(
    int day,
    LocalDate date,
    double actual,
    double expected,
    double abnormal,
    double standardError,
    double varianceFactor,
    int degreesOfFreedom)
    implements Serializable {

  /**
   * The abnormal return in standard errors.
   *
   * @return abnormal over σ√c, without a unit
   */
  public double standardized() {
    return abnormal / standardError;
  }

  /**
   * Where the abnormal return may lie.
   *
   * @return abnormal ± t₀.₉₇₅·σ√c, its 95 % interval by Student's t distribution, as fractions
   */
  public Interval interval() {
    return Distributions.studentInterval(
        abnormal, standardError, degreesOfFreedom, StudyPlan.CONFIDENCE);
  }
}
