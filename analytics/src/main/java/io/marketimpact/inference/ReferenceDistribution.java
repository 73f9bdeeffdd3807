package io.marketimpact.inference;

import java.io.Serializable;
import java.util.OptionalDouble;

/** The distribution a test's statistic follows when the event had no effect. */
public sealed interface ReferenceDistribution extends Serializable {

  /** Standard normal. */
  record Normal() implements ReferenceDistribution {}

  /**
   * Student's t.
   *
   * @param df degrees of freedom
   */
  record StudentT(double df) implements ReferenceDistribution {}

  /**
   * Fisher's F.
   *
   * @param numerator degrees of freedom of the numerator
   * @param denominator degrees of freedom of the denominator
   */
  record FisherF(double numerator, double denominator) implements ReferenceDistribution {}

  /**
   * The windows, or the portfolios, to which nothing happened.
   *
   * @param windows their number
   */
  record Placebo(int windows) implements ReferenceDistribution {}

  /**
   * The distribution of a count or a rank sum, without approximation.
   *
   * @param firms number of firms that enter it
   */
  record Exact(int firms) implements ReferenceDistribution {}

  /**
   * Days drawn again with replacement.
   *
   * @param draws number of resampled samples
   */
  record Bootstrap(int draws) implements ReferenceDistribution {}

  /**
   * The distribution's name in results.
   *
   * @return {@code normal}, {@code t}, {@code f}, {@code placebo}, {@code exact} or {@code
   *     bootstrap}
   */
  default String id() {
    if (this instanceof Normal) {
      return "normal";
    }
    if (this instanceof StudentT) {
      return "t";
    }
    if (this instanceof FisherF) {
      return "f";
    }
    if (this instanceof Placebo) {
      return "placebo";
    }
    return this instanceof Exact ? "exact" : "bootstrap";
  }

  /**
   * Degrees of freedom of the variance the statistic is measured in, for F those of its
   * denominator; or how many placebos, firms or draws the distribution consists of.
   *
   * @return the number, empty for the normal distribution
   */
  default OptionalDouble degreesOfFreedom() {
    if (this instanceof StudentT student) {
      return OptionalDouble.of(student.df());
    }
    if (this instanceof FisherF fisher) {
      return OptionalDouble.of(fisher.denominator());
    }
    if (this instanceof Placebo placebo) {
      return OptionalDouble.of(placebo.windows());
    }
    if (this instanceof Exact exact) {
      return OptionalDouble.of(exact.firms());
    }
    return this instanceof Bootstrap bootstrap
        ? OptionalDouble.of(bootstrap.draws())
        : OptionalDouble.empty();
  }
}
