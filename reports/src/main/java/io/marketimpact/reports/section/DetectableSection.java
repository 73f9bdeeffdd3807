package io.marketimpact.reports.section;

import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.Equivalence;
import io.marketimpact.inference.power.Power;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What effect could have been seen at all: the power of the headline test for each firm. */
final class DetectableSection {

  private static final double[] EFFECTS = {0.005, 0.01, 0.02, 0.03, 0.05, 0.08};

  private DetectableSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    for (GroupResult group : Scope.listed(result)) {
      List<Row> rows = rows(result, group);
      if (!rows.isEmpty()) {
        Scope.heading(result, group).ifPresent(blocks::add);
        blocks.addAll(GroupCharts.power(result, group));
        blocks.add(table(result, group, rows));
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("detectable", "What could have been seen at all", blocks));
  }

  private static Block table(StudyResult result, GroupResult group, List<Row> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Who", Kind.TEXT));
    columns.add(new Column("Detectable", Kind.NUMBER));
    for (double effect : EFFECTS) {
      columns.add(new Column(Format.size(effect), Kind.NUMBER));
    }
    columns.add(new Column("No larger than", Kind.NUMBER));
    return new Block.Table(
        "Probability of finding a true effect of the size in the head, "
            + Scope.headline(result)
            + Scope.suffix(result, group),
        columns,
        rows,
        "Detectable: the effect found four times in five by a two-sided test at 5 %. No larger"
            + " than: effects beyond this size are ruled out by two one-sided tests at 5 %; a"
            + " smaller one is compatible with the price.");
  }

  private static List<Row> rows(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    List<Row> rows = new ArrayList<>();
    if (group.firms().size() > 1) {
      group
          .window(plan.headline())
          .flatMap(window -> window.effect().result())
          .map(DetectableSection::portfolio)
          .ifPresent(rows::add);
    }
    for (FirmStudy firm : group.firms()) {
      if (rows.size() < Scope.MOST_ROWS) {
        firm.window(plan.headline())
            .result()
            .map(window -> firm(result.nameOf(firm), window))
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static Row portfolio(PortfolioEffect effect) {
    return row(
        "Average of the firms",
        effect.caar(),
        effect.standardError(),
        effect.degreesOfFreedom(),
        Tone.STRONG);
  }

  private static Row firm(String name, FirmWindow window) {
    return row(
        name,
        window.evidence().car(),
        window.evidence().standardError(),
        window.evidence().degreesOfFreedom(),
        Tone.PLAIN);
  }

  private static Row row(String name, double estimate, double error, double df, Tone tone) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(
        Format.size(Power.minimumDetectableEffect(error, df, StudyPlan.LEVEL, StudyPlan.POWER)));
    for (double effect : EFFECTS) {
      cells.add(
          String.format(
              Locale.ROOT,
              "%.0f\u202F%%",
              100 * Power.ofStudentTest(effect / error, df, StudyPlan.LEVEL)));
    }
    cells.add(
        Format.size(Equivalence.of(estimate, error, df, error, StudyPlan.LEVEL).smallestMargin()));
    return new Row(cells, tone);
  }
}
