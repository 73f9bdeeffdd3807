package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.figures.TornadoFigure;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/** One firm's exposure on half a page. */
final class ExposureTable {

  private static final String NOTHING = "\u2013";

  private final Market market;
  private final FirmExposure firm;
  private final ExposedRevenue exposed;
  private final List<Row> rows = new ArrayList<>();

  ExposureTable(Market market, FirmExposure firm, ExposedRevenue exposed) {
    this.market = market;
    this.firm = firm;
    this.exposed = exposed;
  }

  Block block(String name) {
    share();
    firm.study()
        .simulated()
        .result()
        .ifPresentOrElse(
            this::simulated,
            () ->
                row(
                    "Exposed revenue, only bounded",
                    NOTHING,
                    NOTHING,
                    Amount.millions(exposed.bounds())));
    firm.study().request().move().result().ifPresent(this::move);
    firm.study()
        .request()
        .move()
        .exclusion()
        .ifPresent(why -> row("The market's move", why.detail()));
    return new Block.Table(
        "Exposure of " + name + "; amounts in " + exposed.currency(),
        List.of(
            new Column("Quantity", Kind.TEXT),
            new Column("Median", Kind.NUMBER),
            new Column("5 % to 95 %", Kind.NUMBER),
            new Column("Bounds", Kind.NUMBER)),
        rows,
        "Bounds: of what is disclosed; for the market's move its 95\u202F% interval. m: million,"
            + " bn: billion. Detectability: loss of all exposed revenue over the detectable move;"
            + " below one half the price test cannot speak. Class A: "
            + market.name()
            + "'s share is reported; class E: it is little more than a guess. The rank is out of"
            + " 80, and 80 is reported.");
  }

  private void share() {
    RevenueShare company = exposed.company();
    row("Disclosed", company.quoted());
    var at = company.posterior().quantiles();
    row(
        market.name()
            + "'s share of all revenue, class "
            + company.certainty().grade()
            + " (rank "
            + company.certainty().rank()
            + " of 80)",
        Format.size(at.applyAsDouble(0.5)),
        Format.size(at.applyAsDouble(0.05)) + " to " + Format.size(at.applyAsDouble(0.95)),
        Format.size(company.bounds().low()) + " to " + Format.size(company.bounds().high()));
    for (Map.Entry<SplitRule, Outcome<Double>> split : company.splits().entrySet()) {
      row(
          market.name()
              + "'s share if its region is divided by "
              + split.getKey().id().replace("gdp", "GDP"),
          split.getValue().result().map(Format::size).orElse(NOTHING),
          split.getValue().exclusion().map(why -> why.detail()).orElse(""),
          "");
    }
    if (exposed.isPart()) {
      row(
          "Whole company in " + market.name() + ": not the exposure",
          Amount.millions(exposed.naive()),
          Format.size(exposed.naive() / exposed.total()) + " of revenue",
          "");
    }
  }

  private void simulated(SimulatedExposure exposure) {
    SampleSummary revenue = exposure.simulated().exposed();
    double total = exposed.total();
    summary(
        "Exposed share of revenue",
        revenue.times(1 / total),
        Format::size,
        new Interval(exposed.bounds().low() / total, exposed.bounds().high() / total));
    summary("Exposed revenue, at risk", revenue, Amount::millions, exposed.bounds());
    if (exposed.isPart()) {
      row(
          "The whole company's figure is larger by a factor of",
          Format.number(exposure.naiveRatio()),
          "",
          "");
    }
    plain("Expected loss a year", exposure.simulated().expectedLoss(), Amount::millions);
    plain("Value at stake", exposure.simulated().valueAtStake(), Amount::millions);
    firm.atStakePerShare()
        .result()
        .ifPresent(value -> row("Value at stake, a share", Format.number(value), "", ""));
    exposure.price().result().ifPresent(this::price);
    driver(exposure.sensitivity());
  }

  private void price(PriceView view) {
    plain("Move of the price that would be worth", view.expectedReturn(), Format::percent);
    row(
        "Move if all exposed revenue were lost for good",
        Format.percent(view.detectability().effect()),
        "",
        Format.percent(view.detectabilityAtHigh().effect())
            + " to "
            + Format.percent(view.detectabilityAtLow().effect()));
    row(
        "Detectability",
        Format.number(view.detectability().ratio()),
        "power " + power(view.detectability().power()),
        Format.number(view.detectabilityAtLow().ratio())
            + " to "
            + Format.number(view.detectabilityAtHigh().ratio()));
    row("So", view.reading().words());
  }

  private static String power(double power) {
    return String.format(Locale.ROOT, "%.0f\u202F%%", 100 * power);
  }

  private void driver(Sensitivity sensitivity) {
    Sensitivity.Swing widest = sensitivity.tornado().get(0);
    row(
        "Widest swing: "
            + TornadoFigure.words(widest.input(), market)
            + ", 10th to 90th percentile",
        "",
        Amount.millions(
            Math.min(widest.atLow(), widest.atHigh()), Math.max(widest.atLow(), widest.atHigh())),
        "");
  }

  private void move(ObservedMove move) {
    row(
        "Observed abnormal return",
        Format.percent(move.car()),
        "detectable " + Format.size(move.minimumDetectable()),
        Format.interval(move.interval()));
    row(
        "Observed move, in money",
        Amount.millions(move.abnormalValue()),
        "",
        Amount.millions(move.abnormalValueInterval()));
    firm.abnormalPerShare()
        .result()
        .ifPresent(
            value -> {
              Interval ends = firm.abnormalPerShareInterval().result().orElseThrow();
              row(
                  "Observed move, a share",
                  Format.number(value),
                  "",
                  Format.number(ends.low()) + " to " + Format.number(ends.high()));
            });
  }

  private void summary(
      String what, SampleSummary of, DoubleFunction<String> format, Interval bounds) {
    row(
        what,
        format.apply(of.median()),
        format.apply(of.p05()) + " to " + format.apply(of.p95()),
        format.apply(bounds.low()) + " to " + format.apply(bounds.high()));
  }

  private void plain(String what, SampleSummary of, DoubleFunction<String> format) {
    row(
        what,
        format.apply(of.median()),
        format.apply(of.p05()) + " to " + format.apply(of.p95()),
        "");
  }

  private void row(String what, String... cells) {
    List<String> all = new ArrayList<>(List.of(what));
    all.addAll(List.of(cells));
    rows.add(new Row(all, Tone.PLAIN));
  }
}
