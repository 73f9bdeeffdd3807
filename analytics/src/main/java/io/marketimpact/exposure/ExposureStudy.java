package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One company's exposure: what it discloses, what follows for certain, what is assumed, what is at
 * stake, and what its price says of it.
 *
 * @param request what was asked
 * @param exposed exposed revenue with its bounds, or why nothing is known of it
 * @param scenarios value at stake by scenario and route, the full loss last; none where nothing is
 *     known of the exposed revenue
 * @param detectable whether the price test can see what the bounds allow, or why that is not known
 * @param simulated what rests on an assumption about the share, or why there is none
 * @param disclosures every line on record of the company, the latest year first; nothing above
 *     rests on those that came after what is asked
 */
public record ExposureStudy(
    ExposureRequest request,
    Outcome<ExposedRevenue> exposed,
    List<ScenarioValue> scenarios,
    Outcome<DetectabilityRange> detectable,
    Outcome<SimulatedExposure> simulated,
    List<RevenueDisclosure> disclosures)
    implements Serializable {

  /** Whatever the order in which the lines are stored; the company as a whole before its parts. */
  private static final Comparator<RevenueDisclosure> LATEST_FIRST =
      Comparator.comparing(RevenueDisclosure::fiscalYear, Comparator.reverseOrder())
          .thenComparing(line -> !line.isCompanyWide())
          .thenComparing(RevenueDisclosure::productLine)
          .thenComparing(line -> line.area().name())
          .thenComparing(line -> line.source().filing());

  /** Keeps its own copies. */
  public ExposureStudy {
    scenarios = List.copyOf(scenarios);
    disclosures = List.copyOf(disclosures);
  }

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
    ExposureAssumptions own = assumptions.appliedTo(request.security());
    Outcome<ExposedRevenue> exposed =
        ExposedRevenue.of(shares, own.restriction().scope(request.security()), request.asOf());
    List<ScenarioValue> scenarios =
        exposed.result().stream()
            .flatMap(
                revenue ->
                    Stream.concat(own.scenarios().stream(), Stream.of(own.fullLoss()))
                        .map(scenario -> ScenarioValue.of(scenario, revenue)))
            .toList();
    return new ExposureStudy(
        request,
        exposed,
        scenarios,
        exposed.then(
            revenue -> request.move().map(move -> DetectabilityRange.of(last(scenarios), move))),
        exposed
            .then(ExposedRevenue::distribution)
            .map(distribution -> simulate(request, own, distribution, exposed, last(scenarios))),
        shares.disclosures().stream()
            .filter(line -> line.security().equals(request.security()))
            .sorted(LATEST_FIRST)
            .toList());
  }

  private static ScenarioValue last(List<ScenarioValue> scenarios) {
    return scenarios.get(scenarios.size() - 1);
  }

  private static SimulatedExposure simulate(
      ExposureRequest request,
      ExposureAssumptions assumptions,
      ExposureDistribution distribution,
      Outcome<ExposedRevenue> exposed,
      ScenarioValue fullLoss) {
    LossModel model = new LossModel(distribution, assumptions.simulation());
    LossDraws draws = LossDraws.of(model, request.key(), 0, assumptions.simulation().draws());
    SimulatedLoss simulated =
        SimulatedLoss.of(
            model,
            request.key(),
            draws,
            request
                .move()
                .result()
                .map(move -> move.minimumDetectable() * move.marketValue())
                .orElse(Double.MAX_VALUE));
    return new SimulatedExposure(
        simulated,
        distribution.summary(),
        exposed.result().orElseThrow().company().cases().stream()
            .map(other -> ExposureCase.of(other, distribution, assumptions, request.move()))
            .toList(),
        Sensitivity.of(model, Sensitivity.DESIGN_SIZE),
        request.move().map(move -> price(request, draws, model, simulated, move, fullLoss)));
  }

  private static PriceView price(
      ExposureRequest request,
      LossDraws draws,
      LossModel model,
      SimulatedLoss simulated,
      ObservedMove move,
      ScenarioValue fullLoss) {
    SampleSummary expected = simulated.valueAtStake().times(1 / move.marketValue()).negated();
    Detectability middle =
        Detectability.of(fullLoss.atMedian().result().orElseThrow().discounted(), move);
    Outcome<ImpliedLoss> drawn =
        middle.hasPower()
            ? Outcome.of(ImpliedLoss.of(model, move, request.key(), draws.size()))
            : Outcome.excluded(ExclusionReason.NOT_DETECTABLE, middle.whyPowerless());
    return new PriceView(
        expected,
        simulated.beyond(),
        middle,
        DetectabilityRange.of(fullLoss, move),
        drawn.then(ImpliedLoss::ifInformative),
        drawn.map(seen -> LossPosterior.of(draws, move)),
        drawn.match(loss -> PriceReading.of(middle, loss), why -> PriceReading.NO_POWER));
  }

  /**
   * Whether the price test can see the loss of all that the filings alone allow, times π, the
   * probability that the products are covered: a scenario's value is proportional to the exposed
   * revenue.
   *
   * @return at the upper bound of the filings, or why it is not known, such as that no filing
   *     bounds the market's share
   */
  public Outcome<Detectability> detectableAtMost() {
    return exposed
        .then(revenue -> revenue.atMost().then(most -> lossOf(most, revenue.bounds().high())))
        .then(loss -> request.move().map(move -> Detectability.of(loss, move)));
  }

  private Outcome<Double> lossOf(double exposedMillions, double high) {
    double atHigh = last(scenarios).atHigh().discounted();
    if (high == 0 && exposedMillions > 0) {
      return Outcome.excluded(
          ExclusionReason.NOT_DISCLOSED, "what is assumed leaves no revenue to value");
    }
    return Outcome.of(high == 0 ? atHigh : atHigh * (exposedMillions / high));
  }
}
