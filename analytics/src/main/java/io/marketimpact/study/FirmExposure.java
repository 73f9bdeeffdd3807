package io.marketimpact.study;

import io.marketimpact.event.Outcome;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.Interval;
import java.io.Serializable;
import java.util.List;

/**
 * A named firm's exposure beside what its price did.
 *
 * @param study its exposure
 * @param sharesOutstanding in millions, or why they are not known
 * @param probabilities of a ban that the move implies, by what is lost without one; none where the
 *     price cannot be held against the exposure
 */
public record FirmExposure(
    ExposureStudy study, Outcome<Double> sharesOutstanding, List<ImpliedProbability> probabilities)
    implements Serializable {

  /** Keeps its own copy. */
  public FirmExposure {
    probabilities = List.copyOf(probabilities);
  }

  /**
   * What rests on a belief about the exposed revenue held against the price.
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
        .then(move -> sharesOutstanding.map(number -> move.abnormalValue() / number));
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
                sharesOutstanding.map(
                    number -> new Interval(value.low() / number, value.high() / number)));
  }

  /**
   * The median value at stake per share.
   *
   * @return in the currency of the market value, or why it is not known
   */
  public Outcome<Double> atStakePerShare() {
    return sharesOutstanding.then(
        number ->
            study.simulated().map(found -> found.simulated().valueAtStake().median() / number));
  }
}
