package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * What another assumption about the share would make of a company's exposure.
 *
 * @param of the assumption
 * @param exposed exposed revenue in millions
 * @param atStake value at stake of the base scenario in millions, by discounting
 * @param fullLoss the move if all exposed revenue were lost for good, at the median, or why there
 *     is none to hold it against
 */
public record ExposureCase(
    ShareCase of, ExposureSummary exposed, ExposureSummary atStake, Outcome<Detectability> fullLoss)
    implements Serializable {

  static ExposureCase of(
      ShareCase share,
      ExposureDistribution distribution,
      ExposureAssumptions assumptions,
      Outcome<ObservedMove> move) {
    ExposureSummary exposed = distribution.with(share.share()).summary();
    double all = perUnit(assumptions.fullLoss()) * exposed.median();
    return new ExposureCase(
        share,
        exposed,
        exposed.times(perUnit(assumptions.base())),
        move.map(observed -> Detectability.of(all, observed)));
  }

  private static double perUnit(Scenario scenario) {
    PolicyTerms policy = scenario.policy();
    return ValueAtStake.discounted(
        policy.lossRate() * (1 + policy.contagion()), policy, scenario.valuation());
  }
}
