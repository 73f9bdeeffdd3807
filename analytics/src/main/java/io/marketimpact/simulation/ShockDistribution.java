package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import io.marketimpact.stat.RandomStreams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The distribution of the shocks, scaled to mean 0 and variance 1. Each shock uses one uniform
 * number.
 */
public enum ShockDistribution {
  /** Standard normal. */
  NORMAL("normal") {
    @Override
    double draw(SplittableRandom stream) {
      return RandomStreams.normal(stream);
    }
  },
  /** Student's t with 4 degrees of freedom over √2: tails as fat as those of daily returns. */
  STUDENT_4("t4") {
    @Override
    double draw(SplittableRandom stream) {
      return studentFour(RandomStreams.uniform(stream)) / Math.sqrt(2);
    }
  };

  private final String id;

  ShockDistribution(String id) {
    this.id = id;
  }

  /**
   * The distribution's stable id, as the command line writes it.
   *
   * @return {@code normal} or {@code t4}
   */
  public String id() {
    return id;
  }

  /**
   * The distribution of an id.
   *
   * @param id its stable id
   * @return the distribution
   * @throws IllegalArgumentException if there is none of that id
   */
  public static ShockDistribution of(String id) {
    for (ShockDistribution distribution : values()) {
      if (distribution.id.equals(id)) {
        return distribution;
      }
    }
    throw new IllegalArgumentException(
        "a distribution must be one of "
            + Arrays.stream(values()).map(ShockDistribution::id).collect(Collectors.joining(", "))
            + ": '"
            + id
            + "'");
  }

  /** The next shock of a stream. */
  abstract double draw(SplittableRandom stream);

  /**
   * Quantile of Student's t with 4 degrees of freedom in closed form (Shaw 2006): with a = 4u(1 -
   * u), t = ±2√(cos(arccos(√a)/3)/√a - 1).
   */
  static double studentFour(double u) {
    Require.that(u > 0 && u < 1, "a probability must lie in (0, 1): %s", u);
    double root = Math.sqrt(4 * u * (1 - u));
    double ratio = Math.cos(Math.acos(Math.min(1, root)) / 3) / root;
    return Math.copySign(2 * Math.sqrt(Math.max(0, ratio - 1)), u - 0.5);
  }
}
