package io.marketimpact.inference.group;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;

/** A test of whether a group's mean cumulative abnormal return is zero. */
public interface TestStatistic {

  /**
   * What the test says of itself.
   *
   * @return one value, always the same
   */
  Method<TestId> method();

  /**
   * The test's stable id.
   *
   * @return the id of its method
   */
  default TestId id() {
    return method().id();
  }

  /**
   * How its rejections are counted where its size is simulated.
   *
   * @return by its own p-value unless stated otherwise
   */
  default Counting counting() {
    return Counting.AS_IT_IS;
  }

  /**
   * Computes the statistic, its p-values and how far they can be trusted.
   *
   * @param sample the firms
   * @return result and trust, or why the test does not apply to the sample
   */
  Outcome<Assessment> assess(GroupSample sample);
}
