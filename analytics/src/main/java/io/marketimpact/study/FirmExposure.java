package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A named firm's exposure beside what its price did.
 *
 * @param study its exposure
 * @param marketValue before day 0 and in the currency of the revenue, or why it is not known
 * @param probabilities of the restriction that the move implies, by what is lost without one, or
 *     why it implies none
 */
public record FirmExposure(
    ExposureStudy study,
    Outcome<MarketValue> marketValue,
    Outcome<List<ImpliedProbability>> probabilities)
    implements Serializable {

  /** Keeps its own copy. */
  public FirmExposure {
    probabilities = probabilities.map(List::copyOf);
  }

  /**
   * Studies a firm's exposure beside its price.
   *
   * @param firm the firm's study
   * @param plan whose headline's model and window give the move
   * @param asOf what was not public by then for certain is not used
   * @param value of the company before the event, or why it is not known
   * @param known what is disclosed
   * @param assumptions what is assumed
   * @return its exposure; what is not known is an exclusion with its reason inside it
   */
  public static FirmExposure of(
      FirmStudy firm,
      StudyPlan plan,
      Instant asOf,
      Outcome<MarketValue> value,
      MarketDisclosures known,
      ExposureAssumptions assumptions) {
    Outcome<MarketValue> before =
        value.then(marketValue -> before(marketValue, firm.event(), known));
    ExposureStudy study =
        ExposureStudy.of(
            new ExposureRequest(
                firm.event().event(),
                firm.event().security(),
                asOf,
                firm.headline(plan).then(window -> before.then(market -> move(window, market))),
                plan.seed()),
            known,
            assumptions);
    return new FirmExposure(study, before, probabilities(study, assumptions));
  }

  private static Outcome<MarketValue> before(
      MarketValue value, AlignedEvent event, MarketDisclosures known) {
    if (!value.date().isBefore(event.day0())) {
      return Outcome.excluded(
          ExclusionReason.PENDING,
          "the market value of "
              + event.security()
              + " is from "
              + value.date()
              + ", not from before day 0");
    }
    return known.comparable(event.security(), value);
  }

  /** Interval and detectable effect are of one test: that which decides, or t where it has none. */
  private static Outcome<ObservedMove> move(FirmWindow window, MarketValue value) {
    boolean isDecided =
        window.verdict().interval().result().isPresent()
            && window.verdict().minimumDetectable().result().isPresent();
    return Outcome.of(
        new ObservedMove(
            window.evidence().car(),
            window.evidence().standardError(),
            window.evidence().degreesOfFreedom(),
            isDecided
                ? window.verdict().minimumDetectable().result().get()
                : window.minimumDetectable(),
            value.millions(),
            isDecided ? window.verdict().interval().result().get() : window.interval(),
            isDecided ? StudyPlan.LEVEL / window.verdict().looks() : StudyPlan.LEVEL));
  }

  /** Without the restriction either nothing is lost or what the mildest scenario takes. */
  private static Outcome<List<ImpliedProbability>> probabilities(
      ExposureStudy study, ExposureAssumptions assumptions) {
    return study
        .simulated()
        .then(SimulatedExposure::price)
        .then(PriceView::implied)
        .map(implied -> probabilities(implied, assumptions));
  }

  private static List<ImpliedProbability> probabilities(
      ImpliedLoss implied, ExposureAssumptions assumptions) {
    List<ImpliedProbability> probabilities = new ArrayList<>();
    probabilities.add(ImpliedProbability.of(ImpliedProbability.NOTHING, 0, implied));
    assumptions.scenarios().stream()
        .min(Comparator.comparingDouble(FirmExposure::lost))
        .filter(mildest -> lost(mildest) < 1)
        .map(mildest -> ImpliedProbability.of(mildest.id(), lost(mildest), implied))
        .ifPresent(probabilities::add);
    return probabilities;
  }

  private static double lost(Scenario scenario) {
    return scenario.policy().lossRate() * (1 + scenario.policy().contagion());
  }

  /**
   * Shares outstanding.
   *
   * @return in millions, or why they are not known
   */
  public Outcome<Double> sharesOutstanding() {
    return marketValue.then(MarketValue::shares);
  }

  /**
   * What rests on a belief about the exposed revenue compared with the price.
   *
   * @return the view, or why there is none
   */
  public Outcome<PriceView> price() {
    return study.simulated().then(SimulatedExposure::price);
  }

  /**
   * The abnormal change of value per share.
   *
   * @return in the currency of the market value, or why it is not known
   */
  public Outcome<Double> abnormalPerShare() {
    return study
        .request()
        .move()
        .then(move -> sharesOutstanding().map(number -> move.abnormalValue() / number));
  }

  /**
   * Its 95 % interval.
   *
   * @return in the currency of the market value, or why it is not known
   */
  public Outcome<Interval> abnormalPerShareInterval() {
    return study
        .request()
        .move()
        .map(ObservedMove::abnormalValueInterval)
        .then(
            value ->
                sharesOutstanding()
                    .map(number -> new Interval(value.low() / number, value.high() / number)));
  }

  /**
   * The median value at stake per share.
   *
   * @return in the currency of the market value, or why it is not known
   */
  public Outcome<Double> atStakePerShare() {
    return sharesOutstanding()
        .then(
            number ->
                study
                    .simulated()
                    .map(exposure -> exposure.simulated().valueAtStake().median() / number));
  }
}
