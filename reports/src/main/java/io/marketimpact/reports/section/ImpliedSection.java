package io.marketimpact.reports.section;

import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The market read backwards: what the move would mean if it were about the exposure alone. */
final class ImpliedSection {

  private ImpliedSection() {}

  static Optional<Section> of(StudyResult result) {
    return result
        .exposure()
        .filter(exposure -> !exposure.firms().isEmpty())
        .map(
            studyExposure ->
                new Section(
                    "implied", "What the price implies", List.of(table(result, studyExposure))));
  }

  private static Block table(StudyResult result, StudyExposure exposure) {
    return new Block.Table(
        "What the move would mean if it were about the exposed revenue alone, "
            + Scope.headline(result),
        List.of(
            new Column("Firm", Kind.TEXT),
            new Column("Share lost", Kind.NUMBER),
            new Column("5 % to 95 %", Kind.NUMBER),
            new Column("More than all", Kind.NUMBER),
            new Column("No loss", Kind.NUMBER),
            new Column("Revenue a year", Kind.NUMBER),
            new Column(
                "Probability of " + exposure.assumptions().restriction().name(), Kind.NUMBER),
            new Column("If the mildest scenario is certain", Kind.NUMBER)),
        exposure.firms().stream().map(firm -> row(result, firm)).toList(),
        "Share lost: of the exposed revenue, for good; above 100\u202F% the move is larger than"
            + " losing all of it, so that contagion, other news or noise is in it. More than all"
            + " and no loss: probabilities of the two, the abnormal return drawn from its error."
            + " Revenue: whose loss for good would be worth the move. Probability: of losing"
            + " everything exposed rather than nothing, or rather than what the mildest scenario"
            + " takes, cut to 0 and 1; anything: from 0 to 1. A move that cannot be told from"
            + " ordinary days implies none of these: the width says so.");
  }

  private static Row row(StudyResult result, FirmExposure firm) {
    String name = AtStake.name(result, firm);
    Optional<PriceView> view = AtStake.view(firm);
    if (view.isEmpty()) {
      return new Row(
          List.of(
              name,
              AtStake.isDisclosed(firm)
                  ? firm.price().exclusion().map(why -> why.detail()).orElse("")
                  : "not disclosed"),
          Tone.FAILED);
    }
    ImpliedLoss implied = view.get().implied();
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(Amount.times(implied.lossShare().median()));
    cells.add(
        Amount.times(implied.lossShare().p05()) + " to " + Amount.times(implied.lossShare().p95()));
    cells.add(Format.probability(implied.aboveOne()));
    cells.add(Format.probability(implied.belowZero()));
    cells.add(
        Amount.millions(implied.revenueLoss().median())
            + " ("
            + Amount.millions(implied.revenueLoss().p05(), implied.revenueLoss().p95())
            + ")");
    cells.add(probability(firm, 0));
    cells.add(probability(firm, 1));
    return new Row(cells, Tone.PLAIN);
  }

  private static String probability(FirmExposure firm, int which) {
    if (which >= firm.probabilities().size()) {
      return "\u2013";
    }
    ImpliedProbability probability = firm.probabilities().get(which);
    if (probability.low() <= 0 && probability.high() >= 1) {
      return "anything";
    }
    return Format.number(ImpliedProbability.cut(probability.median()))
        + " ("
        + Format.number(ImpliedProbability.cut(probability.low()))
        + " to "
        + Format.number(ImpliedProbability.cut(probability.high()))
        + ")";
  }
}
