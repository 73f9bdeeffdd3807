package io.marketimpact.exposure;

import java.io.Serializable;

/**
 * Whether the price test can see the exposure, at both bounds of what is disclosed.
 *
 * @param atLow at the lower bound
 * @param atHigh at the upper bound
 */
public record DetectabilityRange(Detectability atLow, Detectability atHigh)
    implements Serializable {

  static DetectabilityRange of(ScenarioValue fullLoss, ObservedMove move) {
    return new DetectabilityRange(
        Detectability.of(fullLoss.atLow().discounted(), move),
        Detectability.of(fullLoss.atHigh().discounted(), move));
  }

  /**
   * Whether what the company discloses decides if the price test has power at all.
   *
   * @return whether both ends of the bounds say the same
   */
  public boolean isIdentified() {
    return atLow.hasPower() == atHigh.hasPower();
  }

  /**
   * What may be said where nothing is assumed between the bounds.
   *
   * @return a sentence without its full stop
   */
  public String words() {
    if (!isIdentified()) {
      return "what is disclosed does not settle whether the price can say anything about this"
          + " exposure";
    }
    return atHigh.hasPower()
        ? "the price can say something about this exposure, but how much of it is lost needs more"
            + " than its bounds"
        : PriceReading.NO_POWER.words();
  }
}
