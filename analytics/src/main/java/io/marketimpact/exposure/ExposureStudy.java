package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * One company's exposure: what it discloses, what follows for certain, what is believed, what is at
 * stake, and what its price says of it.
 *
 * @param request what was asked
 * @param exposed exposed revenue with its bounds, or why nothing is known of it
 * @param simulated what rests on a belief about it, or why there is none
 */
public record ExposureStudy(
    ExposureRequest request, Outcome<ExposedRevenue> exposed, Outcome<SimulatedExposure> simulated)
    implements Serializable {

  /**
   * Studies a company.
   *
   * @param request what is asked
   * @param shares what is disclosed
   * @param assumptions what is assumed
   * @return the study; what cannot be known is an exclusion with its reason inside it
   */
  public static ExposureStudy of(
      ExposureRequest request, MarketDisclosures shares, ExposureAssumptions assumptions) {
    Outcome<ExposedRevenue> exposed =
        ExposedRevenue.of(
            shares, assumptions.restriction().scope(request.security()), request.asOf());
    return new ExposureStudy(
        request,
        exposed,
        exposed.then(
            revenue ->
                revenue
                    .distribution()
                    .map(distribution -> simulate(request, assumptions, revenue, distribution))));
  }

  private static SimulatedExposure simulate(
      ExposureRequest request,
      ExposureAssumptions assumptions,
      ExposedRevenue revenue,
      ExposureDistribution distribution) {
    LossModel model = new LossModel(distribution, assumptions.simulation());
    SimulatedLoss simulated =
        SimulatedLoss.of(
            model,
            request.key(),
            assumptions.simulation().draws(),
            request
                .move()
                .result()
                .map(move -> move.minimumDetectable() * move.marketValue())
                .orElse(Double.MAX_VALUE));
    double median = simulated.exposed().median();
    Interval bounds = revenue.bounds();
    List<ScenarioValue> scenarios =
        Stream.concat(assumptions.scenarios().stream(), Stream.of(assumptions.fullLoss()))
            .map(
                scenario ->
                    new ScenarioValue(
                        scenario.id(),
                        value(bounds.low(), scenario, revenue),
                        value(median, scenario, revenue),
                        value(bounds.high(), scenario, revenue)))
            .toList();
    return new SimulatedExposure(
        simulated,
        revenue.naiveRatio(Math.max(median, Double.MIN_NORMAL)),
        scenarios,
        Sensitivity.of(model, Sensitivity.DESIGN_SIZE),
        request
            .move()
            .map(
                move ->
                    price(
                        request,
                        assumptions,
                        model,
                        simulated,
                        move,
                        scenarios.get(scenarios.size() - 1))));
  }

  private static ValueAtStake value(double exposed, Scenario scenario, ExposedRevenue revenue) {
    return ValueAtStake.of(
        exposed, scenario.policy(), scenario.valuation(), revenue.scope().multiples());
  }

  private static PriceView price(
      ExposureRequest request,
      ExposureAssumptions assumptions,
      LossModel model,
      SimulatedLoss simulated,
      ObservedMove move,
      ScenarioValue fullLoss) {
    SampleSummary expected = simulated.valueAtStake().times(1 / move.marketValue()).negated();
    Detectability middle = Detectability.of(fullLoss.atMedian().discounted(), move);
    Outcome<ImpliedLoss> implied =
        middle.hasPower()
            ? Outcome.of(
                ImpliedLoss.of(model, move, request.key(), assumptions.simulation().draws()))
            : Outcome.excluded(ExclusionReason.NOT_DETECTABLE, middle.whySilent());
    return new PriceView(
        expected,
        simulated.beyond(),
        middle,
        Detectability.of(fullLoss.atLow().discounted(), move),
        Detectability.of(fullLoss.atHigh().discounted(), move),
        implied,
        implied.match(loss -> PriceReading.of(middle, loss), why -> PriceReading.NO_POWER));
  }
}
