package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every day, every window and every model beside the headline, in one line each. */
final class WindowsSection {

  private WindowsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    for (int g = 0; g < result.groups().size() && Scope.drawsGroups(result); g++) {
      GroupResult group = result.groups().get(g);
      List<Block> found = new ArrayList<>(List.of(byOtherTests(result, group)));
      found.addAll(GroupCharts.days(result, group));
      everyWindow(result, group).ifPresent(found::add);
      everyModel(result, group).ifPresent(found::add);
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.addAll(found);
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("windows", "Every day, window and model", blocks).inAppendix());
  }

  private static Block byOtherTests(StudyResult result, GroupResult group) {
    return new Block.Tabular(
        Scope.first(
            StudyTables.firms(result, group, result.plan().headline())
                .only(
                    "Firm",
                    "Ticker",
                    "Abnormal",
                    "t",
                    "p",
                    "Interval of t",
                    "Detectable by t",
                    "Placebo p",
                    "Placebo p, constant volatility",
                    "Placebo p, this window alone")
                .titled(
                    "Every firm by other tests, "
                        + Scope.headline(result)
                        + Scope.suffix(result, group))
                .noted(
                    "p: of t with its forecast error. The placebo p decides. The interval of t,"
                        + " what is detectable by it and the placebo p of constant volatility are"
                        + " of this window alone.")));
  }

  private static Optional<Block> everyWindow(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    return choices(
        result,
        group,
        "Every window, " + Scope.model(result),
        Column.rangeIfAny("Days", NumberStyle.OFFSET, choice -> Optional.of(days(choice))),
        plan.windows().stream()
            .map(window -> new ModelWindow(plan.headline().model(), window))
            .toList());
  }

  private static Interval days(ModelWindow choice) {
    return new Interval(choice.window().start(), choice.window().end());
  }

  private static Optional<Block> everyModel(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    return choices(
        result,
        group,
        "Every model, " + Format.window(plan.headline().window()),
        Column.text("Model", choice -> plan.model(choice.model()).method().name()),
        plan.models().stream()
            .map(model -> new ModelWindow(model, plan.headline().window()))
            .toList());
  }

  private static Optional<Block> choices(
      StudyResult result,
      GroupResult group,
      String what,
      Column<ModelWindow> first,
      List<ModelWindow> choices) {
    if (choices.size() < 2) {
      return Optional.empty();
    }
    List<Column<ModelWindow>> columns = new ArrayList<>(List.of(first));
    abreast(group).forEach(firm -> columns.addAll(columns(firm)));
    columns.addAll(average(group));
    studied(group, choices).ifPresent(columns::add);
    ModelWindow headline = result.plan().headline();
    return Optional.of(
        new Block.Tabular(
            new Table<>(
                "choices",
                what
                    + ": cumulative abnormal return with its placebo p-value"
                    + Scope.suffix(result, group),
                columns,
                choices,
                choice -> choice.equals(headline) ? Tone.STRONG : Tone.PLAIN,
                "In bold: the headline. The primary windows were chosen for testing. The others"
                    + " show how much depends on the choice and are not adjusted for their number."
                    + " Every model with every window is in the results of the study.")));
  }

  private static List<Column<ModelWindow>> columns(FirmStudy firm) {
    return effect(
        firm.event().security().symbol(),
        choice -> window(firm, choice).map(window -> window.evidence().car()),
        choice -> window(firm, choice).map(window -> window.verdict().pValue()));
  }

  private static Optional<FirmWindow> window(FirmStudy firm, ModelWindow choice) {
    return firm.window(choice).result();
  }

  private static List<Column<ModelWindow>> average(GroupResult group) {
    return effect(
        "Average",
        choice -> group.window(choice).map(GroupWindow::caar),
        choice ->
            group.window(choice).flatMap(window -> window.verdict().result()).map(Verdict::pValue));
  }

  /** How many firms an average is of, where they are not as many for every choice. */
  private static Optional<Column<ModelWindow>> studied(
      GroupResult group, List<ModelWindow> choices) {
    Function<ModelWindow, Optional<Integer>> firms =
        choice -> group.window(choice).map(GroupWindow::firms);
    return choices.stream().map(firms).flatMap(Optional::stream).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(Column.numberIfAny("Firms in the average", NumberStyle.COUNT, firms));
  }

  private static List<Column<ModelWindow>> effect(
      String head,
      Function<ModelWindow, Optional<Double>> car,
      Function<ModelWindow, Optional<Double>> p) {
    return List.of(
        Column.numberIfAny(head, NumberStyle.RETURN, car),
        Column.numberIfAny(head + ", placebo p", NumberStyle.PROBABILITY, p).inBrackets());
  }

  private static List<FirmStudy> abreast(GroupResult group) {
    return Scope.fitsAbreast(group) ? group.firms() : List.of();
  }
}
