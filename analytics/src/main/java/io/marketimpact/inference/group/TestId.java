package io.marketimpact.inference.group;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * Names a test of a group, such as {@code bmp_t}.
 *
 * @param value the name, as results write it
 */
public record TestId(String value) implements Comparable<TestId>, Serializable {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not lower case with underscores
   */
  public TestId {
    Require.identifier(value, "a test id");
  }

  @Override
  public int compareTo(TestId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
