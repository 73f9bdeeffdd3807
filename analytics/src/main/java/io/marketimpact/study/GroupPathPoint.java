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
 * @param rebased cumulative average abnormal return from the close before day 0, where it is zero:
 *     before it, what was still to come, with the sign turned; from the path's first day where the
 *     path does not reach that close
 * @param rebasedInterval 95 % interval of it
 */
public record GroupPathPoint(
    int day,
    LocalDate date,
    double average,
    Interval averageInterval,
    double cumulative,
    Interval interval,
    double rebased,
    Interval rebasedInterval)
    implements Serializable {}
