package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.Equivalence;
import io.marketimpact.inference.power.Power;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What effect could have been seen at all: the power of the headline test for each firm. */
final class DetectableSection {

  private static final double[] EFFECTS = {0.005, 0.01, 0.02, 0.03, 0.05, 0.08};

  private DetectableSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    for (GroupResult group : Scope.listed(result)) {
      List<Who> rows = rows(result, group);
      if (!rows.isEmpty()) {
        Scope.heading(result, group).ifPresent(blocks::add);
        blocks.addAll(GroupCharts.power(result, group));
        blocks.add(table(result, group, rows));
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("detectable", "What could have been detected", blocks));
  }

  /** An estimate whose power is asked for. */
  private record Who(String name, double estimate, double error, double df, Tone tone) {
    private double detectable() {
      return Power.minimumDetectableEffect(error, df, StudyPlan.LEVEL, StudyPlan.POWER);
    }

    private double power(double effect) {
      return Power.ofStudentTest(effect / error, df, StudyPlan.LEVEL);
    }

    private double noLargerThan() {
      return Equivalence.of(estimate, error, df, error, StudyPlan.LEVEL).smallestMargin();
    }
  }

  private static Block table(StudyResult result, GroupResult group, List<Who> rows) {
    List<Column<Who>> columns = new ArrayList<>();
    columns.add(Column.text("Who", Who::name));
    columns.add(Column.number("Detectable", NumberStyle.FRACTION, Who::detectable));
    for (double effect : EFFECTS) {
      columns.add(
          Column.number(Format.size(effect), NumberStyle.WHOLE_PERCENT, who -> who.power(effect)));
    }
    columns.add(Column.number("No larger than", NumberStyle.FRACTION, Who::noLargerThan));
    return new Block.Tabular(
        new Table<>(
            "detectable",
            "Probability of finding a true effect of the size in the head, "
                + Scope.headline(result)
                + Scope.suffix(result, group),
            columns,
            rows,
            Who::tone,
            "Detectable: the effect found four times in five by a two-sided test at 5 %. No larger"
                + " than: effects beyond this size are ruled out by two one-sided tests at 5 %; a"
                + " smaller one is compatible with the price."));
  }

  private static List<Who> rows(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    List<Who> rows = new ArrayList<>();
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

  private static Who portfolio(PortfolioEffect effect) {
    return new Who(
        "Average of the firms",
        effect.caar(),
        effect.standardError(),
        effect.degreesOfFreedom(),
        Tone.STRONG);
  }

  private static Who firm(String name, FirmWindow window) {
    return new Who(
        name,
        window.evidence().car(),
        window.evidence().standardError(),
        window.evidence().degreesOfFreedom(),
        Tone.PLAIN);
  }
}
