package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.tables.TableBlocks;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    return TableBlocks.of(StudyTables.groups(result, result.plan().headline()))
        .text("Group", "group")
        .whole("Firms", "firms", Integer::toString)
        .whole("Studied", "studied", Integer::toString)
        .number("Average", "caar", Format::percent)
        .interval("95 % interval", "low", "high")
        .number("Placebo p", "p_placebo", Format::probability)
        .number("Detectable", "mde80", Format::size)
        .failedWithout("caar", "reason")
        .atMost(Scope.MOST_ROWS)
        .block(
            "Every group, " + Scope.headline(result),
            "Average: cumulative average abnormal return. A dash: does not apply, because firms of"
                + " several dates have no portfolio or no firm could be studied.");
  }

  private static Block headline(StudyResult result, GroupResult group) {
    return TableBlocks.of(StudyTables.firms(result, group, result.plan().headline()))
        .text("Firm", "firm")
        .code("Share", "symbol")
        .number("Return", "return", Format::percent)
        .number("Expected", "expected", Format::percent)
        .number("Abnormal", "abnormal", Format::percent)
        .interval("95 % interval", "low", "high")
        .number("t", "t", Format::number)
        .number("p", "p", Format::probability)
        .number("Placebo p", "p_placebo", Format::probability)
        .number("Family-wise p", "p_romano_wolf", Format::probability)
        .number("Detectable", "mde80", Format::size)
        .failedWithout("abnormal", "reason")
        .atMost(Scope.MOST_ROWS)
        .block(
            "Every firm, " + Scope.headline(result) + Scope.suffix(result, group),
            "Expected: what the model says without the event. p: of t with its forecast error."
                + " Placebo p: share of ordinary windows at least as large. Family-wise p: placebo"
                + " p adjusted for looking at every firm (Romano and Wolf). Detectable: the move"
                + " that would be found four times in five."
                + Scope.source(result));
  }

  private static Optional<Block> everyWindow(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    return choices(
        result,
        group,
        "Every window, " + Scope.model(result),
        new Column("Days", Kind.CODE),
        plan.windows().stream()
            .map(window -> row(plan, group, plan.headline().model(), window, days(window)))
            .toList());
  }

  private static Optional<Block> everyModel(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    return choices(
        result,
        group,
        "Every model, " + Format.window(plan.headline().window()),
        new Column("Model", Kind.TEXT),
        plan.models().stream()
            .map(
                model ->
                    row(
                        plan,
                        group,
                        model,
                        plan.headline().window(),
                        Models.of(model).method().name()))
            .toList());
  }

  private static Optional<Block> choices(
      StudyResult result, GroupResult group, String what, Column first, List<Row> rows) {
    if (rows.size() < 2) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(first);
    abreast(group)
        .forEach(firm -> columns.add(new Column(firm.event().security().symbol(), Kind.NUMBER)));
    columns.add(new Column("Average", Kind.NUMBER));
    return Optional.of(
        new Block.Table(
            what
                + ": cumulative abnormal return with its placebo p-value"
                + Scope.suffix(result, group),
            columns,
            rows,
            "In bold: the headline, the only one chosen for testing. The others show how much"
                + " depends on the choice and are not adjusted for their number; every model with"
                + " every window is in firm_results.csv."));
  }

  private static List<FirmStudy> abreast(GroupResult group) {
    return Scope.fitsAbreast(group) ? group.firms() : List.of();
  }

  private static String days(EventWindow window) {
    return window.length() == 1
        ? Format.offset(window.start())
        : Format.offset(window.start()) + " to " + Format.offset(window.end());
  }

  private static Row row(
      StudyPlan plan, GroupResult group, ModelId model, EventWindow window, String name) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    for (FirmStudy firm : abreast(group)) {
      cells.add(firm.window(model, window).result().map(ReturnsSection::cell).orElse("\u2013"));
    }
    cells.add(
        group
            .window(model, window)
            .map(
                groupWindow ->
                    Format.percent(groupWindow.caar())
                        + groupWindow
                            .placebo()
                            .result()
                            .map(placebo -> " (" + Format.probability(placebo.twoSided()) + ")")
                            .orElse(""))
            .orElse("\u2013"));
    boolean isHeadline =
        model.equals(plan.headline().model()) && window.equals(plan.headline().window());
    return new Row(cells, isHeadline ? Tone.STRONG : Tone.PLAIN);
  }

  private static String cell(FirmWindow window) {
    return Format.percent(window.evidence().car())
        + window.placebo().result().map(p -> " (" + Format.probability(p) + ")").orElse("");
  }
}
