package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.SampleSummary;
import java.util.List;
import java.util.function.Function;

/** An exposure study as rows of one table. */
public final class ExposureRows {

  private static final String FRACTION = "fraction";

  /** What is said to be unknown of a company that discloses too little. */
  private static final List<String> WITHOUT_SHARE = List.of("exposed_revenue", "exposed_share");

  private static final List<String> WITHOUT_LAW =
      List.of("expected_loss", "value_at_stake", "detectability", "implied_loss_share");

  private final Market market;
  private final ExposureStudy study;
  private final ExposureSheet sheet;

  private ExposureRows(Market market, ExposureStudy study) {
    this.market = market;
    this.study = study;
    this.sheet =
        new ExposureSheet(study.request().event().value(), study.request().security().symbol());
  }

  /**
   * The rows of a study.
   *
   * @param market the market
   * @param study one company's exposure
   * @return its quantities in a fixed order; what is not known is a row with the reason as its
   *     basis
   */
  public static List<ExposureRow> of(Market market, ExposureStudy study) {
    ExposureRows table = new ExposureRows(market, study);
    study.exposed().result().ifPresent(table::revenue);
    study.exposed().exclusion().ifPresent(why -> table.withoutShare(why.detail()));
    study
        .simulated()
        .exclusion()
        .ifPresent(why -> WITHOUT_LAW.forEach(name -> table.sheet.reason(name, why.detail())));
    study.simulated().result().ifPresent(table::simulated);
    return table.sheet.rows();
  }

  private void withoutShare(String why) {
    sheet.reason(market.shareId(), why);
    WITHOUT_SHARE.forEach(name -> sheet.reason(name, why));
  }

  private void revenue(ExposedRevenue revenue) {
    RevenueShare company = revenue.company();
    sheet.source(company.quoted());
    ShareBounds bounds = company.bounds();
    var quantiles = company.posterior().quantiles();
    sheet.bounded(
        market.shareId(),
        new Interval(bounds.low(), bounds.high()),
        List.of(
            quantiles.applyAsDouble(0.05),
            quantiles.applyAsDouble(0.5),
            quantiles.applyAsDouble(0.95)),
        FRACTION,
        "identified set; " + company.basis().label() + "; " + bounds.reason());
    sheet.figure(
        market.shareId() + ".customary_bound",
        bounds.customary(),
        FRACTION,
        "soft: a country above 10 % is customarily named; weight " + ShareBounds.CUSTOM_WEIGHT);
    company
        .splits()
        .forEach(
            (rule, split) ->
                sheet.figure(
                    market.shareId() + "." + rule.id() + "_split",
                    split,
                    FRACTION,
                    "region's split"));
    sheet.figure(
        "certainty_rank",
        company.certainty().rank(),
        "rank 1-80",
        "class " + company.certainty().grade());
    if (revenue.isPart()) {
      sheet.figure(
          "naive_exposed_revenue", revenue.naive(), millions(), "whole company: not the exposure");
      sheet.figure(
          "naive_share",
          revenue.naive() / revenue.total(),
          FRACTION,
          "whole company: not the exposure");
    }
    if (revenue.law().result().isEmpty()) {
      sheet.interval("exposed_revenue", revenue.bounds(), millions(), "identified set only");
    }
  }

  private void simulated(SimulatedExposure simulated) {
    ExposedRevenue revenue = study.exposed().result().orElseThrow();
    SimulatedLoss loss = simulated.simulated();
    String scope = revenue.scope().products() + "; identified set and posterior";
    Interval bounds = revenue.bounds();
    SampleSummary exposed = loss.exposed();
    sheet.bounded("exposed_revenue", bounds, percentiles(exposed), millions(), scope);
    double total = revenue.total();
    sheet.bounded(
        "exposed_share",
        new Interval(bounds.low() / total, bounds.high() / total),
        percentiles(exposed.times(1 / total)),
        FRACTION,
        scope + "; of the company's revenue");
    if (revenue.isPart()) {
      sheet.figure("naive_ratio", simulated.naiveRatio(), "multiple", "naive over median in scope");
    }
    sheet.summary("expected_loss", loss.expectedLoss(), millions() + " a year", "simulation");
    sheet.summary("value_at_stake", loss.valueAtStake(), millions(), "simulation, discounted");
    sheet.figure("draws", (double) loss.exposed().size(), "draws", settled(loss));
    for (ScenarioValue scenario : simulated.scenarios()) {
      scenario(scenario, exposed);
    }
    simulated.price().result().ifPresent(this::price);
    simulated
        .price()
        .exclusion()
        .ifPresent(
            why ->
                WITHOUT_LAW
                    .subList(2, WITHOUT_LAW.size())
                    .forEach(name -> sheet.reason(name, why.detail())));
    sensitivity(simulated.sensitivity());
  }

