package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.List;

/**
 * What rests on a belief about the exposed revenue, not on its bounds alone.
 *
 * @param simulated exposed revenue, expected loss and value at stake
 * @param naiveRatio company-wide exposure over the median in scope
 * @param scenarios value at stake by scenario and route, the full loss last
 * @param sensitivity which input drives it
 * @param price what the market's move says, or why there is no move
 */
public record SimulatedExposure(
    SimulatedLoss simulated,
    double naiveRatio,
    List<ScenarioValue> scenarios,
    Sensitivity sensitivity,
    Outcome<PriceView> price)
    implements Serializable {

  /** Keeps its own copy. */
  public SimulatedExposure {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Exposure compared with the price.
   *
   * @param expectedReturn -ΔV/MV as simulated
   * @param beyondDetectable probability that the expected return is below minus the MDE
   * @param detectability at the median exposure
   * @param detectabilityAtLow at the lower bound of the exposure
   * @param detectabilityAtHigh at the upper bound of the exposure
   * @param implied what the move would mean, or that the price cannot speak
   * @param reading what may be said
   */
  public record PriceView(
      SampleSummary expectedReturn,
      double beyondDetectable,
      Detectability detectability,
      Detectability detectabilityAtLow,
      Detectability detectabilityAtHigh,
      Outcome<ImpliedLoss> implied,
      PriceReading reading)
      implements Serializable {

    /**
     * Whether what the company discloses decides if the price can speak at all.
     *
     * @return whether both ends of the bounds say the same
     */
    public boolean isIdentified() {
      return detectabilityAtLow.hasPower() == detectabilityAtHigh.hasPower();
    }
  }
}
