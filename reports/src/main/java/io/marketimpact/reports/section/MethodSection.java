package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.Depth;
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
                List.of(
                    new Block.Paragraph(plan(result.plan())),
                    models(result.plan()),
                    tests(result.plan())))
            .inAppendix());
  }

  private static String plan(StudyPlan plan) {
    return String.format(
        Locale.ROOT,
        "%s returns. Each model is estimated on the trading days %s to %s from day 0 (at least %d"
            + " returns, none filled in), against %s. The abnormal return is the return less the"
            + " model's expectation; its variance includes the forecast error of the estimated"
            + " parameters. Intervals have 95 %% confidence; the detectable effect is the one found"
            + " with 80 %% power at a two-sided level of 5 %%.%s",
        plan.returns().name().charAt(0)
            + plan.returns().name().substring(1).toLowerCase(Locale.ROOT),
        Format.offset(plan.estimation().start()),
        Format.offset(plan.estimation().end()),
        plan.minimumEstimation(),
        plan.benchmark(),
        (plan.primary().size() == 1 ? "" : " Both hold over the primary windows together.")
            + Primary.adjustment(plan)
            + leftOut(plan));
  }

  private static String leftOut(StudyPlan plan) {
    return plan.depth() == Depth.EFFECT
        ? " Of each event the effects, their errors and tests were computed; its single days and"
            + " path, diagnostics, buy-and-hold returns and the other possible day 0 were left out:"
            + " --depth full computes them. In groups of more than "
            + String.format(Locale.ROOT, "%,d", Depth.MOST_IN_FULL)
            + " events no p-values of Romano and Wolf are given: they need the residuals of all"
            + " firms at once."
        : "";
  }

  private static Block models(StudyPlan plan) {
    return new Block.Tabular(
        Table.<ExpectedReturnModel>of(
                "models",
                plan.models().stream().map(plan::model).toList(),
                Column.text("Model", model -> model.method().name()),
                Column.text("Assumes", model -> model.method().assumption()))
            .titled("Models and what they assume"));
  }

  private static Block tests(StudyPlan plan) {
    return new Block.Tabular(
        Table.<TestStatistic>of(
                "tests",
                plan.own().allTests(),
                Column.text("Test", test -> test.method().name()),
                Column.text("Source", test -> test.method().citation()))
            .titled("Tests and where they come from")
            .noted("Family-wise p-values: Romano and Wolf 2005."));
  }
}
