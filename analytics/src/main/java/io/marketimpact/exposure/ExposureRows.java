package io.marketimpact.exposure;

import io.marketimpact.event.Outcome;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.Interval;
import io.marketimpact.stat.SampleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** An exposure study as rows of one table. */
public final class ExposureRows {

  private static final String FRACTION = "fraction";

  private final ExposureStudy study;
  private final List<ExposureRow> rows = new ArrayList<>();
  private String source = "";

  private ExposureRows(ExposureStudy study) {
    this.study = study;
  }

  /**
   * The rows of a study.
   *
   * @param study one company's exposure
   * @return its quantities in a fixed order; what is not known is a row with the reason as its
   *     basis
   */
  public static List<ExposureRow> of(ExposureStudy study) {
    ExposureRows table = new ExposureRows(study);
    study.exposed().result().ifPresent(table::revenue);
    study.exposed().exclusion().ifPresent(why -> table.reason("china_share", why.detail()));
    if (study.exposed().result().isPresent()) {
      study.simulated().exclusion().ifPresent(why -> table.reason("value_at_stake", why.detail()));
    }
    study.request().move().result().ifPresent(table::move);
    study.simulated().result().ifPresent(table::simulated);
    return List.copyOf(table.rows);
  }

  private void revenue(ExposedRevenue revenue) {
    ChinaShare company = revenue.company();
    source = company.quoted();
    ShareBounds bounds = company.bounds();
    var quantiles = company.posterior().quantiles();
    add(
        "china_share",
        OptionalDouble.of(bounds.low()),
        quantiles.applyAsDouble(0.05),
        quantiles.applyAsDouble(0.5),
        quantiles.applyAsDouble(0.95),
        OptionalDouble.of(bounds.high()),
        FRACTION,
        "identified set; " + company.basis().label() + "; " + bounds.reason());
    company
        .splits()
        .forEach(
            (rule, split) ->
                figure("china_share." + rule.id() + "_split", split, FRACTION, "region's split"));
    figure(
        "certainty_rank",
        company.certainty().rank(),
        "rank 1-80",
        "class " + company.certainty().grade());
    String millions = revenue.currency() + " million";
    if (revenue.isPart()) {
      figure("naive_exposed_revenue", revenue.naive(), millions, "whole company: not the exposure");
    }
    if (revenue.law().result().isEmpty()) {
      interval("exposed_revenue", revenue.bounds(), millions, "identified set only");
    }
  }

  private void move(ObservedMove move) {
    Interval car = move.interval();
    estimate("observed_car", car, move.car(), FRACTION);
    estimate("abnormal_value", move.abnormalValueInterval(), move.abnormalValue(), millions());
  }

  private void simulated(SimulatedExposure simulated) {
    ExposedRevenue revenue = study.exposed().result().orElseThrow();
    SimulatedLoss loss = simulated.simulated();
    String scope = revenue.scope().productLine() + "; identified set and posterior";
    Interval bounds = revenue.bounds();
    summary(
        "exposed_revenue",
        OptionalDouble.of(bounds.low()),
        loss.exposed(),
        OptionalDouble.of(bounds.high()),
        millions(),
        scope);
    if (revenue.isPart()) {
      figure("naive_ratio", simulated.naiveRatio(), "multiple", "naive over median in scope");
    }
    summary("expected_loss", loss.expectedLoss(), millions() + " a year", "simulation");
    summary("value_at_stake", loss.valueAtStake(), millions(), "simulation, discounted");
    for (ScenarioValue scenario : simulated.scenarios()) {
      scenario(scenario, loss.exposed());
    }
    simulated.price().result().ifPresent(this::price);
    figure(
        "driver." + simulated.sensitivity().driver().id(),
        simulated.sensitivity().tornado().get(0).width(),
        millions(),
        "widest swing of the value at stake, P10 to P90");
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
    of.apply(value.atMedian()).exclusion().ifPresent(why -> reason(name, why.detail()));
    of.apply(value.atMedian())
        .result()
        .ifPresent(
            median -> {
              double perUnit = exposed.median() > 0 ? median / exposed.median() : 0;
              add(
                  name,
                  OptionalDouble.of(of.apply(value.atLow()).result().orElseThrow()),
                  perUnit * exposed.p05(),
                  median,
                  perUnit * exposed.p95(),
                  OptionalDouble.of(of.apply(value.atHigh()).result().orElseThrow()),
                  millions(),
                  "scenario " + value.scenario() + "; assumptions of the analyst");
            });
  }

