package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.SpecificationFigure;
import io.marketimpact.reports.tables.SpecificationTable;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelMultiplicity;
import io.marketimpact.study.Specification;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationKey;
import io.marketimpact.study.SpecificationPoint;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How much of the answer is the choice of model, benchmark, kind of return and estimation days. */
final class ChoicesSection {

  private final StudyResult result;
  private final StudyPlan plan;

  private ChoicesSection(StudyResult result) {
    this.result = result;
    this.plan = result.plan();
  }

  static Optional<Section> of(StudyResult result) {
    if (!Scope.drawsFirms(result)
        || (result.variations().isEmpty() && result.plan().models().size() < 3)) {
      return Optional.empty();
    }
    List<Block> blocks = new ChoicesSection(result).blocks();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("choices", "Which answer?", blocks).inAppendix());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A model, a benchmark, a kind of return and the days to estimate from have to be"
                + " chosen. None of the choices below is wrong. What follows is every"
                + " combination the study names, for "
                + Format.window(plan.headline().window())
                + ". All of them use the same prices, so their agreement is not additional"
                + " evidence. Their disagreement shows how much of the answer depends on choice."));
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(summary(group));
      sectors(group).ifPresent(blocks::add);
      figure(group).ifPresent(blocks::add);
      LeaveOneOutTable.of(result, group).ifPresent(blocks::add);
      EstimationDaysTable.of(result, group).ifPresent(blocks::add);
    }
    if (plan.models().stream().anyMatch(id -> plan.model(id).isMadeOfControls())) {
      blocks.add(new Block.Paragraph(WHICH_TO_BELIEVE));
    }
    return blocks;
  }

  /** From the simulation of {@code SelectionStudySuite}, whose table is in BENCHMARKS.md. */
  private static final String WHICH_TO_BELIEVE =
      "Which model to believe when the news comes on a day of sector rotation? In a simulation of"
          + " 500 firms after Goldsmith-Pinkham and Lyu (2025) the event falls on the day with the"
          + " largest factor return of 250. A model with the market alone misstates that day by"
          + " more than two percentage points, in whichever direction the rotation went. Models"
          + " with the right factors, latent factors or a portfolio of untouched stocks stay within"
          + " a tenth of a point. Where the two kinds of model disagree on such"
          + " a day, believe those that take its rotation from other stocks: peers, factors, latent"
          + " factors and synthetic controls. Where they agree, as when all intervals"
          + " include zero, the choice matters less.";

  /** A firm or the average of all, and its estimates under every choice. */
  private record Who(
      String name, SpecificationCurve curve, Outcome<ModelMultiplicity> models, Tone tone) {}

  private Block summary(GroupResult group) {
    List<Who> rows = new ArrayList<>();
    if (group.firms().size() > 1) {
      rows.add(who("Average of the firms", result.curve(group), Tone.STRONG));
    }
    if (Scope.hasOneGroup(result)) {
      result
          .comparisons()
          .subgroups()
          .forEach(
              part -> rows.add(who(Scope.nameOf(result, part), result.curve(part), Tone.STRONG)));
    }
    for (FirmStudy firm : group.firms()) {
      rows.add(who(result.nameOf(firm), result.curve(firm), Tone.PLAIN));
    }
    return new Block.Tabular(
        Table.<Who>of(
                "choices",
                rows,
                Column.text("Firm or average", Who::name),
                Column.number(
                    "Models",
                    NumberStyle.COUNT,
                    who -> who.models().result().map(ModelMultiplicity::models).orElse(0)),
                Column.rangeIfAny(
                    "Estimates of all models",
                    NumberStyle.RETURN,
                    who -> who.models().result().map(ModelMultiplicity::estimates)),
                Column.rangeIfAny(
                    "All their intervals by t",
                    NumberStyle.RETURN,
                    who -> who.models().result().map(ModelMultiplicity::intervals)),
                Column.number(
                    "Specifications", NumberStyle.COUNT, who -> who.curve().points().size()),
                Column.numberIfAny("Median", NumberStyle.RETURN, who -> any(who.curve().median())),
                Column.numberIfAny(
                    "Below zero",
                    NumberStyle.WHOLE_PERCENT,
                    who -> any(who.curve().negativeShare())),
                Column.numberIfAny(
                    "Significant",
                    NumberStyle.WHOLE_PERCENT,
                    who -> any(who.curve().significantShare())))
            .titled("What the choice changes" + Scope.suffix(result, group))
            .marked(Who::tone)
            .noted(
                "Models: under the plan's own benchmark, returns and estimation days"
                    + (result.firms().anyMatch(firm -> firm.estimates().containsKey(ModelId.RAW))
                        ? ", without the raw return, which has no control."
                        : ".")
                    + " Intervals by t: 95\u202F%, of this window alone, not those of the placebo"
                    + " test that decides. Specifications: also under every other choice the study"
                    + " names. Significant: placebo p-value below 5 %"
                    + (plan.primary().size() == 1
                        ? "; by chance alone one in twenty would be."
                        : " after doubling; by chance alone one in forty would be.")));
  }

  /** How often the average is below zero in all, and with the sector controlled for. */
  private Optional<Block> sectors(GroupResult group) {
    SpecificationCurve curve = result.curve(group).within(plan.headline().window());
    List<String> said =
        Stream.of(
                using("untouched stocks", curve.by(ModelId.SECTOR)),
                using("funds", curve.by(ModelId.SECTOR_FUNDS)))
            .flatMap(Optional::stream)
            .toList();
    if (group.firms().size() < 2 || said.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Paragraph(
            "The average is below zero in "
                + belowZero(curve)
                + " specifications. With the sector controlled for, it is below zero in "
                + String.join(" and in ", said)
                + ". These counts are of the specifications the study names; they are not"
                + " probabilities."));
  }

  private static Optional<String> using(String control, SpecificationCurve curve) {
    return Optional.of(curve)
        .filter(only -> !only.points().isEmpty())
        .map(only -> belowZero(only) + " specifications that use " + control);
  }

  private static String belowZero(SpecificationCurve curve) {
    long below = curve.points().stream().filter(point -> point.estimate() < 0).count();
    return Counted.of(below, curve.points().size());
  }

  private Who who(String name, SpecificationCurve whole, Tone tone) {
    SpecificationCurve curve = whole.within(plan.headline().window());
    return new Who(
        name, curve, curve.acrossModels(plan.headline().window(), SpecificationKey.of(plan)), tone);
  }

  private static Optional<Double> any(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  private Optional<Block> figure(GroupResult group) {
    Specification headline =
        new Specification(
            plan.headline().window(), plan.headline().model(), SpecificationKey.of(plan));
    SpecificationCurve whole =
        group.firms().size() > 1 ? result.curve(group) : result.curve(group.firms().get(0));
    SpecificationCurve curve = whole.within(plan.headline().window());
    List<SpecificationFigure.Point> points =
        curve.points().stream().map(point -> point(point, headline)).toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Figures(
                List.of(
                    SpecificationFigure.of(
                        "specifications-" + result.groups().indexOf(group),
                        Scope.suffix(result, group),
                        points)),
                "Abnormal return over "
                    + Format.window(plan.headline().window())
                    + (group.firms().size() > 1 ? ", average of the firms" : "")
                    + ", percent. The marks below each point show its choices; a choice common to"
                    + " all specifications is not listed. Every firm and window"
                    + " is in the results of the study."
                    + Scope.source(result),
                List.of(SpecificationTable.of(curve, headline, plan))));
  }

  private SpecificationFigure.Point point(SpecificationPoint point, Specification headline) {
    return new SpecificationFigure.Point(
        point.estimate(),
        point.decisive().low(),
        point.decisive().high(),
        point.isSignificant(),
        point.specification().equals(headline),
        SpecificationTable.choices(point, plan));
  }
}
