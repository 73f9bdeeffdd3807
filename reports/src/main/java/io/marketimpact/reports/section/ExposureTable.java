package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.DetectabilityRange;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureSummary;
import io.marketimpact.exposure.FiledRevenue;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.ShareBounds;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.TornadoFigure;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** A quantity: its bounds, and under the assumptions its median, mean and nine in ten of it. */
  private record Line(String quantity, Cell bounds, Cell median, Cell mean, Cell between) {}

  Block block(String name) {
    share();
    exposed();
    firm.study().simulated().result().ifPresent(this::simulated);
    firm.study().detectable().result().ifPresent(this::detectability);
    firm.study().simulated().result().ifPresent(exposure -> driver(exposure.sensitivity()));
    firm.study().request().move().result().ifPresent(this::move);
    firm.study()
        .request()
        .move()
        .exclusion()
        .ifPresent(why -> words("The market's move", Reasons.of(why.detail())));
    return new Block.Tabular(
        Table.of(
                "exposure",
                lines,
                Column.text("Quantity", Line::quantity),
                Column.quantityRange("Bounds", Line::bounds),
                Column.quantity("Median", Line::median),
                Column.quantity("Mean", Line::mean),
                Column.quantityRange("5 % to 95 %", Line::between))
            .titled("Exposure of " + name + "; amounts in " + exposed.currency())
            .noted(
                "Bounds: of what is disclosed"
                    + (exposed.isNarrowed() ? ", narrowed as the row Bounds says" : "")
                    + "; for the market's move its 95\u202F% interval."
                    + " Median, mean and 5 % to 95 % hold under the assumptions made here. m:"
                    + " million, bn: billion. Detectability: loss of all exposed revenue over the"
                    + " detectable move; below one half the price test lacks power. Class A: "
                    + Words.possessive(market.name())
                    + " share is reported; class E: it is little more than a guess. The rank"
                    + " goes from 0 to 80, where the share is reported."));
  }

  private void share() {
    RevenueShare company = exposed.company();
    words("Disclosed", company.quoted());
    ShareBounds bounds = company.bounds();
    Cell ends = fractions(bounds.low(), bounds.high());
    if (exposed.isPart()) {
      bounds(
          Words.possessive(market.name()) + " share of all products: a ceiling, not the exposure",
          ends);
    } else {
      fractions(
          Words.possessive(market.name())
              + " share of all revenue, class "
              + company.certainty().grade(),
          ends,
          company.distribution().summary());
    }
    words("Bounds", bounds.reason());
    one(
        "Rank of its certainty, of 80",
        new Cell.Numeric(company.certainty().rank(), NumberStyle.COUNT));
    if (!company.splits().isEmpty()) {
      splits(company);
    }
    if (exposed.isPart()) {
      bounds(
          "Whole company in " + market.name() + ": a ceiling, not the exposure",
          money(exposed.wholeCompany()));
    }
  }

  private void splits(RevenueShare company) {
    bounds("The whole region: the ceiling", fractions(0, company.bounds().ceiling()));
    company
        .splits()
        .forEach(
            (rule, share) ->
                split(
                    Words.possessive(market.name())
                        + " share if its region is divided by "
                        + rule.id().replace("gdp", "GDP"),
                    share));
    split("How open " + market.name() + " is taken to be in it", company.accessibility());
  }

  private void split(String what, Outcome<Double> share) {
    share.result().ifPresent(number -> one(what, fraction(number)));
    share.exclusion().ifPresent(why -> words(what, Reasons.of(why.detail())));
  }

  private void exposed() {
    Outcome<ExposureSummary> assumed = firm.study().simulated().map(SimulatedExposure::exposed);
    double total = exposed.total();
    Cell share = fractions(exposed.bounds().low() / total, exposed.bounds().high() / total);
    if (exposed.isNarrowed()) {
      bounds(
          "Exposed revenue, filings alone", money(exposed.disclosed().map(FiledRevenue::products)));
    }
    assumed
        .result()
        .ifPresentOrElse(
            summary -> {
              fractions("Exposed share of revenue", share, summary.times(1 / total));
              amount("Exposed revenue, at risk", money(exposed.bounds()), summary);
            },
            () -> {
              bounds("Exposed share of revenue, only bounded", share);
              bounds("Exposed revenue, only bounded", money(exposed.bounds()));
            });
  }

  private void simulated(SimulatedExposure exposure) {
    amount("Expected loss a year", inShort(exposure.simulated().expectedLoss()));
    amount("Value at stake", inShort(exposure.simulated().valueAtStake()));
    exposure
        .price()
        .then(PriceView::posterior)
        .result()
        .ifPresent(
            posterior ->
                amount("Value at stake, the move taken into account", posterior.valueAtStake()));
    firm.atStakePerShare()
        .result()
        .ifPresent(value -> one("Value at stake per share", perShare(value)));
    exposure
        .price()
        .result()
        .map(PriceView::expectedReturn)
        .ifPresent(
            worth ->
                lines.add(
                    new Line(
                        "Move of the price that would be worth",
                        Cell.NOTHING,
                        move(worth.median()),
                        move(worth.mean()),
                        Cell.Range.of(worth.p05(), worth.p95(), NumberStyle.RETURN))));
  }

  /** At the bounds, and at the median where one is assumed. */
  private void detectability(DetectabilityRange range) {
    Optional<Detectability> middle = firm.price().result().map(PriceView::detectability);
    bounded(
        "Move if all exposed revenue were lost for good",
        middle.map(seen -> move(seen.effect())).orElse(Cell.NOTHING),
        Cell.Range.of(range.atHigh().effect(), range.atLow().effect(), NumberStyle.RETURN));
    bounded(
        "Detectability",
        middle
            .<Cell>map(seen -> new Cell.Numeric(seen.ratio(), NumberStyle.DECIMAL))
            .orElse(Cell.NOTHING),
        Cell.Range.of(range.atLow().ratio(), range.atHigh().ratio(), NumberStyle.DECIMAL));
    bounded(
        "Power of the price test against that move",
        middle
            .<Cell>map(seen -> new Cell.Numeric(seen.power(), NumberStyle.WHOLE_PERCENT))
            .orElse(Cell.NOTHING),
        Cell.Range.of(range.atLow().power(), range.atHigh().power(), NumberStyle.WHOLE_PERCENT));
    words("So", firm.price().match(view -> view.reading().words(), why -> range.words()));
  }

  private void driver(Sensitivity sensitivity) {
    Sensitivity.Swing widest = sensitivity.tornado().get(0);
    lines.add(
        new Line(
            "Widest swing: "
                + TornadoFigure.words(widest.input(), market)
                + ", 10th to 90th percentile",
            Cell.NOTHING,
            Cell.NOTHING,
            Cell.NOTHING,
            money(
                new Interval(
                    Math.min(widest.atLow(), widest.atHigh()),
                    Math.max(widest.atLow(), widest.atHigh())))));
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
        "Observed move per share",
        perShare(value),
        Cell.Range.of(ends.low(), ends.high(), exposed.currency(), Cell.Scale.ONES));
  }

  private void amount(String what, ExposureSummary of) {
    amount(what, Cell.NOTHING, of);
  }

  private void amount(String what, Cell bounds, ExposureSummary of) {
    Cell between = money(new Interval(of.p05(), of.p95()));
    lines.add(new Line(what, bounds, money(of.median()), money(of.mean()), between));
  }

  private void fractions(String what, Cell bounds, ExposureSummary of) {
    Cell between = fractions(of.p05(), of.p95());
    lines.add(new Line(what, bounds, fraction(of.median()), fraction(of.mean()), between));
  }

  private static ExposureSummary inShort(SampleSummary of) {
    return new ExposureSummary(of.p05(), of.median(), of.p95(), of.mean());
  }

  private void bounded(String what, Cell value, Cell bounds) {
    lines.add(new Line(what, bounds, value, Cell.NOTHING, Cell.NOTHING));
  }

  private void bounds(String what, Cell bounds) {
    bounded(what, Cell.NOTHING, bounds);
  }

  private void one(String what, Cell value) {
    bounded(what, value, Cell.NOTHING);
  }

  private void words(String what, String words) {
    Cell reason = new Cell.Reason(words);
    lines.add(new Line(what, reason, reason, reason, reason));
  }

  private Cell money(double millions) {
    return new Cell.Money(millions, exposed.currency(), Cell.Scale.MILLIONS);
  }

  private Cell money(Outcome<Interval> millions) {
    return millions.match(this::money, why -> ExposedShare.UNKNOWN);
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
}
