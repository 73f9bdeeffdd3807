package io.marketimpact.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import java.io.Serializable;

/**
 * One test of a group.
 *
 * @param test the test's id
 * @param outcome the test's result with how far it can be trusted, or why it does not apply
 */
public record GroupTest(String test, Outcome<Judged> outcome) implements Serializable {

  /**
   * A test's result and its trust.
   *
   * @param result what the test found
   * @param trust how far it can be trusted here
   */
  public record Judged(TestResult result, Trust trust) implements Serializable {}
}
