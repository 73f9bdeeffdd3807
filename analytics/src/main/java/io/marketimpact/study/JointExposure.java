package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.JointLoss;
import io.marketimpact.exposure.LossDraws;
import io.marketimpact.exposure.LossModel;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The value all firms lose to one policy, which strikes them in the same draw.
 *
 * @param firms those it adds up
 * @param currency of the amounts
 * @param valueAtStake of all of them, in millions
 * @param sumOfMeans of the firms taken one by one, which the mean of the sum must meet
 * @param sumOfHighs sum of the firms' 95th percentiles: what the sum's would be if all were lost in
 *     step
 */
public record JointExposure(
    List<SecurityId> firms,
    String currency,
    SampleSummary valueAtStake,
    double sumOfMeans,
    double sumOfHighs)
    implements Serializable {

  /** Keeps its own copy. */
  public JointExposure {
    firms = List.copyOf(firms);
  }

  /**
   * Adds the firms up, draw by draw.
   *
   * @param firms in any order
   * @param assumptions what is assumed
   * @return the sum over those whose exposure can be put in numbers, or why there is none
   */
  public static Outcome<JointExposure> of(
      Collection<FirmExposure> firms, ExposureAssumptions assumptions) {
    List<FirmExposure> valued =
        firms.stream()
            .filter(firm -> firm.study().simulated().result().isPresent())
            .sorted(Comparator.comparing(firm -> firm.study().request().security()))
            .toList();
    if (valued.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.NOT_DISCLOSED, "no firm's exposure can be put in numbers");
    }
    List<String> currencies = valued.stream().map(JointExposure::currency).distinct().toList();
    return currencies.size() == 1
        ? Outcome.of(of(valued, currencies.get(0), assumptions))
        : Outcome.excluded(
            ExclusionReason.OTHER_CURRENCY,
            "the firms report in " + currencies + ", which are not added up");
  }

  private static JointExposure of(
      List<FirmExposure> valued, String currency, ExposureAssumptions assumptions) {
    return new JointExposure(
        valued.stream().map(firm -> firm.study().request().security()).toList(),
        currency,
        JointLoss.of(valued.stream().map(firm -> draws(firm, assumptions)).toList()),
        valued.stream().mapToDouble(firm -> alone(firm).mean()).sum(),
        valued.stream().mapToDouble(firm -> alone(firm).p95()).sum());
  }

  private static LossDraws draws(FirmExposure firm, ExposureAssumptions assumptions) {
    return LossDraws.of(
        new LossModel(
            firm.study().exposed().then(ExposedRevenue::distribution).result().orElseThrow(),
            assumptions.appliedTo(firm.study().request().security()).simulation()),
        firm.study().request().key(),
        0,
        assumptions.simulation().draws());
  }

  private static SampleSummary alone(FirmExposure firm) {
    return firm.study().simulated().result().orElseThrow().simulated().valueAtStake();
  }

  private static String currency(FirmExposure firm) {
    return firm.study().exposed().result().orElseThrow().currency();
  }
}
