package io.marketimpact.study;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A point of a cumulative path: from the path's first day to this one.
 *
 * @param day relative to day 0
 * @param date the session
 * @param cumulative cumulative abnormal return
 * @param varianceFactor C of the days cumulated so far
 */
public record PathPoint(int day, LocalDate date, double cumulative, double varianceFactor)
    implements Serializable {}
