package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.TornadoFigure;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import java.util.ArrayList;
import java.util.List;

/** One firm's exposure on half a page. */
final class ExposureTable {

  private final Market market;
  private final FirmExposure firm;
  private final ExposedRevenue exposed;
  private final List<Line> lines = new ArrayList<>();

  ExposureTable(Market market, FirmExposure firm, ExposedRevenue exposed) {
    this.market = market;
    this.firm = firm;
    this.exposed = exposed;
  }

  /** A quantity: its median, nine draws in ten of it, and its bounds. */
  private record Line(String quantity, Cell median, Cell between, Cell bounds) {}

  Block block(String name) {
    share();
    firm.study()
        .simulated()
        .result()
        .ifPresentOrElse(
            this::simulated,
            () ->
                lines.add(
                    new Line(
                        "Exposed revenue, only bounded",
                        Cell.NOTHING,
                        Cell.NOTHING,
                        money(exposed.bounds()))));
    firm.study().request().move().result().ifPresent(this::move);
    firm.study()
        .request()
        .move()
        .exclusion()
        .ifPresent(why -> words("The market's move", why.detail()));
    return new Block.Tabular(
        Table.of(
                "exposure",
                lines,
                Column.text("Quantity", Line::quantity),
                Column.quantity("Median", Line::median),
                Column.quantityRange("5 % to 95 %", Line::between),
                Column.quantityRange("Bounds", Line::bounds))
            .titled("Exposure of " + name + "; amounts in " + exposed.currency())
            .noted(
                "Bounds: of what is disclosed; for the market's move its 95\u202F% interval. m:"
                    + " million, bn: billion. Detectability: loss of all exposed revenue over the"
                    + " detectable move; below one half the price test lacks power. Class A: "
                    + market.name()
                    + "'s share is reported; class E: it is little more than a guess. The rank is"
                    + " out of 80, and 80 is reported."));
  }

  private void share() {
    RevenueShare company = exposed.company();
    words("Disclosed", company.quoted());
    var at = company.posterior().quantiles();
    lines.add(
        new Line(
            market.name() + "'s share of all revenue, class " + company.certainty().grade(),
            fraction(at.applyAsDouble(0.5)),
            fractions(at.applyAsDouble(0.05), at.applyAsDouble(0.95)),
            fractions(company.bounds().low(), company.bounds().high())));
    one(
        "Rank of its certainty, of 80",
        new Cell.Numeric(company.certainty().rank(), NumberStyle.COUNT));
    company
        .splits()
        .forEach(
            (rule, share) ->
                split(
                    market.name()
                        + "'s share if its region is divided by "
                        + rule.id().replace("gdp", "GDP"),
                    share));
    if (exposed.isPart()) {
      one("Whole company in " + market.name() + ": not the exposure", money(exposed.naive()));
      one(
          "Whole company in " + market.name() + ", of all revenue",
          fraction(exposed.naive() / exposed.total()));
    }
  }

  private void split(String what, Outcome<Double> share) {
    share.result().ifPresent(number -> one(what, fraction(number)));
    share.exclusion().ifPresent(why -> words(what, why.detail()));
  }

  private void simulated(SimulatedExposure exposure) {
    SampleSummary revenue = exposure.simulated().exposed();
    double total = exposed.total();
    SampleSummary share = revenue.times(1 / total);
    lines.add(
        new Line(
            "Exposed share of revenue",
            fraction(share.median()),
            fractions(share.p05(), share.p95()),
            fractions(exposed.bounds().low() / total, exposed.bounds().high() / total)));
    lines.add(
        new Line(
            "Exposed revenue, at risk",
            money(revenue.median()),
            money(new Interval(revenue.p05(), revenue.p95())),
            money(exposed.bounds())));
    if (exposed.isPart()) {
      one("The whole company's figure is larger by a factor of", decimal(exposure.naiveRatio()));
    }
    amount("Expected loss a year", exposure.simulated().expectedLoss());
    amount("Value at stake", exposure.simulated().valueAtStake());
    firm.atStakePerShare()
        .result()
        .ifPresent(value -> one("Value at stake, a share", perShare(value)));
    exposure.price().result().ifPresent(this::price);
    driver(exposure.sensitivity());
  }

