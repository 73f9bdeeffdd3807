package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;

/**
 * What an analyst assumes of one company in place of what is assumed of all: the same terms in
 * every scenario and in the simulation.
 *
 * @param security the company's stock
 * @param margin decremental margin, of which scenarios take the median; or that it is the common
 *     one
 * @param growth of the exposed revenue per year, or that it is the common one
 * @param deferredRevenue deferred revenue per unit of revenue, or that it is the common one
 * @param reason where the figures are from
 */
public record FirmTerms(
    SecurityId security,
    Outcome<InputDistribution> margin,
    Outcome<Double> growth,
    Outcome<Double> deferredRevenue,
    String reason)
    implements Serializable {

  /**
   * Checks the reason.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public FirmTerms {
    Require.text(reason, "the reason of a company's own terms");
  }

  Scenario in(Scenario scenario) {
    ValuationTerms common = scenario.valuation();
    return new Scenario(
        scenario.id(),
        scenario.title(),
        scenario.policy(),
        new ValuationTerms(
            margin.map(own -> own.quantiles().applyAsDouble(0.5)).result().orElse(common.margin()),
            common.tax(),
            common.costOfCapital(),
            growth.result().orElse(common.growth()),
            common.terminalGrowth(),
            deferredRevenue.result().orElse(common.deferredRevenue()),
            common.horizon()));
  }
}
