package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;

/**
 * The probability that the move would put on losing all of the exposed revenue, if it were about
 * that alone and the only other thing that could happen were the milder loss u = k·D: π = (λ -
 * k)/(1 - k). A move cannot tell a certain small loss from an unlikely large one; this is the
 * reading as an unlikely large one.
 *
 * @param without what happens without the restriction, a stable id
 * @param floor k, share of the full loss that is lost without the restriction
 * @param percentiles of π, or that its 95 % interval covers all of [0, 1], which tells nothing
 */
public record ImpliedProbability(String without, double floor, Outcome<Percentiles> percentiles)
    implements Serializable {

  /**
   * Percentiles of a probability, not cut to [0, 1].
   *
   * @param low 5th percentile
   * @param median 50th percentile
   * @param high 95th percentile
   */
  public record Percentiles(double low, double median, double high) implements Serializable {}

  /** Nothing is lost without the restriction. */
  public static final String NOTHING = "nothing";

  /**
   * Reads the probability off the implied loss share.
   *
   * @param without what happens without the restriction
   * @param floor k, in [0, 1)
   * @param implied λ as simulated
   * @return the probability; its order is that of λ, so that the percentiles are
   * @throws IllegalArgumentException if the floor is out of its range
   */
  public static ImpliedProbability of(String without, double floor, ImpliedLoss implied) {
    Require.that(floor >= 0 && floor < 1, "a floor must lie in [0, 1): %s", floor);
    SampleSummary lossShare = implied.lossShare();
    return new ImpliedProbability(
        without,
        floor,
        implied.coversAllFrom(floor)
            ? Outcome.excluded(
                ExclusionReason.UNINFORMATIVE,
                "the move says nothing about this probability: its 95 % interval covers all of 0 to"
                    + " 1")
            : Outcome.of(
                new Percentiles(
                    (lossShare.p05() - floor) / (1 - floor),
                    (lossShare.median() - floor) / (1 - floor),
                    (lossShare.p95() - floor) / (1 - floor))));
  }

  /**
   * A probability cut to where probabilities lie.
   *
   * @param uncut one of the percentiles
   * @return in [0, 1]
   */
  public static double cut(double uncut) {
    return Math.min(1, Math.max(0, uncut));
  }
}
