package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One firm's abnormal return of one day.
 *
 * @param day relative to day 0
 * @param date the session
 * @param actual return
 * @param expected return of the model
 * @param abnormal actual less expected
 * @param standardError of the abnormal return, σ√c with the day's forecast error
 * @param varianceFactor c of the day
 * @param degreesOfFreedom of σ
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
   * @return abnormal over σ√c
   */
  public double standardized() {
    return abnormal / standardError;
  }

  /**
   * Where the abnormal return may lie.
   *
   * @return its 95 % interval, by Student's t distribution
   */
  public Interval interval() {
    return Distributions.studentInterval(
        abnormal, standardError, degreesOfFreedom, StudyPlan.CONFIDENCE);
  }
}
