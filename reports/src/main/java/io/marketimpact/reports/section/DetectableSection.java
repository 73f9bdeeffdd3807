package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.StudentEffectTest;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
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
        Table<Who> probabilities = table(result, group, rows);
        blocks.add(
            GroupCharts.power(result, group, probabilities)
                .orElseGet(() -> new Block.Tabular(probabilities)));
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("detectable", "What could have been detected", blocks));
  }

  /**
   * An estimate whose power is asked for.
   *
   * @param test that decides
   * @param byT the effect that t, of the forecast error, would find with 80 % power
   */
  private record Who(String name, EffectTest test, Optional<Double> byT, Tone tone) {
    /** The farther end of the interval that decides. */
    private Optional<Double> noLargerThan() {
      return test.interval()
          .result()
          .map(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
    }
  }

  private static Table<Who> table(StudyResult result, GroupResult group, List<Who> rows) {
    List<Column<Who>> columns = new ArrayList<>();
    columns.add(Column.text("Firm or average", Who::name));
    columns.add(
        Column.numberIfAny(
            "Detectable", NumberStyle.FRACTION, who -> who.test().minimumDetectable().result()));
    for (double effect : EFFECTS) {
      columns.add(
          Column.number(
              Format.size(effect), NumberStyle.WHOLE_PERCENT, who -> who.test().power(effect)));
    }
    columns.add(Column.numberIfAny("No larger than", NumberStyle.FRACTION, Who::noLargerThan));
    columns.add(Column.numberIfAny("Detectable by t", NumberStyle.FRACTION, Who::byT));
    return new Table<>(
        "detectable",
        "Probability of finding a true effect of the size above each column, "
            + Scope.headline(result)
            + Scope.suffix(result, group),
        columns,
        rows,
        Who::tone,
        "Detectable: the effect found with 80\u202F% power, both up and down, by the placebo"
            + " test at "
            + Primary.level(result.plan())
            + ", added to"
            + " the normal windows; the probabilities are those of the same test. No larger"
            + " than: the farther end of the 95 % interval of that test; an effect"
            + " larger than that, up or down, is not compatible with the price.");
  }

  private static List<Who> rows(StudyResult result, GroupResult group) {
    StudyPlan plan = result.plan();
    List<Who> rows = new ArrayList<>();
    if (group.firms().size() > 1) {
      average(plan, group, "Average of the firms").ifPresent(rows::add);
    }
    if (Scope.hasOneGroup(result)) {
      result.comparisons().subgroups().stream()
          .flatMap(part -> average(plan, part, Scope.nameOf(result, part)).stream())
          .forEach(rows::add);
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

  private static Optional<Who> average(StudyPlan plan, GroupResult group, String name) {
    return group.window(plan.headline()).flatMap(window -> portfolio(window, name));
  }

  private static Optional<Who> portfolio(GroupWindow window, String name) {
    return window
        .effect()
        .result()
        .map(
            effect ->
                new StudentEffectTest(
                    effect.caar(), effect.standardError(), effect.degreesOfFreedom(), 1))
        .map(
            student ->
                new Who(
                    name,
                    window.test().result().orElse(student),
                    window.minimumDetectable().result(),
                    Tone.STRONG));
  }

  private static Who firm(String name, FirmWindow window) {
    return new Who(name, window.test(), Optional.of(window.minimumDetectable()), Tone.PLAIN);
  }
}
