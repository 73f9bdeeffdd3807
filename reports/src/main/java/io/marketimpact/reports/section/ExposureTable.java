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
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import java.util.Optional;

/** One firm's exposure on half a page. */
final class ExposureTable {

  private final Market market;
  private final FirmExposure firm;
  private final ExposedRevenue exposed;
  private final ExposureLines lines;

  ExposureTable(Market market, FirmExposure firm, ExposedRevenue exposed) {
    this.market = market;
    this.firm = firm;
    this.exposed = exposed;
    this.lines = new ExposureLines(exposed.currency());
  }

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
        .ifPresent(why -> lines.words("The market's move", Reasons.of(why.detail())));
    return new Block.Tabular(
        Table.of(
                "exposure",
                lines.all(),
                Column.text("Quantity", ExposureLines.Line::quantity),
                Column.quantityRange("Bounds", ExposureLines.Line::bounds),
                Column.quantity("Median", ExposureLines.Line::median),
                Column.quantity("Mean", ExposureLines.Line::mean),
                Column.quantityRange("5 % to 95 %", ExposureLines.Line::between))
            .titled("Exposure of " + name)
            .noted(
                "Bounds: of what is disclosed"
                    + (exposed.isNarrowed() ? ", narrowed as the row Bounds says" : "")
                    + "; for the market's move its 95\u202F% interval."
                    + " Median, mean and 5 % to 95 % hold under the assumptions made here. m:"
                    + " million, bn: billion. Detectability: loss of all exposed revenue over the"
                    + " detectable move; below one half the price test lacks power. "
                    + ExposedShare.classes(Nouns.possessive(market.name()) + " share")
                    + ". The score runs from 1, least certain, to 80."));
  }

  private void share() {
    RevenueShare company = exposed.company();
    lines.words("Disclosed", company.quoted());
    ShareBounds bounds = company.bounds();
    Cell ends = ExposureLines.fractions(bounds.low(), bounds.high());
    if (exposed.isPart()) {
      lines.bounds(
          Nouns.possessive(market.name()) + " share of all products: a ceiling, not the exposure",
          ends);
    } else {
      lines.fractions(
          Nouns.possessive(market.name())
              + " share of all revenue, class "
              + company.certainty().grade(),
          ends,
          company.distribution().summary());
    }
    lines.words("Bounds", bounds.reason());
    lines.one(
        exposed.isPart()
            ? "Certainty score of the ceiling, 1 (least) to 80 (most)"
            : "Certainty score, 1 (least) to 80 (most)",
        new Cell.Numeric(company.certainty().rank(), NumberStyle.COUNT));
    if (!company.splits().isEmpty()) {
      splits(company);
    }
    if (exposed.isPart()) {
      lines.bounds(
          "Whole company in " + market.name() + ": a ceiling, not the exposure",
          lines.money(exposed.wholeCompany()));
    }
  }

  private void splits(RevenueShare company) {
    lines.bounds("Whole region (ceiling)", ExposureLines.fractions(0, company.bounds().ceiling()));
    company
        .splits()
        .forEach(
            (rule, share) ->
                split(
                    Nouns.possessive(market.name())
                        + " share if its region is divided by "
                        + rule.id().replace("gdp", "GDP"),
                    share));
    split("Assumed openness of " + market.name() + " in the region", company.accessibility());
  }

  private void split(String what, Outcome<Double> share) {
    share.result().ifPresent(number -> lines.one(what, ExposureLines.fraction(number)));
    share.exclusion().ifPresent(why -> lines.words(what, Reasons.of(why.detail())));
  }

  private void exposed() {
    Outcome<ExposureSummary> assumed = firm.study().simulated().map(SimulatedExposure::exposed);
    double total = exposed.total();
    String remark =
        exposed.isPart() ? ": not disclosed; the ceiling is of all products" : ", only bounded";
    Cell share =
        ExposureLines.fractions(exposed.bounds().low() / total, exposed.bounds().high() / total);
    if (exposed.isNarrowed()) {
      lines.bounds(
          "Exposed revenue, filings alone",
          lines.money(exposed.disclosed().map(FiledRevenue::products)));
    }
    assumed
        .result()
        .ifPresentOrElse(
            summary -> {
              lines.fractions("Exposed share of revenue", share, summary.times(1 / total));
              lines.amount("Exposed revenue, at risk", lines.money(exposed.bounds()), summary);
            },
            () -> {
              lines.bounds("Exposed share of revenue" + remark, share);
              lines.bounds("Exposed revenue" + remark, lines.money(exposed.bounds()));
            });
  }

  private void simulated(SimulatedExposure exposure) {
    lines.amount("Expected loss a year", inShort(exposure.simulated().expectedLoss()));
    lines.amount("Value at stake", inShort(exposure.simulated().valueAtStake()));
    exposure
        .price()
        .then(PriceView::posterior)
        .result()
        .ifPresent(
            posterior ->
                lines.amount(
                    "Value at stake, the move taken into account", posterior.valueAtStake()));
    firm.atStakePerShare()
        .result()
        .ifPresent(value -> lines.one("Value at stake, in the stock's price", lines.price(value)));
    exposure
        .price()
        .result()
        .map(PriceView::expectedReturn)
        .ifPresent(
            worth ->
                lines.spread(
                    "Equivalent move of the stock",
                    ExposureLines.move(worth.median()),
                    ExposureLines.move(worth.mean()),
                    Cell.Range.of(worth.p05(), worth.p95(), NumberStyle.RETURN)));
  }

  /** At the bounds, and at the median where one is assumed. */
  private void detectability(DetectabilityRange range) {
    Optional<Detectability> middle = firm.price().result().map(PriceView::detectability);
    lines.bounded(
        "Move if all exposed revenue were lost for good"
            + (exposed.isNarrowed() ? ", narrowed bound" : ""),
        middle.map(seen -> ExposureLines.move(seen.effect())).orElse(Cell.NOTHING),
        Cell.Range.of(range.atHigh().effect(), range.atLow().effect(), NumberStyle.RETURN));
    lines.bounded(
        "Detectability",
        middle
            .<Cell>map(seen -> new Cell.Numeric(seen.ratio(), NumberStyle.DECIMAL))
            .orElse(Cell.NOTHING),
        Cell.Range.of(range.atLow().ratio(), range.atHigh().ratio(), NumberStyle.DECIMAL));
    lines.bounded(
        "Power of the price test against that move",
        middle
            .<Cell>map(seen -> new Cell.Numeric(seen.power(), NumberStyle.WHOLE_PERCENT))
            .orElse(Cell.NOTHING),
        Cell.Range.of(range.atLow().power(), range.atHigh().power(), NumberStyle.WHOLE_PERCENT));
    lines.words(
        "Reading",
        AtStake.dependsOnBound(firm)
            .orElseGet(
                () -> firm.price().match(view -> view.reading().words(), why -> range.words())));
  }

  private void driver(Sensitivity sensitivity) {
    Sensitivity.Swing widest = sensitivity.tornado().get(0);
    lines.spread(
        "Widest swing: "
            + TornadoFigure.words(widest.input(), market)
            + ", 10th to 90th percentile",
        Cell.NOTHING,
        Cell.NOTHING,
        lines.money(
            new Interval(
                Math.min(widest.atLow(), widest.atHigh()),
                Math.max(widest.atLow(), widest.atHigh()))));
  }

  private void move(ObservedMove move) {
    lines.bounded(
        "Observed abnormal return",
        ExposureLines.move(move.car()),
        Cell.Range.of(move.interval().low(), move.interval().high(), NumberStyle.RETURN));
    lines.one("Detectable abnormal return", ExposureLines.fraction(move.minimumDetectable()));
    lines.change(
        "Observed move, in market value", move.abnormalValue(), move.abnormalValueInterval());
    firm.abnormalPerShare()
        .result()
        .ifPresent(
            value ->
                lines.priceChange(
                    "Observed move, in the stock's price",
                    value,
                    firm.abnormalPerShareInterval().result().orElseThrow()));
  }

  private static ExposureSummary inShort(SampleSummary of) {
    return new ExposureSummary(of.p05(), of.median(), of.p95(), of.mean());
  }
}
