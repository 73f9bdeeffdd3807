package io.marketimpact.inference;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The observed window among windows in which nothing happened: p = (1 + #{|S_b| ≥ |S_0|})/(1 + B)
 * over all runs of L consecutive estimation days, each day's residual divided by √(1 - h).
 *
 * <p>Needs no normality, and for a group keeps the correlation of its firms (Gelbach, Helland and
 * Klick 2013, sample-quantile test).
 */
public final class PlaceboInTime implements Serializable {

  private static final long serialVersionUID = 1;

  private final double observed;
  private final double[] placebos;

  private PlaceboInTime(double observed, double[] placebos) {
    this.observed = observed;
    this.placebos = placebos;
  }

  /**
   * Places one firm's CAR among its own placebo windows.
   *
   * @param firm the firm's evidence
   * @return the placebo comparison, or why there is no placebo window
   */
  public static Outcome<PlaceboInTime> of(FirmEvidence firm) {
    int size = firm.residuals().size();
    int[] sessions = new int[size];
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      sessions[i] = firm.residuals().session(i);
      values[i] = firm.residuals().studentised(i);
    }
    return of(firm.carOnResidualScale(), sessions, values, firm.length());
  }

  static Outcome<PlaceboInTime> of(double observed, int[] sessions, double[] values, int length) {
    double[] placebos = BlockSums.of(sessions, values, length);
    return placebos.length == 0
        ? Outcome.excluded(
            ExclusionReason.SHORT_ESTIMATION,
            "no run of " + length + " estimation days is complete")
        : Outcome.of(new PlaceboInTime(observed, placebos));
  }

  /**
   * The observed sum on the placebos' scale.
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
   * The placebo sums in order of time.
   *
   * @return S_b
   */
  public double[] placebos() {
    return placebos.clone();
  }

  /**
   * Two-sided p-value.
   *
   * @return (1 + #{|S_b| ≥ |S_0|})/(1 + B)
   */
  public double pValue() {
    return law().pValue();
  }

  /**
   * p-value against a fall.
   *
   * @return (1 + #{S_b ≤ S_0})/(1 + B)
   */
  public double pValueLess() {
    return law().less();
  }

  /**
   * p-value against a rise.
   *
   * @return (1 + #{S_b ≥ S_0})/(1 + B)
   */
  public double pValueGreater() {
    return law().greater();
  }

  private RandomizationLaw law() {
    RandomizationLaw law = new RandomizationLaw(observed);
    for (double placebo : placebos) {
      law.add(placebo);
    }
    return law;
  }

  /**
   * The smallest p-value this many windows can give.
   *
   * @return 1/(1 + B)
   */
  public double smallestPValue() {
    return 1.0 / (1.0 + placebos.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceboInTime same
        && Double.compare(observed, same.observed) == 0
        && Arrays.equals(placebos, same.placebos);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(observed) + Arrays.hashCode(placebos);
  }
}