  private static String settled(SimulatedLoss loss) {
    return (loss.isSettled() ? "settled" : "not settled")
        + ": the standard error of the median value at stake is "
        + loss.valueAtStake().medianError();
  }

  private static List<Double> percentiles(SampleSummary of) {
    return List.of(of.p05(), of.median(), of.p95());
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
    of.apply(value.atMedian()).exclusion().ifPresent(why -> sheet.reason(name, why.detail()));
    of.apply(value.atMedian())
        .result()
        .ifPresent(
            median -> {
              double perUnit = exposed.median() > 0 ? median / exposed.median() : 0;
              sheet.bounded(
                  name,
                  new Interval(
                      of.apply(value.atLow()).result().orElseThrow(),
                      of.apply(value.atHigh()).result().orElseThrow()),
                  List.of(perUnit * exposed.p05(), median, perUnit * exposed.p95()),
                  route.equals("expected_loss") ? millions() + " a year" : millions(),
                  "scenario " + value.scenario() + "; assumptions of the analyst");
            });
  }

  private void price(PriceView view) {
    ImpliedLoss implied = view.implied();
    sheet.summary("expected_return", view.expectedReturn(), FRACTION, "simulation");
    sheet.interval(
        "full_loss_return",
        new Interval(view.detectabilityAtHigh().effect(), view.detectabilityAtLow().effect()),
        view.detectability().effect(),
        FRACTION,
        "loss of all exposed revenue, for good; identified set");
    sheet.figure(
        "p_expected_return_beyond_mde", view.beyondDetectable(), "probability", "simulation");
    sheet.interval(
        "detectability",
        new Interval(view.detectabilityAtLow().ratio(), view.detectabilityAtHigh().ratio()),
        view.detectability().ratio(),
        "multiple of the MDE",
        view.reading().words() + (view.isIdentified() ? "" : "; not identified by disclosure"));
    sheet.interval(
        "power",
        new Interval(view.detectabilityAtLow().power(), view.detectabilityAtHigh().power()),
        view.detectability().power(),
        "probability",
        "loss of all exposed revenue");
    sheet.summary("implied_loss_share", implied.lossShare(), FRACTION, "simulation about the CAR");
    sheet.summary(
        "implied_revenue_loss", implied.revenueLoss(), millions() + " a year", "simulation");
    sheet.figure("p_implied_above_one", implied.aboveOne(), "probability", "simulation");
    sheet.figure("p_implied_below_zero", implied.belowZero(), "probability", "simulation");
  }

  private void sensitivity(Sensitivity sensitivity) {
    sheet.figure(
        "driver." + sensitivity.driver().id(market),
        sensitivity.tornado().get(0).width(),
        millions(),
        "widest swing of the value at stake, P10 to P90");
    for (Sensitivity.Swing swing : sensitivity.tornado()) {
      sheet.interval(
          "tornado." + swing.input().id(market),
          new Interval(
              Math.min(swing.atLow(), swing.atHigh()), Math.max(swing.atLow(), swing.atHigh())),
          millions(),
          swing.atLow() <= swing.atHigh()
              ? "value at stake, the input from P10 to P90"
              : "value at stake, the input from P90 to P10");
    }
    for (Sensitivity.VarianceShare share : sensitivity.shares()) {
      sheet.figure(
          "sobol_first." + share.input().id(market),
          share.first(),
          FRACTION,
          "of the variance, alone");
      sheet.figure(
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
