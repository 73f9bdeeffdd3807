package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import io.marketimpact.inference.group.TestId;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How often a test rejected: its size where the design has no effect, its power where it has one.
 *
 * @param test the test's id
 * @param level at which it rejects, p ≤ level
 * @param draws number of draws
 * @param excluded draws for which the test is not defined
 * @param rejected draws in which it rejected
 */
public record RejectionRate(TestId test, double level, long draws, long excluded, long rejected)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if more draws are excluded or rejected than there are
   */
  public RejectionRate {
    Require.that(
        excluded >= 0 && rejected >= 0 && excluded + rejected <= draws,
        "excluded and rejected draws must be among the %s: %s and %s",
        draws,
        excluded,
        rejected);
  }

  /**
   * Draws in which the test gave a p-value.
   *
   * @return draws less excluded
   */
  public long judged() {
    return draws - excluded;
  }

  /**
   * Share of the judged draws in which the test rejected.
   *
   * @return the share, empty when no draw was judged
   */
  public OptionalDouble rate() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rejected / judged());
  }

  /**
   * Monte-Carlo standard error of the rate.
   *
   * @return √(r(1 - r)/n), empty when no draw was judged
   */
  public OptionalDouble standardError() {
    return rate().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt(rate().getAsDouble() * (1 - rate().getAsDouble()) / judged()));
  }
}