  private void price(PriceView view) {
    ImpliedLoss implied = view.implied();
    summary("expected_return", view.expectedReturn(), FRACTION, "simulation");
    figure("p_expected_return_beyond_mde", view.beyondDetectable(), "probability", "simulation");
    interval(
        "detectability",
        new Interval(view.detectabilityAtLow().ratio(), view.detectabilityAtHigh().ratio()),
        view.detectability().ratio(),
        "multiple of the MDE",
        view.reading().words() + (view.isIdentified() ? "" : "; not identified by disclosure"));
    figure("power", view.detectability().power(), "probability", "loss of all exposed revenue");
    summary("implied_loss_share", implied.lossShare(), FRACTION, "simulation about the CAR");
    summary("implied_revenue_loss", implied.revenueLoss(), millions() + " a year", "simulation");
    figure("p_implied_above_one", implied.aboveOne(), "probability", "simulation");
    figure("p_implied_below_zero", implied.belowZero(), "probability", "simulation");
  }

  private String millions() {
    return study.exposed().result().map(ExposedRevenue::currency).orElse("USD") + " million";
  }

  private void reason(String quantity, String why) {
    rows.add(
        new ExposureRow(
            study.request().event().value(),
            study.request().security().symbol(),
            quantity,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "",
            why,
            source));
  }

  private void figure(String quantity, double value, String unit, String basis) {
    row(
        quantity,
        OptionalDouble.empty(),
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        unit,
        basis);
  }

  private void figure(String quantity, Outcome<Double> value, String unit, String basis) {
    value.result().ifPresent(figure -> figure(quantity, figure, unit, basis));
    value.exclusion().ifPresent(why -> reason(quantity, why.detail()));
  }

  private void interval(String quantity, Interval ends, String unit, String basis) {
    row(
        quantity,
        OptionalDouble.of(ends.low()),
        OptionalDouble.empty(),
        OptionalDouble.of(ends.high()),
        unit,
        basis);
  }

  private void interval(String quantity, Interval ends, double middle, String unit, String basis) {
    row(
        quantity,
        OptionalDouble.of(ends.low()),
        OptionalDouble.of(middle),
        OptionalDouble.of(ends.high()),
        unit,
        basis);
  }

  private void estimate(String quantity, Interval ends, double middle, String unit) {
    interval(quantity, ends, middle, unit, "95 % interval");
  }

  private void row(
      String quantity,
      OptionalDouble low,
      OptionalDouble median,
      OptionalDouble high,
      String unit,
      String basis) {
    rows.add(
        new ExposureRow(
            study.request().event().value(),
            study.request().security().symbol(),
            quantity,
            low,
            OptionalDouble.empty(),
            median,
            OptionalDouble.empty(),
            high,
            unit,
            basis,
            source));
  }

  private void summary(String quantity, SampleSummary of, String unit, String basis) {
    summary(quantity, OptionalDouble.empty(), of, OptionalDouble.empty(), unit, basis);
  }

  private void summary(
      String quantity,
      OptionalDouble low,
      SampleSummary of,
      OptionalDouble high,
      String unit,
      String basis) {
    add(quantity, low, of.p05(), of.median(), of.p95(), high, unit, basis);
  }

  private void add(
      String quantity,
      OptionalDouble low,
      double p05,
      double median,
      double p95,
      OptionalDouble high,
      String unit,
      String basis) {
    rows.add(
        new ExposureRow(
            study.request().event().value(),
            study.request().security().symbol(),
            quantity,
            low,
            OptionalDouble.of(p05),
            OptionalDouble.of(median),
            OptionalDouble.of(p95),
            high,
            unit,
            basis,
            source));
  }
}
