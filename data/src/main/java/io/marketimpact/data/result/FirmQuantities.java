package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.ShareBounds;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.exposure.SimulatedLoss;
import io.marketimpact.exposure.ValueAtStake;
import io.marketimpact.stat.SampleSummary;
import java.util.List;
import java.util.function.Function;

/** An exposure study as rows of one firm. */
final class FirmQuantities {

  private static final String FRACTION = "fraction";

  /** What is said to be unknown of a company that discloses too little. */
  private static final List<String> WITHOUT_SHARE = List.of("exposed_revenue", "exposed_share");

  private static final List<String> WITHOUT_DISTRIBUTION =
      List.of("expected_loss", "value_at_stake", "detectability", "implied_loss_share");

  /** What a move implies, in the order it is written. */
  private static final List<String> IMPLIED =
      List.of(
          "implied_loss_share",
          "implied_revenue_loss",
          "p_implied_above_one",
          "p_implied_below_zero");

  private final Market market;
  private final ExposureStudy study;
  private final Quantities quantities;

  private FirmQuantities(Market market, ExposureStudy study) {
    this.market = market;
    this.study = study;
    this.quantities =
        new Quantities(
            study.request().event().value(),
            study.request().security().symbol(),
            study.exposed().result().map(found -> found.company().quoted()).orElse(""));
  }

  /** In a fixed order; what is not known has the reason as its basis. */
  static List<Quantity> of(Market market, ExposureStudy study) {
    FirmQuantities firm = new FirmQuantities(market, study);
    study.exposed().result().ifPresent(firm::revenue);
    study.exposed().exclusion().ifPresent(why -> firm.withoutShare(why.detail()));
    study
        .simulated()
        .exclusion()
        .ifPresent(
            why ->
                WITHOUT_DISTRIBUTION.forEach(name -> firm.quantities.unknown(name, why.detail())));
    study.simulated().result().ifPresent(firm::simulated);
    return firm.quantities.all();
  }

  private void withoutShare(String why) {
    quantities.unknown(market.shareId(), why);
    WITHOUT_SHARE.forEach(name -> quantities.unknown(name, why));
  }

  private void revenue(ExposedRevenue revenue) {
    RevenueShare company = revenue.company();
    ShareBounds bounds = company.bounds();
    var quantiles = company.posterior().quantiles();
    quantities.add(
        market.shareId(),
        Spread.of(
                quantiles.applyAsDouble(0.05),
                quantiles.applyAsDouble(0.5),
                quantiles.applyAsDouble(0.95))
            .within(new Interval(bounds.low(), bounds.high())),
        FRACTION,
        "identified set; " + company.basis().label() + "; " + bounds.reason());
    quantities.figure(
        market.shareId() + ".customary_bound",
        bounds.customary(),
        FRACTION,
        "soft: a country above 10 % is customarily named; weight " + ShareBounds.CUSTOM_WEIGHT);
    company
        .splits()
        .forEach(
            (rule, split) ->
                quantities.figure(
                    market.shareId() + "." + rule.id() + "_split",
                    split,
                    FRACTION,
                    "region's split"));
    quantities.figure(
        "certainty_rank",
        company.certainty().rank(),
        "rank 1-80",
        "class " + company.certainty().grade());
    if (revenue.isPart()) {
      quantities.figure(
          "naive_exposed_revenue", revenue.naive(), millions(), "whole company: not the exposure");
      quantities.figure(
          "naive_share",
          revenue.naive() / revenue.total(),
          FRACTION,
          "whole company: not the exposure");
    }
    if (revenue.distribution().result().isEmpty()) {
      quantities.add(
          "exposed_revenue", Spread.between(revenue.bounds()), millions(), "identified set only");
    }
  }

  private void simulated(SimulatedExposure simulated) {
    ExposedRevenue revenue = study.exposed().result().orElseThrow();
    SimulatedLoss loss = simulated.simulated();
    String scope = revenue.scope().products() + "; identified set and posterior";
    Interval bounds = revenue.bounds();
    SampleSummary exposed = loss.exposed();
    quantities.add("exposed_revenue", Spread.of(exposed).within(bounds), millions(), scope);
    double total = revenue.total();
    quantities.add(
        "exposed_share",
        Spread.of(exposed.times(1 / total))
            .within(new Interval(bounds.low() / total, bounds.high() / total)),
        FRACTION,
        scope + "; of the company's revenue");
    if (revenue.isPart()) {
      quantities.figure(
          "naive_ratio", simulated.naiveRatio(), "multiple", "naive over median in scope");
    }
    quantities.add(
        "expected_loss", Spread.of(loss.expectedLoss()), millions() + " a year", "simulation");
    quantities.add(
        "value_at_stake", Spread.of(loss.valueAtStake()), millions(), "simulation, discounted");
    quantities.figure("draws", (double) loss.exposed().size(), "draws", settled(loss));
    for (ScenarioValue scenario : simulated.scenarios()) {
      scenario(scenario, exposed);
    }
    simulated.price().result().ifPresent(this::price);
    simulated
        .price()
        .exclusion()
        .ifPresent(
            why ->
                WITHOUT_DISTRIBUTION
                    .subList(2, WITHOUT_DISTRIBUTION.size())
                    .forEach(name -> quantities.unknown(name, why.detail())));
    sensitivity(simulated.sensitivity());
  }

