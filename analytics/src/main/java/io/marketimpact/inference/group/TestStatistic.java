package io.marketimpact.inference.group;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.Assessment;
import java.io.Serializable;

/** A test of whether a group's mean cumulative abnormal return is zero. */
public interface TestStatistic extends Serializable {

  /**
   * A test that a program brings along, as a lambda. It may travel to another machine, and what it
   * captures with it.
   *
   * @param id its id, one that no test of the catalog has
   * @param statistic how it is computed
   * @return the test
   * @throws IllegalArgumentException if one of them is null or the id is not lower case with
   *     underscores
   */
  static TestStatistic of(String id, Statistic statistic) {
    Require.given(id, "a test's id");
    Require.given(statistic, "how the test is computed");
    return new OwnTest(Method.own(new TestId(id)), statistic);
  }

  /** How a test is computed. */
  @FunctionalInterface
  interface Statistic extends Serializable {

    /**
     * Computes the test, see {@link TestStatistic#assess}.
     *
     * @param sample the firms
     * @return result and trust, {@link io.marketimpact.inference.Trust#UNKNOWN} where its size is
     *     not known, or why the test does not apply
     */
    Outcome<Assessment> of(GroupSample sample);
  }

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

  /**
   * The p-value by which simulations count rejections, without what only a report shows.
   *
   * @param sample the firms
   * @return two-sided, or why the test does not apply to the sample
   */
  default Outcome<Double> pValue(GroupSample sample) {
    return assess(sample).map(assessment -> assessment.result().pValue());
  }
}
