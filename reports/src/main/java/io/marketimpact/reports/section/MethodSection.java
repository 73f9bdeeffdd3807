package io.marketimpact.reports.section;

import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How it was computed, what each model takes for granted, where each test comes from. */
final class MethodSection {

  private MethodSection() {}

  static Optional<Section> of(StudyResult result) {
    return Optional.of(
        new Section(
            "method",
            "Method",
            List.of(new Block.Paragraph(plan(result.plan())), models(result.plan()), tests())));
  }

  private static String plan(StudyPlan plan) {
    return String.format(
        Locale.ROOT,
        "%s returns. Each model is estimated on the trading days %s to %s from day 0 (at least %d"
            + " returns, none filled in), against %s. The abnormal return is the return less the"
            + " model's expectation; its variance holds the forecast error of the estimated"
            + " parameters. Intervals have 95 %% confidence; the detectable effect is the one found"
            + " with 80 %% power at a two-sided level of 5 %%.",
        plan.returns().name().charAt(0)
            + plan.returns().name().substring(1).toLowerCase(Locale.ROOT),
        Format.offset(plan.estimation().start()),
        Format.offset(plan.estimation().end()),
        plan.minimumEstimation(),
        plan.benchmark());
  }

  private static Block models(StudyPlan plan) {
    return new Block.Table(
        "Models and what they assume",
        List.of(new Column("Model", Kind.TEXT), new Column("Assumes", Kind.TEXT)),
        plan.models().stream()
            .map(Models::of)
            .map(model -> List.of(model.method().name(), model.method().assumption()))
            .map(cells -> new Row(cells, Tone.PLAIN))
            .toList(),
        "");
  }

  private static Block tests() {
    return new Block.Table(
        "Tests and where they come from",
        List.of(new Column("Test", Kind.TEXT), new Column("Source", Kind.TEXT)),
        TestStatistics.all().stream()
            .map(
                test ->
                    new Row(List.of(test.method().name(), test.method().citation()), Tone.PLAIN))
            .toList(),
        "Romano and Wolf 2005 for the p-values over all firms.");
  }
}
