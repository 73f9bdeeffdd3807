package io.marketimpact.study;

import io.marketimpact.stat.Interval;
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
 * @param standardised abnormal over σ√c with the day's forecast error
 * @param varianceFactor c of the day
 * @param interval 95 % interval of the abnormal return
 */
public record AbnormalReturn(
    int day,
    LocalDate date,
    double actual,
    double expected,
    double abnormal,
    double standardised,
    double varianceFactor,
    Interval interval)
    implements Serializable {}
