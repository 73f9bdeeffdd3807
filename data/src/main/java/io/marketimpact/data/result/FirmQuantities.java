package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureCase;
import io.marketimpact.exposure.ExposureDistribution;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ExposureSummary;
import io.marketimpact.exposure.FiledRevenue;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.ShareBounds;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedLoss;
import io.marketimpact.exposure.ValueAtStake;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An exposure study as rows of one firm. */
final class FirmQuantities {

  private static final String FRACTION = "fraction";

  /** What is said to be unknown of a company that discloses too little. */
  private static final List<String> WITHOUT_SHARE = List.of("exposed_revenue", "exposed_share");

  private static final List<String> WITHOUT_DISTRIBUTION =
      List.of("expected_loss", "value_at_stake");

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
            study.exposed().result().map(revenue -> revenue.company().quoted()).orElse(""));
  }

  /** In a fixed order; what is not known has the reason as its basis. */
  static List<Quantity> of(Market market, ExposureStudy study) {
    FirmQuantities firm = new FirmQuantities(market, study);
    study.exposed().result().ifPresent(firm::revenue);
    study.exposed().exclusion().ifPresent(why -> firm.withoutShare(why.detail()));
    study
        .simulated()
        .exclusion()
        .ifPresent(why -> firm.quantities.unknown(WITHOUT_DISTRIBUTION, why.detail()));
    study.simulated().result().ifPresent(firm::simulated);
    study.scenarios().forEach(firm::scenario);
    study.simulated().result().ifPresent(revenue -> revenue.cases().forEach(firm::otherwise));
    new PriceQuantities(study, firm.quantities).add();
    study.simulated().result().ifPresent(revenue -> firm.sensitivity(revenue.sensitivity()));
    return firm.quantities.all();
  }

  private void withoutShare(String why) {
    quantities.unknown(market.shareId(), why);
    quantities.unknown(WITHOUT_SHARE, why);
  }

  private void revenue(ExposedRevenue revenue) {
    share(revenue);
    if (revenue.isPart()) {
      String basis = "whole company: a ceiling, not the exposure";
      Outcome<Interval> whole = revenue.wholeCompany();
      between("naive_exposed_revenue", whole, millions(), basis);
      between("naive_share", whole.map(ends -> ends.times(1 / revenue.total())), FRACTION, basis);
    }
    Optional<ExposureSummary> assumed =
        revenue.distribution().map(ExposureDistribution::summary).result();
    String scope =
        revenue.scope().products()
            + (assumed.isPresent() ? "; bounds and assumed distribution" : "; bounds only");
    between(
        "disclosed_revenue",
        revenue.disclosed().map(FiledRevenue::products),
        millions(),
        revenue.scope().products() + "; what the filings alone allow, with nothing assumed");
    if (revenue.isPart()) {
      quantities.figure(
          "certainty_rank.covered_products",
          revenue.certainty().rank(),
          "rank 1-80",
          "class " + revenue.certainty().grade() + "; of the part of the products");
    }
    Interval bounds = revenue.bounds();
    quantities.add("exposed_revenue", spread(assumed, 1, bounds), millions(), scope);
    quantities.add(
        "exposed_share",
        spread(assumed, 1 / revenue.total(), bounds),
        FRACTION,
        scope + "; of the company's revenue");
  }

  private void between(String name, Outcome<Interval> ends, String unit, String basis) {
    ends.result()
        .ifPresentOrElse(
            known -> quantities.add(name, Spread.between(known), unit, basis),
            () -> quantities.unknown(name, ends.exclusion().orElseThrow().detail()));
  }

  private static Spread spread(Optional<ExposureSummary> assumed, double factor, Interval bounds) {
    Interval ends = bounds.times(factor);
    return assumed
        .map(summary -> Spread.of(summary.times(factor)).within(ends))
        .orElseGet(() -> Spread.between(ends));
  }

  private void share(ExposedRevenue revenue) {
    String id = market.shareId();
    RevenueShare company = revenue.company();
    ShareBounds bounds = company.bounds();
    Interval ends = new Interval(bounds.low(), bounds.high());
    quantities.add(
        id,
        revenue.isPart()
            ? Spread.between(ends)
            : Spread.of(company.distribution().summary()).within(ends),
        FRACTION,
        "bounds; "
            + company.basis().label()
            + "; "
            + bounds.reason()
            + (revenue.isPart()
                ? "; of all products: a ceiling for " + revenue.scope().products()
                : ""));
    quantities.figure(
        id + ".customary_bound",
        bounds.custom(),
        FRACTION,
        "the company says that it names every country above 10 %");
    if (!company.splits().isEmpty()) {
      quantities.add(
          id + ".ceiling",
          Spread.between(new Interval(bounds.low(), bounds.ceiling())),
          FRACTION,
          "the whole region, nothing taken out");
    }
    company
        .splits()
        .forEach(
            (rule, split) ->
                quantities.figure(
                    id + "." + rule.id() + "_split", split, FRACTION, "region's split"));
    if (!company.splits().isEmpty()) {
      quantities.figure(
          id + ".accessibility",
          company.accessibility(),
          FRACTION,
          "assumption of the splits: how much of the market is open to the vendors");
    }
    quantities.figure(
        "certainty_rank",
        company.certainty().rank(),
        "rank 1-80",
        "class "
            + company.certainty().grade()
            + "; deviation of the log odds between the bounds "
            + company.certainty().grade().spread());
  }

  private void simulated(SimulatedExposure simulated) {
    SimulatedLoss loss = simulated.simulated();
    quantities.add(
        "expected_loss", Spread.of(loss.expectedLoss()), millions() + " a year", "simulation");
    quantities.add(
        "value_at_stake", Spread.of(loss.valueAtStake()), millions(), "simulation, discounted");
    quantities.figure("draws", (double) loss.exposed().size(), "draws", settled(loss));
  }

  private static String settled(SimulatedLoss loss) {
    return (loss.isSettled() ? "settled" : "not settled")
        + ": the standard error of the median value at stake is "
        + loss.valueAtStake().medianError();
  }

  private void scenario(ScenarioValue value) {
    route(value, "expected_loss", v -> Outcome.of(v.expectedLoss()));
    route(value, "discounted", v -> Outcome.of(v.discounted()));
    route(value, "perpetuity", v -> Outcome.of(v.perpetuity()));
    route(value, "multiple", ValueAtStake::multiple);
  }

  private void route(
      ScenarioValue value, String route, Function<ValueAtStake, Outcome<Double>> of) {
    String name = "value_at_stake." + value.scenario() + "." + route;
    Outcome<Interval> ends =
        of.apply(value.atLow())
            .then(low -> of.apply(value.atHigh()).map(high -> new Interval(low, high)));
    ends.exclusion().ifPresent(why -> quantities.unknown(name, why.detail()));
    ends.result()
        .ifPresent(
            interval ->
                quantities.add(
                    name,
                    value
                        .atMedian()
                        .then(of)
                        .map(median -> route(median).within(interval))
                        .result()
                        .orElseGet(() -> Spread.between(interval)),
                    route.equals("expected_loss") ? millions() + " a year" : millions(),
                    "scenario " + value.scenario() + "; assumptions of the analyst"));
  }

  /** Every route is proportional to the exposed revenue. */
  private Spread route(double median) {
    ExposureSummary exposed = study.simulated().result().orElseThrow().exposed();
    return Spread.of(exposed.times(exposed.median() > 0 ? median / exposed.median() : 0));
  }

  private void otherwise(ExposureCase other) {
    String suffix = "." + other.of().id();
    Interval bounds = study.exposed().result().orElseThrow().bounds();
    String basis = "sensitivity: " + other.of().assumption();
    quantities.add(
        "exposed_revenue" + suffix, Spread.of(other.exposed()).within(bounds), millions(), basis);
    quantities.add(
        "value_at_stake.base.discounted" + suffix, Spread.of(other.atStake()), millions(), basis);
    other
        .fullLoss()
        .result()
        .ifPresent(
            seen -> {
              quantities.figure("full_loss_return" + suffix, seen.effect(), FRACTION, basis);
              quantities.figure(
                  "detectability" + suffix, seen.ratio(), "multiple of the MDE", basis);
            });
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
