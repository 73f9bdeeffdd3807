package io.marketimpact.model;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * What a model's own inference says about a window, where the general forecast error does not hold:
 * a rank among placebo stocks, an exact conformal p-value, a posterior.
 *
 * @param id stable id, such as {@code conformal} or {@code placebo_space}
 * @param name for people
 * @param pValue two-sided
 * @param interval 95 % interval of the CAR, or why the method gives none
 * @param note what the reader must know: its resolution, how many donors, which assumption
 */
public record ModelTest(
    String id, String name, double pValue, Outcome<Interval> interval, String note)
    implements Serializable {}
