package io.marketimpact.study;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.group.TestId;
import java.io.Serializable;

/**
 * One test of a group.
 *
 * @param method what the test says of itself
 * @param outcome the test's result with how far it can be trusted, or why it does not apply
 */
public record GroupTest(Method<TestId> method, Outcome<Assessment> outcome)
    implements Serializable {

  /**
   * Checks what the test gave.
   *
   * @throws IllegalArgumentException if it is null
   */
  public GroupTest {
    Require.that(
        outcome != null,
        "the test '%s' gave no result, and not why it does not apply",
        method.id());
  }

  /**
   * The test's id.
   *
   * @return the id of its method
   */
  public TestId test() {
    return method.id();
  }
}