  private void price(PriceView view) {
    SampleSummary worth = view.expectedReturn();
    lines.add(
        new Line(
            "Move of the price that would be worth",
            move(worth.median()),
            Cell.Range.of(worth.p05(), worth.p95(), NumberStyle.RETURN),
            Cell.NOTHING));
    bounded(
        "Move if all exposed revenue were lost for good",
        move(view.detectability().effect()),
        Cell.Range.of(
            view.detectabilityAtHigh().effect(),
            view.detectabilityAtLow().effect(),
            NumberStyle.RETURN));
    bounded(
        "Detectability",
        decimal(view.detectability().ratio()),
        Cell.Range.of(
            view.detectabilityAtLow().ratio(),
            view.detectabilityAtHigh().ratio(),
            NumberStyle.DECIMAL));
    one(
        "Power of the price test against that move",
        new Cell.Numeric(view.detectability().power(), NumberStyle.WHOLE_PERCENT));
    words("So", view.reading().words());
  }

  private void driver(Sensitivity sensitivity) {
    Sensitivity.Swing widest = sensitivity.tornado().get(0);
    lines.add(
        new Line(
            "Widest swing: "
                + TornadoFigure.words(widest.input(), market)
                + ", 10th to 90th percentile",
            Cell.NOTHING,
            money(
                new Interval(
                    Math.min(widest.atLow(), widest.atHigh()),
                    Math.max(widest.atLow(), widest.atHigh()))),
            Cell.NOTHING));
  }

  private void move(ObservedMove move) {
    bounded(
        "Observed abnormal return",
        move(move.car()),
        Cell.Range.of(move.interval().low(), move.interval().high(), NumberStyle.RETURN));
    one("Detectable abnormal return", fraction(move.minimumDetectable()));
    bounded(
        "Observed move, in money",
        money(move.abnormalValue()),
        money(move.abnormalValueInterval()));
    firm.abnormalPerShare()
        .result()
        .ifPresent(value -> observedPerShare(value, firm.abnormalPerShareInterval()));
  }

  private void observedPerShare(double value, Outcome<Interval> interval) {
    Interval ends = interval.result().orElseThrow();
    bounded(
        "Observed move, a share",
        perShare(value),
        Cell.Range.of(ends.low(), ends.high(), exposed.currency(), Cell.Scale.ONES));
  }

  private void amount(String what, SampleSummary of) {
    lines.add(
        new Line(what, money(of.median()), money(new Interval(of.p05(), of.p95())), Cell.NOTHING));
  }

  private void bounded(String what, Cell value, Cell bounds) {
    lines.add(new Line(what, value, Cell.NOTHING, bounds));
  }

  private void one(String what, Cell value) {
    lines.add(new Line(what, value, Cell.NOTHING, Cell.NOTHING));
  }

  private void words(String what, String words) {
    Cell reason = new Cell.Reason(words);
    lines.add(new Line(what, reason, reason, reason));
  }

  private Cell money(double millions) {
    return new Cell.Money(millions, exposed.currency(), Cell.Scale.MILLIONS);
  }

  private Cell money(Interval millions) {
    return Cell.Range.of(millions.low(), millions.high(), exposed.currency(), Cell.Scale.MILLIONS);
  }

  private Cell perShare(double value) {
    return new Cell.Money(value, exposed.currency(), Cell.Scale.ONES);
  }

  private static Cell fraction(double share) {
    return new Cell.Numeric(share, NumberStyle.FRACTION);
  }

  private static Cell fractions(double low, double high) {
    return Cell.Range.of(low, high, NumberStyle.FRACTION);
  }

  private static Cell move(double fraction) {
    return new Cell.Numeric(fraction, NumberStyle.RETURN);
  }

  private static Cell decimal(double value) {
    return new Cell.Numeric(value, NumberStyle.DECIMAL);
  }
}
