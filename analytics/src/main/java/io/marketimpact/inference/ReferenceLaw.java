package io.marketimpact.inference;

import java.io.Serializable;
import java.util.OptionalDouble;

/** The law a test's statistic follows when the event had no effect. */
public sealed interface ReferenceLaw extends Serializable {

  /** Standard normal. */
  record Normal() implements ReferenceLaw {}

  /**
   * Student's t.
   *
   * @param df degrees of freedom
   */
  record StudentT(double df) implements ReferenceLaw {}

  /**
   * The windows in which nothing happened.
   *
   * @param windows their number
   */
  record Placebo(int windows) implements ReferenceLaw {}

  /**
   * The law's name in results.
   *
   * @return {@code normal}, {@code t} or {@code placebo}
   */
  default String id() {
    if (this instanceof Normal) {
      return "normal";
    }
    return this instanceof StudentT ? "t" : "placebo";
  }

  /**
   * Degrees of freedom, or the number of placebo windows.
   *
   * @return the number, empty for the normal law
   */
  default OptionalDouble degreesOfFreedom() {
    if (this instanceof StudentT student) {
      return OptionalDouble.of(student.df());
    }
    return this instanceof Placebo placebo
        ? OptionalDouble.of(placebo.windows())
        : OptionalDouble.empty();
  }
}
