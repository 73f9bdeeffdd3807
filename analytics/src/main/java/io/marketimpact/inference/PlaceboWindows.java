package io.marketimpact.inference;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.RandomizationDistribution;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * A statistic of one window among the same statistic in windows in which nothing happened: its
 * p-values are those of its rank, {@link RandomizationDistribution}.
 *
 * <p>Needs no normality, and for a group keeps the correlation of its firms (Gelbach, Helland and
 * Klick 2013, sample-quantile test).
 */
public final class PlaceboWindows implements Serializable {

  private static final long serialVersionUID = 1;

  private final double observed;
  private final double[] placebos;

  private PlaceboWindows(double observed, double[] placebos) {
    this.observed = observed;
    this.placebos = placebos;
  }

  /**
   * Places a statistic among those of other windows.
   *
   * @param observed the statistic of the window under study, S₀
   * @param placebos the statistic of every other window, S_b, in order of time
   * @return the placebo comparison
   * @throws IllegalArgumentException if there is no placebo or a number is not finite
   */
  public static PlaceboWindows of(double observed, double[] placebos) {
    Require.finite(observed, "an observed statistic");
    Require.that(placebos.length > 0, "a comparison needs at least 1 placebo: %s", placebos.length);
    for (double placebo : placebos) {
      Require.finite(placebo, "a placebo");
    }
    return new PlaceboWindows(observed, placebos.clone());
  }

  /**
   * Places one firm's CAR among the sums of all runs of L consecutive estimation days, each day's
   * residual divided by √(1 - h).
   *
   * @param firm the firm's evidence
   * @return the placebo comparison, or why there is no placebo window
   */
  public static Outcome<PlaceboWindows> of(FirmEvidence firm) {
    return of(firm.carOnResidualScale(), firm.residuals(), firm.length());
  }

  /**
   * Places a CAR among the sums of all runs of L consecutive estimation days, each day's residual
   * divided by √(1 - h).
   *
   * @param observed the CAR on the scale of such a sum, CAR/√(C/L)
   * @param residuals abnormal returns of the estimation window
   * @param length number of days L
   * @return the placebo comparison, or why there is no placebo window
   */
  public static Outcome<PlaceboWindows> of(double observed, Residuals residuals, int length) {
    return among(observed, BlockSums.of(residuals, length), length);
  }

  /**
   * Places a statistic among the sums of all runs of L consecutive days.
   *
   * @param observed the statistic on the scale of such a sum
   * @param sessions ascending session numbers
   * @param values one per session
   * @param length number of days L
   * @return the placebo comparison, or why there is no placebo window
   */
  public static Outcome<PlaceboWindows> of(
      double observed, int[] sessions, double[] values, int length) {
    return among(observed, BlockSums.of(sessions, values, length), length);
  }

  private static Outcome<PlaceboWindows> among(double observed, double[] placebos, int length) {
    return placebos.length == 0
        ? Outcome.excluded(
            ExclusionReason.SHORT_ESTIMATION,
            "no run of " + length + " estimation days is complete")
        : Outcome.of(new PlaceboWindows(observed, placebos));
  }

  /**
   * The observed statistic on the placebos' scale.
   *
   * @return S₀
   */
  public double observed() {
    return observed;
  }

  /**
   * Number of placebo windows.
   *
   * @return B
   */
  public int count() {
    return placebos.length;
  }

  /**
   * The placebo statistics in order of time.
   *
   * @return S_b
   */
  public double[] placebos() {
    return placebos.clone();
  }

  /**
   * How unusual the distance from zero is.
   *
   * @return (1 + #{|S_b| ≥ |S₀|})/(1 + B)
   */
  public double twoSided() {
    return rank().twoSided();
  }

  /**
   * How unusual a value this small is.
   *
   * @return (1 + #{S_b ≤ S₀})/(1 + B)
   */
  public double lowerTail() {
    return rank().lowerTail();
  }

  /**
   * How unusual a value this large is.
   *
   * @return (1 + #{S_b ≥ S₀})/(1 + B)
   */
  public double upperTail() {
    return rank().upperTail();
  }

  /** Counted where it is asked for: a study of many firms keeps the placebos of each. */
  RandomizationDistribution rank() {
    return RandomizationDistribution.of(observed, placebos);
  }

  /**
   * The smallest p-value this many windows can give.
   *
   * @return 1/(1 + B)
   */
  public double smallestPValue() {
    return RandomizationDistribution.smallestPValue(placebos.length);
  }

  /**
   * The largest distance from zero that the two-sided test does not reject: the m-th largest |S_b|,
   * with m the fewest placebos that must be as far for p to reach the level, (1 + m)/(1 + B) ≥ α.
   *
   * @param level two-sided level α
   * @return c, or why no distance is rejected
   */
  public Outcome<Double> critical(double level) {
    return critical(Arrays.stream(placebos).map(Math::abs).toArray(), level);
  }

  /**
   * The m-th largest of distances from zero, as in {@link #critical(double)}.
   *
   * @param distances of the placebos, in any order
   * @param level two-sided level α
   * @return c, or why no distance is rejected
   */
  public static Outcome<Double> critical(double[] distances, double level) {
    int needed = 0;
    while ((1.0 + needed) / (1.0 + distances.length) < level) {
      needed++;
    }
    if (needed == 0) {
      return Outcome.excluded(
          ExclusionReason.NO_INTERVAL,
          String.format(
              Locale.ROOT,
              "%d placebo windows cannot give a p-value below %.3f, so that no effect is ruled out",
              distances.length,
              RandomizationDistribution.smallestPValue(distances.length)));
    }
    return Outcome.of(largest(distances, needed));
  }

  /** The m-th largest: m is small beside their number, and a sort would order all of them. */
  private static double largest(double[] distances, int m) {
    double[] far = new double[m];
    Arrays.fill(far, Double.NEGATIVE_INFINITY);
    for (double distance : distances) {
      if (distance > far[0]) {
        int place = 0;
        while (place + 1 < m && far[place + 1] < distance) {
          far[place] = far[place + 1];
          place++;
        }
        far[place] = distance;
      }
    }
    return far[0];
  }

  /**
   * The size of an ordinary window.
   *
   * @return the root mean square of the placebos, √(ΣS_b²/B)
   */
  public double ordinary() {
    double squares = 0;
    for (double placebo : placebos) {
      squares += placebo * placebo;
    }
    return Math.sqrt(squares / placebos.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceboWindows same
        && Double.compare(observed, same.observed) == 0
        && Arrays.equals(placebos, same.placebos);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(observed) + Arrays.hashCode(placebos);
  }
}
