package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * A scenario's value at stake at the bounds of the exposed revenue and at the median of what is
 * assumed inside them. Each route is proportional to the exposed revenue.
 *
 * @param scenario its id
 * @param atLow at the lower bound
 * @param atMedian at the median, or why nothing is assumed inside the bounds
 * @param atHigh at the upper bound
 */
public record ScenarioValue(
    String scenario, ValueAtStake atLow, Outcome<ValueAtStake> atMedian, ValueAtStake atHigh)
    implements Serializable {

  static ScenarioValue of(Scenario scenario, ExposedRevenue revenue) {
    Interval bounds = revenue.bounds();
    return new ScenarioValue(
        scenario.id(),
        value(bounds.low(), scenario, revenue),
        revenue
            .distribution()
            .map(distribution -> value(distribution.summary().median(), scenario, revenue)),
        value(bounds.high(), scenario, revenue));
  }

  private static ValueAtStake value(double exposed, Scenario scenario, ExposedRevenue revenue) {
    return ValueAtStake.of(
        exposed, scenario.policy(), scenario.valuation(), revenue.scope().multiples());
  }
}
