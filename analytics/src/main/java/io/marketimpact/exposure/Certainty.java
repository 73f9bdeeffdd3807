package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * How sure a share of revenue is, on the scale of 1 to 80 that FactSet uses for its geographic
 * revenue (80 is reported), so that the two can be compared.
 *
 * @param rank 1 to 80
 */
public record Certainty(int rank) implements Serializable {

  /** The rank of a reported share by end customer of the latest year. */
  public static final int REPORTED = 80;

  private static final int PER_MISSING_YEAR = 10;
  private static final int FOR_ANOTHER_BASIS = 10;

  /**
   * A class of ranks, with the spread of what is assumed that goes with it. Nine draws in ten lie
   * within odds of e<sup>1.645σ</sup> times more or less than the median's: 1.2 for A, 5.2 for E.
   * The variance of E doubled is the largest with one mode.
   */
  public enum Grade {
    /** 71 to 80. */
    A(71, 0.1),
    /** 57 to 70. */
    B(57, 0.2),
    /** 42 to 56. */
    C(42, 0.35),
    /** 24 to 41. */
    D(24, 0.6),
    /** 1 to 23. */
    E(1, 1.0);

    private final int lowest;
    private final double spread;

    Grade(int lowest, double spread) {
      this.lowest = lowest;
      this.spread = spread;
    }

    /**
     * How far the share may lie from its center.
     *
     * @return σ, standard deviation of the log odds between the bounds
     */
    public double spread() {
      return spread;
    }
  }

  /**
   * Checks the rank.
   *
   * @throws IllegalArgumentException if it is outside 1 to 80
   */
  public Certainty {
    Require.that(rank >= 1 && rank <= REPORTED, "a rank must lie in 1 to 80: %s", rank);
  }

  /**
   * Ranks a share.
   *
   * @param estimatedShare share of the number that is estimated, 0 for a reported one
   * @param missingYears fiscal years that should have been reported since
   * @param basis by what sales are assigned
   * @return 80·(1 - estimated) less 10 per missing year and 10 for a basis other than the end
   *     customer, at least 1
   */
  public static Certainty of(double estimatedShare, int missingYears, SalesBasis basis) {
    Require.that(
        estimatedShare >= 0 && estimatedShare <= 1,
        "an estimated share must lie in [0, 1]: %s",
        estimatedShare);
    Require.that(missingYears >= 0, "missing years must not be negative: %s", missingYears);
    double rank =
        REPORTED * (1 - estimatedShare)
            - PER_MISSING_YEAR * missingYears
            - (basis == SalesBasis.END_CUSTOMER ? 0 : FOR_ANOTHER_BASIS);
    return new Certainty((int) Math.max(1, Math.round(rank)));
  }

  /**
   * The class of the rank.
   *
   * @return A to E
   */
  public Grade grade() {
    for (Grade grade : Grade.values()) {
      if (rank >= grade.lowest) {
        return grade;
      }
    }
    throw new IllegalStateException("no class for rank " + rank);
  }
}
