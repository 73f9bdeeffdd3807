package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.power.Decision;
import java.util.Optional;

/**
 * What the test that decides said of an effect when it was published.
 *
 * @param pAlone two-sided p-value of "no effect" in this window alone
 * @param pValue the same adjusted for the study's primary windows, which decides
 * @param interval effects that the test does not reject, where it rejects some
 * @param minimumDetectable effect that the test would find four times in five, where it finds one
 */
public record SavedVerdict(
    double pAlone, double pValue, Optional<Interval> interval, Optional<Double> minimumDetectable) {

  /** Of a row of firms or of groups, which name their columns alike. */
  static Optional<SavedVerdict> of(SavedRow row) {
    return row.ifAny("p_decision")
        .map(
            p ->
                new SavedVerdict(
                    row.number("p_decision_alone"),
                    p,
                    row.interval("decision_ci95_low", "decision_ci95_high"),
                    row.ifAny("decision_mde80")));
  }

  /**
   * What may be said about the move.
   *
   * @return distinguishable exactly where the p-value is below 5 %
   */
  public Decision decision() {
    return Decision.of(pValue);
  }
}
