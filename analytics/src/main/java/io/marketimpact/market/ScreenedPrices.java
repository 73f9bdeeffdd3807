package io.marketimpact.market;

import java.util.List;

/**
 * What a screen made of one security's bars.
 *
 * @param history the usable prices
 * @param findings what was found, in order
 * @param quarantined the bars set aside, each with a finding of its day
 */
public record ScreenedPrices(
    PriceHistory history, List<QualityFinding> findings, List<PriceBar> quarantined) {

  /** Keeps its own copies. */
  public ScreenedPrices {
    findings = List.copyOf(findings);
    quarantined = List.copyOf(quarantined);
  }
}
