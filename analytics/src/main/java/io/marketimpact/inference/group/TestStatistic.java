package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;

/** A test of whether a group's mean cumulative abnormal return is zero. */
public interface TestStatistic {

  /**
   * The test's stable id, as results write it.
   *
   * @return lower case with underscores
   */
  String id();

  /**
   * The test's name in the field.
   *
   * @return for people
   */
  String name();

  /**
   * Where the test comes from.
   *
   * @return author and year
   */
  String citation();

  /**
   * How the statistic is computed.
   *
   * @return a short formula in plain text
   */
  String formula();

  /**
   * What the test takes for granted.
   *
   * @return one sentence
   */
  String assumption();

  /**
   * Computes the statistic and its p-values.
   *
   * @param sample the firms
   * @return the result, or why the test does not apply to the sample
   */
  Outcome<TestResult> test(GroupSample sample);

  /**
   * Says how far the test can be trusted for a sample to which it applies.
   *
   * @param sample the firms
   * @return the level and the reason
   */
  Trust trust(GroupSample sample);
}
