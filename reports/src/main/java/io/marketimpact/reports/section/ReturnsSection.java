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

/** The abnormal returns: the headline's in full, every other window and model in one line each. */
final class ReturnsSection {

  private ReturnsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    if (!Scope.hasOneGroup(result)) {
      blocks.add(groups(result));
    }
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(headline(result, group));
      blocks.addAll(GroupCharts.days(result, group));
      if (Scope.drawsGroups(result)) {
        everyWindow(result, group).ifPresent(blocks::add);
        everyModel(result, group).ifPresent(blocks::add);
      }
    }
    Scope.unlisted(result).ifPresent(blocks::add);
    return Optional.of(new Section("returns", "Abnormal returns", blocks));
  }

  private static Block groups(StudyResult result) {
    return new Block.Tabular(
        Scope.first(
            StudyTables.groups(result, result.plan().headline())
                .titled("Every group, " + Scope.headline(result))
                .noted(
                    "Average: cumulative average abnormal return. A dash: does not apply, because"
                        + " firms of several dates have no portfolio or no firm could be"
                        + " studied.")));
  }

  private static Block headline(StudyResult result, GroupResult group) {
    return new Block.Tabular(
        Scope.first(
            StudyTables.firms(result, group, result.plan().headline())
                .only(
                    "Firm",
                    "Ticker",
                    "Return",
                    "Expected",
                    "Abnormal",
                    "95\u202F% interval",
                    "t",
                    "p",
                    "Placebo p",
                    "Family-wise p",
                    "Detectable",
                    "Interval of t",
                    "Detectable by t",
                    "Placebo p, constant volatility",
                    "Placebo p, this window alone")
                .titled("Every firm, " + Scope.headline(result) + Scope.suffix(result, group))
                .noted(
                    "Expected: what the model says without the event. p: of t with its forecast"
                        + " error. Placebo p: twice the share of normal windows at least as far in"
                        + " that direction, each measured by the volatility expected of its day; it"
                        + " decides, the interval holds the effects it does not reject. Family-wise"
                        + " p: placebo p adjusted for looking at every firm (Romano and Wolf)."
                        + " Detectable: the move that the test would find with 80\u202F% power."
                        + " The interval of t and what is detectable by it are of this window"
                        + " alone."
                        + Primary.adjustment(result.plan())
                        + VolatilityUsed.sentence(result, group)
                        + Scope.source(result))));
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
                "In bold: the headline, the only one chosen for testing. The others show how much"
                    + " depends on the choice and are not adjusted for their number; every model"
                    + " with every window is in firm_results.csv.")));
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
