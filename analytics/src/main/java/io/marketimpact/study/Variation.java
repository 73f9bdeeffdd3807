package io.marketimpact.study;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * Another defensible choice of what a plan leaves open: another benchmark, kind of return or
 * estimation window. Fixed with the plan, before a price is read.
 *
 * @param name for people, such as {@code log returns}
 * @param plan the plan with that choice
 */
public record Variation(String name, StudyPlan plan) implements Serializable {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Variation {
    Require.text(name, "a variation's name");
  }
}
