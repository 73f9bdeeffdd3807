package io.marketimpact.study;

import io.marketimpact.base.Interval;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A point of a group's cumulative path.
 *
 * @param day relative to day 0
 * @param date the session
 * @param average average abnormal return of the day, AAR
 * @param averageInterval 95 % interval of the day's average, the portfolio's forecast error
 *     included
 * @param cumulative cumulative average abnormal return from the path's first day
 * @param interval 95 % interval of the cumulative average
 */
public record GroupPathPoint(
    int day,
    LocalDate date,
    double average,
    Interval averageInterval,
    double cumulative,
    Interval interval)
    implements Serializable {}
