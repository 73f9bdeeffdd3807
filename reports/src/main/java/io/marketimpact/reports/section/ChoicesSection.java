package io.marketimpact.reports.section;

import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.SpecificationFigure;
import io.marketimpact.reports.tables.SpecificationTable;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.Specification;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationKey;
import io.marketimpact.study.SpecificationPoint;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

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
        : Optional.of(new Section("choices", "Which answer?", blocks));
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A model, a benchmark, a kind of return and the days to estimate from have to be"
                + " chosen, and none of the choices below is wrong. What follows is every"
                + " combination the study names, for "
                + Format.window(plan.headline().window())
                + ". All of them share the same prices, so that their agreement is no further"
                + " evidence; their disagreement is the part of the answer that is choice."));
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(summary(group));
      figure(group).ifPresent(blocks::add);
      LeaveOneOutTable.of(result, group).ifPresent(blocks::add);
      EstimationDaysTable.of(result, group).ifPresent(blocks::add);
    }
    if (plan.models().stream().anyMatch(id -> Models.of(id).isMadeOfControls())) {
      blocks.add(new Block.Paragraph(WHICH_TO_BELIEVE));
    }
    return blocks;
  }

  /** From the simulation of {@code SelectionStudySuite}, whose table is in BENCHMARKS.md. */
  private static final String WHICH_TO_BELIEVE =
      "Which model to believe when the news comes on a day of sector rotation? In a simulation of"
          + " 500 firms after Goldsmith-Pinkham and Lyu (2025), where the event falls on the day"
          + " with the largest factor return of 250, a model with the market alone misstates the"
          + " event day by more than two percentage points, in whichever direction the rotation"
          + " went; models with the right factors, latent factors or a portfolio of untouched"
          + " shares stay within a tenth of a point. Where the two kinds of model disagree on such"
          + " a day, believe those that take the day's rotation from other shares: peers, factors,"
          + " latent factors and synthetic controls. Where they agree, as when all intervals hold"
          + " zero, the choice does not matter.";

  private Block summary(GroupResult group) {
    List<Row> rows = new ArrayList<>();
    if (group.firms().size() > 1) {
      rows.add(row("Average of the firms", result.curve(group), Tone.STRONG));
    }
    for (FirmStudy firm : group.firms()) {
      rows.add(row(result.nameOf(firm), result.curve(firm), Tone.PLAIN));
    }
    return new Block.Table(
        "What the choice changes" + Scope.suffix(result, group),
        List.of(
            new Column("Who", Kind.TEXT),
            new Column("Models", Kind.NUMBER),
            new Column("Estimates of all models", Kind.NUMBER),
            new Column("All their 95 % intervals", Kind.NUMBER),
            new Column("Specifications", Kind.NUMBER),
            new Column("Median", Kind.NUMBER),
            new Column("Below zero", Kind.NUMBER),
            new Column("Significant", Kind.NUMBER)),
        rows,
        "Models: under the plan's own benchmark, returns and estimation days. Specifications: also"
            + " under every other choice the study names. Significant: placebo p-value below 5 %;"
            + " by chance alone one in twenty would be.");
  }

  private Row row(String name, SpecificationCurve whole, Tone tone) {
    SpecificationCurve curve = whole.within(plan.headline().window());
    var models = curve.acrossModels(plan.headline().window(), SpecificationKey.of(plan)).result();
    return new Row(
        List.of(
            name,
            models.map(multiplicity -> Integer.toString(multiplicity.models())).orElse("0"),
            models
                .map(modelMultiplicity -> Format.interval(modelMultiplicity.estimates()))
                .orElse("\u2013"),
            models.map(model -> Format.interval(model.intervals())).orElse("\u2013"),
            Integer.toString(curve.points().size()),
            shown(curve.median()),
            share(curve.negativeShare()),
            share(curve.significantShare())),
        tone);
  }

  private static String shown(OptionalDouble value) {
    return value.isPresent() ? Format.percent(value.getAsDouble()) : "\u2013";
  }

  private static String share(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.0f\u202F%%", 100 * value.getAsDouble())
        : "\u2013";
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
                        "The abnormal return under every specification",
                        points)),
                "Abnormal return over "
                    + Format.window(plan.headline().window())
                    + (group.firms().size() > 1 ? ", average of the firms" : "")
                    + ", per cent. Every firm and window: specification_curve.csv."
                    + Scope.source(result),
                List.of(SpecificationTable.of(curve, headline))));
  }

  private static SpecificationFigure.Point point(SpecificationPoint point, Specification headline) {
    return new SpecificationFigure.Point(
        point.estimate(),
        point.interval().low(),
        point.interval().high(),
        point.isSignificant(),
        point.specification().equals(headline));
  }
}
