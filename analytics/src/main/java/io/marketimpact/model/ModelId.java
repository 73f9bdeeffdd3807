package io.marketimpact.model;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * Names a model of the expected return, such as {@code market}.
 *
 * @param value the name, as results and the command line write it
 */
public record ModelId(String value) implements Comparable<ModelId>, Serializable {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not lower case with underscores
   */
  public ModelId {
    Require.identifier(value, "a model id");
  }

  @Override
  public int compareTo(ModelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
