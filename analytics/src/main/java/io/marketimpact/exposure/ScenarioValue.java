package io.marketimpact.exposure;

import java.io.Serializable;

/**
 * A scenario's value at stake at the ends of what is known of the exposed revenue and at its
 * median. Each route is proportional to the exposed revenue.
 *
 * @param scenario its id
 * @param atLow at the lower bound
 * @param atMedian at the posterior median
 * @param atHigh at the upper bound
 */
public record ScenarioValue(
    String scenario, ValueAtStake atLow, ValueAtStake atMedian, ValueAtStake atHigh)
    implements Serializable {}
