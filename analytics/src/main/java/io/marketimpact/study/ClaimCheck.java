package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.PressClaim;
import io.marketimpact.market.ReturnSeries;

/**
 * A press claim compared with the measured return.
 *
 * @param claim the claim
 * @param measured the share's return of that day, or why there is none
 */
public record ClaimCheck(PressClaim claim, Outcome<Double> measured) {

  /**
   * Measures a claim.
   *
   * @param claim the claim
   * @param series returns of the share the claim is about
   * @return the check
   */
  public static ClaimCheck of(PressClaim claim, ReturnSeries series) {
    var session = series.axis().indexOf(claim.date());
    return session.isPresent() && series.has(session.getAsInt())
        ? new ClaimCheck(claim, Outcome.of(series.at(session.getAsInt())))
        : unmeasured(claim);
  }

  /**
   * A claim about a day or a share without a return.
   *
   * @param claim the claim
   * @return the check that could not be made
   */
  public static ClaimCheck unmeasured(PressClaim claim) {
    return new ClaimCheck(
        claim,
        Outcome.excluded(
            ExclusionReason.NO_PRICES, claim.security() + " has no return on " + claim.date()));
  }

  /**
   * Whether the measured return fits the wording.
   *
   * @return whether it lies in the claim's range; false when it could not be measured
   */
  public boolean holds() {
    return measured
        .result()
        .filter(value -> value >= claim.low() && value <= claim.high())
        .isPresent();
  }
}
