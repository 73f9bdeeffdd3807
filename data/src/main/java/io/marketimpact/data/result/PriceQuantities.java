package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.DetectabilityRange;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.LossPosterior;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a firm's price says of its exposure, as rows. */
final class PriceQuantities {

  private static final String FRACTION = "fraction";

  private static final List<String> WITHOUT_PRICE = List.of("detectability", "implied_loss_share");

  /** What a move implies, in the order it is written. */
  private static final List<String> IMPLIED =
      List.of(
          "implied_loss_share",
          "implied_revenue_loss",
          "p_implied_above_one",
          "p_implied_below_zero");

  /** What is assumed once the move is taken into account. */
  private static final List<String> POSTERIOR =
      List.of("posterior_value_at_stake", "posterior_exposed_revenue", "posterior_loss_share");

  private final ExposureStudy study;
  private final Quantities quantities;

  PriceQuantities(ExposureStudy study, Quantities quantities) {
    this.study = study;
    this.quantities = quantities;
  }

  /** In a fixed order; what is not known has the reason as its basis. */
  void add() {
    study
        .detectable()
        .exclusion()
        .ifPresent(why -> quantities.unknown(WITHOUT_PRICE, why.detail()));
    study
        .detectable()
        .result()
        .ifPresent(
            range ->
                study
                    .simulated()
                    .then(SimulatedExposure::price)
                    .result()
                    .ifPresentOrElse(view -> price(range, view), () -> price(range)));
  }

  private void price(DetectabilityRange range) {
    detectability(range, Optional.empty(), range.words());
    quantities.unknown("implied_loss_share", study.simulated().exclusion().orElseThrow().detail());
  }

  private void price(DetectabilityRange range, PriceView view) {
    quantities.add("expected_return", Spread.of(view.expectedReturn()), FRACTION, "simulation");
    quantities.figure(
        "p_expected_return_beyond_mde", view.beyondDetectable(), "probability", "simulation");
    detectability(
        range,
        Optional.of(view.detectability()),
        view.reading().words() + (range.isIdentified() ? "" : "; not identified by disclosure"));
    view.implied().result().ifPresent(this::implied);
    view.implied().exclusion().ifPresent(why -> quantities.unknown(IMPLIED, why.detail()));
    view.posterior().result().ifPresent(this::posterior);
    view.posterior().exclusion().ifPresent(why -> quantities.unknown(POSTERIOR, why.detail()));
  }

  private void detectability(
      DetectabilityRange range, Optional<Detectability> middle, String words) {
    quantities.add(
        "full_loss_return",
        spread(middle, Detectability::effect, range.atHigh(), range.atLow()),
        FRACTION,
        "loss of all exposed revenue, for good; at the bounds and the median");
    quantities.add(
        "detectability",
        spread(middle, Detectability::ratio, range.atLow(), range.atHigh()),
        "multiple of the MDE",
        words);
    quantities.add(
        "power",
        spread(middle, Detectability::power, range.atLow(), range.atHigh()),
        "probability",
        "loss of all exposed revenue");
  }

  private static Spread spread(
      Optional<Detectability> middle,
      ToDoubleFunction<Detectability> figure,
      Detectability from,
      Detectability to) {
    Interval ends = new Interval(figure.applyAsDouble(from), figure.applyAsDouble(to));
    return middle
        .map(seen -> Spread.figure(figure.applyAsDouble(seen)).within(ends))
        .orElseGet(() -> Spread.between(ends));
  }

  private void posterior(LossPosterior posterior) {
    String basis =
        "simulation, draws weighted by the likelihood of the CAR under t, whatever test decides; as"
            + " good as "
            + Math.round(posterior.effectiveDraws())
            + " unweighted ones";
    String millions = study.exposed().result().orElseThrow().currency() + " million";
    quantities.add(POSTERIOR.get(0), Spread.of(posterior.valueAtStake()), millions, basis);
    quantities.add(POSTERIOR.get(1), Spread.of(posterior.exposed()), millions, basis);
    quantities.add(POSTERIOR.get(2), Spread.of(posterior.lossShare()), FRACTION, basis);
  }

  private void implied(ImpliedLoss implied) {
    quantities.add(
        IMPLIED.get(0), Spread.of(implied.lossShare()), FRACTION, "simulation about the CAR");
    quantities.add(
        IMPLIED.get(1),
        Spread.of(implied.revenueLoss()),
        study.exposed().result().orElseThrow().currency() + " million a year",
        "simulation");
    quantities.figure(IMPLIED.get(2), implied.aboveOne(), "probability", "simulation");
    quantities.figure(IMPLIED.get(3), implied.belowZero(), "probability", "simulation");
  }
}
