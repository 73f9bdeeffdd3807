package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The market read backward: what the move would mean if it were about the exposure alone. */
final class ImpliedSection {

  private static final String BETWEEN = "5 % to 95 %";
  private static final String MILDEST = "If the mildest scenario is certain";

  private static final String SIMULATED =
      "Exposed revenue here is as simulated, not the upper bound of the filings. The prices can"
          + " exclude the loss of all that filings allow and still not say how much of the"
          + " simulated revenue is lost.";

  private ImpliedSection() {}

  static Optional<Section> of(StudyResult result) {
    return result
        .exposure()
        .filter(exposure -> !exposure.firms().isEmpty())
        .map(
            exposure ->
                new Section(
                        "implied",
                        "What the price implies",
                        List.of(new Block.Paragraph(SIMULATED), block(result, exposure)))
                    .inAppendix());
  }

  /** A table without a figure is a list of reasons. */
  private static Block block(StudyResult result, StudyExposure exposure) {
    return exposure.firms().stream().allMatch(firm -> unknown(firm).isPresent())
        ? new Block.Remarks(
            exposure.firms().stream()
                .map(firm -> AtStake.name(result, firm) + ": " + unknown(firm).orElseThrow() + ".")
                .toList())
        : table(result, exposure);
  }

  private static Block table(StudyResult result, StudyExposure exposure) {
    String loss = "Probability of " + exposure.assumptions().restriction().name();
    return new Block.Tabular(
        Table.<FirmExposure>of(
                "implied",
                exposure.firms(),
                Column.text("Firm", firm -> AtStake.name(result, firm)),
                Column.numberIfAny(
                    "Share lost",
                    NumberStyle.WHOLE_PERCENT,
                    firm -> implied(firm).map(implied -> implied.lossShare().median())),
                Column.rangeIfAny(
                    BETWEEN,
                    NumberStyle.WHOLE_PERCENT,
                    firm -> implied(firm).map(implied -> nineInTen(implied.lossShare()))),
                Column.numberIfAny(
                    "More than all",
                    NumberStyle.PROBABILITY,
                    firm -> implied(firm).map(ImpliedLoss::aboveOne)),
                Column.numberIfAny(
                    "No loss",
                    NumberStyle.PROBABILITY,
                    firm -> implied(firm).map(ImpliedLoss::belowZero)),
                Column.quantity("Revenue a year", ImpliedSection::revenue),
                Column.<FirmExposure>quantityRange(
                        "Revenue a year, " + BETWEEN, ImpliedSection::revenues)
                    .inBrackets(),
                probability(loss, 0),
                probabilities(loss, 0),
                probability(MILDEST, 1),
                probabilities(MILDEST, 1))
            .titled(
                "What the move would mean if it were about the exposed revenue alone, "
                    + Scope.headline(result))
            .unless(ImpliedSection::unknown)
            .noted(
                "Share lost: of the exposed revenue as simulated, for good; above 100\u202F% the"
                    + " move is larger than losing all of it, so it includes contagion, other news"
                    + " or noise. More than all and no loss: probabilities of the two, the abnormal"
                    + " return drawn from its sampling distribution. Revenue: the revenue whose"
                    + " permanent loss would be worth the move. Probability: of losing everything"
                    + " exposed rather than nothing, or rather than what the mildest scenario"
                    + " takes, cut to 0 and 1. Where losing everything would be worth less than"
                    + " half of what the test can detect, the move implies nothing; where the"
                    + " 95\u202F% interval of the share lost or of a probability covers all of 0 to"
                    + " 1, it says nothing about them. Neither is given then."));
  }

  private static Optional<String> unknown(FirmExposure firm) {
    return firm.study().simulated().result().isPresent()
        ? firm.price().then(PriceView::implied).exclusion().map(why -> why.detail())
        : Optional.of(ExposedShare.unknown(firm));
  }

  private static Optional<ImpliedLoss> implied(FirmExposure firm) {
    return firm.price().then(PriceView::implied).result();
  }

  private static Interval nineInTen(SampleSummary sample) {
    return new Interval(sample.p05(), sample.p95());
  }

  private static Cell revenue(FirmExposure firm) {
    return implied(firm)
        .<Cell>map(
            implied ->
                new Cell.Money(
                    implied.revenueLoss().median(),
                    ExposureFigures.currency(firm),
                    Cell.Scale.MILLIONS))
        .orElse(Cell.NOTHING);
  }

  private static Cell revenues(FirmExposure firm) {
    return implied(firm)
        .<Cell>map(
            implied ->
                Cell.Range.of(
                    implied.revenueLoss().p05(),
                    implied.revenueLoss().p95(),
                    ExposureFigures.currency(firm),
                    Cell.Scale.MILLIONS))
        .orElse(Cell.NOTHING);
  }

  private static Column<FirmExposure> probability(String head, int which) {
    return Column.numberIfAny(
        head,
        NumberStyle.DECIMAL,
        firm ->
            implied(firm, which).map(probability -> ImpliedProbability.cut(probability.median())));
  }

  private static Column<FirmExposure> probabilities(String head, int which) {
    return Column.<FirmExposure>rangeIfAny(
            head + ", " + BETWEEN,
            NumberStyle.DECIMAL,
            firm ->
                implied(firm, which)
                    .map(
                        probability ->
                            new Interval(
                                ImpliedProbability.cut(probability.low()),
                                ImpliedProbability.cut(probability.high()))))
        .inBrackets();
  }

  private static Optional<ImpliedProbability.Percentiles> implied(FirmExposure firm, int which) {
    return firm.probabilities().result().stream()
        .flatMap(List::stream)
        .skip(which)
        .findFirst()
        .flatMap(probability -> probability.percentiles().result());
  }
}
