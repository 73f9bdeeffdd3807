package io.marketimpact.inference.group;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.OwnCode;
import io.marketimpact.inference.Assessment;

/**
 * A test that a program brings along.
 *
 * @param method what it says of itself
 * @param statistic how it is computed
 */
record OwnTest(Method<TestId> method, Statistic statistic) implements TestStatistic {

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return OwnCode.run("the test '" + method.id().value() + "'", () -> statistic.of(sample));
  }
}
