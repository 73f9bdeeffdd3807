package io.marketimpact.reports.family;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyExposure;
import io.marketimpact.data.study.FamilyExposure.Stock;
import io.marketimpact.data.study.FamilyImplied;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.exposure.ImpliedCheck;
import io.marketimpact.inference.meta.ExposureSlope;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ExposureRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices of a family's events beside the revenue at stake, before the event and after it. */
final class FamilyRevenue {

  private FamilyRevenue() {}

  static Stream<Section> of(FamilyResult result) {
    return result.specification().statements().isEmpty()
        ? Stream.empty()
        : Stream.of(exposure(result.exposure()), implied(result.implied()))
            .flatMap(Optional::stream);
  }

  private static Optional<Section> exposure(FamilyExposure exposure) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(coverage(exposure)));
    exposure
        .slope()
        .match(
            slope -> {
              blocks.add(new Block.Paragraph(slope(exposure, slope)));
              blocks.add(new Block.Tabular(predictions(exposure, slope)));
              return blocks;
            },
            why -> blocks);
    blocks.add(new Block.Tabular(stocks(exposure)));
    return Optional.of(new Section("exposure", "Does exposure explain it?", blocks));
  }

  private static String coverage(FamilyExposure exposure) {
    return "Of "
        + exposure.restricted()
        + " stocks hit by restrictions, "
        + exposure.disclosed()
        + " had a share of revenue disclosed before day 0 with a date and a source. "
        + "For "
        + exposure.exact()
        + " of them it is the share of the sales that were restricted. For the others it is the"
        + " share of all products in that market, which is a ceiling: anything from none to all of"
        + " it was restricted.";
  }

  private static String slope(FamilyExposure exposure, ExposureSlope slope) {
    return "The abnormal return changes by "
        + Format.number(slope.line().slope())
        + "\u202F% per 1\u202F% of revenue exposed (95\u202F% interval "
        + Format.number(slope.interval().low())
        + " to "
        + Format.number(slope.interval().high())
        + ", p\u00A0"
        + Words.equal(slope.pValue())
        + ", "
        + slope.line().events()
        + " dates); a stock that loses exactly what its firm has at stake would have a slope of"
        + " \u22121. A slope of "
        + Format.number(slope.detectable())
        + " or more would be detected with 80\u202F% power. With any one event left out, it lies"
        + " between "
        + Format.number(slope.withoutOne().low())
        + " and "
        + Format.number(slope.withoutOne().high())
        + ". "
        + reliability(slope)
        + " For events left out, the line predicts "
        + (slope.outOfSample() > 0 ? "better" : "no better")
        + " than the mean of the others (out-of-sample R\u00B2 "
        + Format.number(slope.outOfSample())
        + "). "
        + few(exposure, slope);
  }

  /** The middle of a range is a guess of no harm where the share may be anywhere in it. */
  private static String reliability(ExposureSlope slope) {
    return "If each share were equally likely to lie anywhere in its range, the slope would be"
        + " right on average; where firms lie in their ranges is not known"
        + (slope.reliability() > 0
            ? "."
            : ", and the ranges are as wide as the whole spread between the stocks: these"
                + " disclosures do not identify a slope.");
  }

  private static String few(FamilyExposure exposure, ExposureSlope slope) {
    String needed =
        "Detecting a slope of −1 would take about "
            + slope.neededFor(-1)
            + " stocks like these for which the restricted share of sales is disclosed.";
    return exposure.disclosed() < ExposureRegression.FEWEST_FIRMS
        ? "Fewer than "
            + ExposureRegression.FEWEST_FIRMS
            + " stocks cannot separate exposure from size or beta: this is not evidence. "
            + needed
        : needed;
  }

  private static Table<Stock> predictions(FamilyExposure exposure, ExposureSlope slope) {
    return Table.<Stock>of(
            "predictions",
            exposure.stocks().stream().filter(Stock::isCompared).toList(),
            Column.code("Ticker", Stock::security),
            Column.rangeIfAny("Exposed share", NumberStyle.FRACTION, Stock::share),
            Column.numberIfAny(
                "Predicted", NumberStyle.RETURN, row -> row.share().map(slope::predicted)),
            Column.rangeIfAny(
                "95\u202F% prediction interval",
                NumberStyle.RETURN, row -> row.share().map(slope::prediction)),
            Column.numberIfAny(
                "Width",
                NumberStyle.FRACTION,
                row -> row.share().map(slope::prediction).map(FamilyRevenue::width)),
            Column.numberIfAny("Abnormal", NumberStyle.RETURN, row -> row.effect().result()))
        .unless(row -> row.share().isPresent() ? Optional.empty() : Optional.of("not disclosed"))
        .titled("The compared event, predicted from the others")
        .noted(
            "The interval includes the error of the line, of the share and of the stock itself."
                + " Where it is many times the abnormal return, the prediction says nothing.");
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static Table<Stock> stocks(FamilyExposure exposure) {
    return Table.<Stock>of(
            "disclosed",
            exposure.stocks().stream().filter(row -> row.share().isPresent()).toList(),
            Column.day("Day 0", row -> row.member().outcome().day0()),
            Column.text("Event", row -> row.member().event().id().value()),
            Column.code("Ticker", Stock::security),
            Column.numberIfAny("Abnormal", NumberStyle.RETURN, row -> row.effect().result()),
            Column.rangeIfAny("Exposed share", NumberStyle.FRACTION, Stock::share),
            Column.textIfAny(
                "Of",
                row ->
                    row.before()
                        .map(
                            said ->
                                said.scope() == FamilyStatement.Scope.CEILING
                                    ? "all products, a ceiling"
                                    : "what was restricted")),
            Column.textIfAny("Period", row -> row.before().map(FamilyStatement::period)),
            Column.dayIfAny("Public by", row -> row.before().map(FamilyStatement::publicBy)),
            Column.textIfAny("Trust", row -> row.before().map(FamilyStatement::trust)),
            Column.textIfAny("Source", row -> row.before().map(FamilyStatement::source)))
        .titled("Shares of revenue disclosed before the event");
  }

  private static Optional<Section> implied(List<FamilyImplied> implied) {
    return implied.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "implied",
                "Implied against realized",
                List.of(
                    new Block.Paragraph(
                        "A price move can be read backward, as the share of revenue whose permanent"
                            + " loss would be worth the move. "
                            + FamilyTrust.counted(implied)
                            + " "
                            + FamilyTrust.reading(implied)),
                    new Block.Tabular(figures(implied)),
                    new Block.Remarks(
                        List.of(
                            "The price move is read as a permanent loss, while a firm's figure"
                                + " mostly covers one quarter: a temporary loss moves a price"
                                + " less.",
                            "Only day 0 is read. Where day 0 is uncertain, the move of the other"
                                + " day is part of the market's response.",
                            "A firm's first figure can be revised: where it was, the last one is"
                                + " compared with the price.",
                            "Revenue at risk, an expected loss and a cut in guidance are different"
                                + " measures; each is used as the firm gave it.",
                            "Margin, cost of capital and growth are the common assumptions of the"
                                + " study compared; revenue is four times that of the last"
                                + " quarter.")))));
  }

  private static Table<FamilyImplied> figures(List<FamilyImplied> implied) {
    return Table.<FamilyImplied>of(
            "figures",
            implied,
            Column.day("Day 0", row -> row.member().outcome().day0()),
            Column.text("Event", row -> row.member().event().id().value()),
            Column.code("Ticker", FamilyImplied::security),
            Column.rangeIfAny("Said first", NumberStyle.FRACTION, row -> row.first().range()),
            Column.dayIfAny("On", row -> Optional.of(row.first().publicBy())),
            Column.rangeIfAny("Said last", NumberStyle.FRACTION, row -> row.last().range()),
            Column.dayIfAny("On that day", row -> Optional.of(row.last().publicBy())),
            Column.numberIfAny(
                "Implied",
                NumberStyle.RETURN,
                row -> row.check().result().map(check -> check.implied().median())),
            Column.rangeIfAny(
                "95\u202F% interval",
                NumberStyle.RETURN, row -> row.check().result().map(ImpliedCheck::interval)),
            Column.textIfAny(
                "Held", row -> row.check().result().map(check -> check.isCovered() ? "yes" : "no")),
            Column.numberIfAny("Other day 0", NumberStyle.RETURN, FamilyImplied::otherDay),
            Column.text("What was said", row -> row.last().words()),
            Column.text("Trust", row -> row.last().trust()),
            Column.text("Source", row -> row.last().source()))
        .unless(row -> row.check().exclusion().map(why -> Reasons.of(why.detail())))
        .marked(
            row ->
                row.check().result().filter(check -> !check.isCovered()).isPresent()
                    ? Tone.STRONG
                    : Tone.PLAIN)
        .titled(
            "Share of revenue lost: implied by the price on day 0, and reported by the firm later")
        .noted(
            "Held: the interval contains the midpoint of what was said last. Other day 0: the"
                + " abnormal return of the other session that could be day 0.");
  }
}