  private static String settled(SimulatedLoss loss) {
    return (loss.isSettled() ? "settled" : "not settled")
        + ": the standard error of the median value at stake is "
        + loss.valueAtStake().medianError();
  }

  private void scenario(ScenarioValue value, SampleSummary exposed) {
    route(value, "expected_loss", v -> Outcome.of(v.expectedLoss()), exposed);
    route(value, "discounted", v -> Outcome.of(v.discounted()), exposed);
    route(value, "perpetuity", v -> Outcome.of(v.perpetuity()), exposed);
    route(value, "multiple", ValueAtStake::multiple, exposed);
  }

  private void route(
      ScenarioValue value,
      String route,
      Function<ValueAtStake, Outcome<Double>> of,
      SampleSummary exposed) {
    String name = "value_at_stake." + value.scenario() + "." + route;
    of.apply(value.atMedian()).exclusion().ifPresent(why -> quantities.unknown(name, why.detail()));
    of.apply(value.atMedian())
        .result()
        .ifPresent(
            median -> {
              double perUnit = exposed.median() > 0 ? median / exposed.median() : 0;
              quantities.add(
                  name,
                  Spread.of(perUnit * exposed.p05(), median, perUnit * exposed.p95())
                      .within(
                          new Interval(
                              of.apply(value.atLow()).result().orElseThrow(),
                              of.apply(value.atHigh()).result().orElseThrow())),
                  route.equals("expected_loss") ? millions() + " a year" : millions(),
                  "scenario " + value.scenario() + "; assumptions of the analyst");
            });
  }

  private void price(PriceView view) {
    quantities.add("expected_return", Spread.of(view.expectedReturn()), FRACTION, "simulation");
    quantities.add(
        "full_loss_return",
        Spread.figure(view.detectability().effect())
            .within(
                new Interval(
                    view.detectabilityAtHigh().effect(), view.detectabilityAtLow().effect())),
        FRACTION,
        "loss of all exposed revenue, for good; identified set");
    quantities.figure(
        "p_expected_return_beyond_mde", view.beyondDetectable(), "probability", "simulation");
    quantities.add(
        "detectability",
        Spread.figure(view.detectability().ratio())
            .within(
                new Interval(
                    view.detectabilityAtLow().ratio(), view.detectabilityAtHigh().ratio())),
        "multiple of the MDE",
        view.reading().words() + (view.isIdentified() ? "" : "; not identified by disclosure"));
    quantities.add(
        "power",
        Spread.figure(view.detectability().power())
            .within(
                new Interval(
                    view.detectabilityAtLow().power(), view.detectabilityAtHigh().power())),
        "probability",
        "loss of all exposed revenue");
    view.implied().result().ifPresent(this::implied);
    view.implied()
        .exclusion()
        .ifPresent(why -> IMPLIED.forEach(name -> quantities.unknown(name, why.detail())));
  }

  private void implied(ImpliedLoss implied) {
    quantities.add(
        IMPLIED.get(0), Spread.of(implied.lossShare()), FRACTION, "simulation about the CAR");
    quantities.add(
        IMPLIED.get(1), Spread.of(implied.revenueLoss()), millions() + " a year", "simulation");
    quantities.figure(IMPLIED.get(2), implied.aboveOne(), "probability", "simulation");
    quantities.figure(IMPLIED.get(3), implied.belowZero(), "probability", "simulation");
  }

  private void sensitivity(Sensitivity sensitivity) {
    quantities.figure(
        "driver." + sensitivity.driver().id(market),
        sensitivity.tornado().get(0).width(),
        millions(),
        "widest swing of the value at stake, P10 to P90");
    for (Sensitivity.Swing swing : sensitivity.tornado()) {
      quantities.add(
          "tornado." + swing.input().id(market),
          Spread.between(
              new Interval(
                  Math.min(swing.atLow(), swing.atHigh()),
                  Math.max(swing.atLow(), swing.atHigh()))),
          millions(),
          swing.atLow() <= swing.atHigh()
              ? "value at stake, the input from P10 to P90"
              : "value at stake, the input from P90 to P10");
    }
    for (Sensitivity.VarianceShare share : sensitivity.shares()) {
      quantities.figure(
          "sobol_first." + share.input().id(market),
          share.first(),
          FRACTION,
          "of the variance, alone");
      quantities.figure(
          "sobol_total." + share.input().id(market),
          share.total(),
          FRACTION,
          "of the variance, with the others");
    }
  }

  private String millions() {
    return study.exposed().result().orElseThrow().currency() + " million";
  }
}
