package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** The group's average again without each of its firms. */
final class LeaveOneOutTable {

  private LeaveOneOutTable() {}

  static Optional<Block> of(StudyResult result, GroupResult group) {
    return group
        .window(result.plan().headline())
        .flatMap(window -> window.leaveOneOut().result())
        .map(averages -> table(result, group, averages));
  }

  private static Block table(StudyResult result, GroupResult group, LeaveOneOut averages) {
    return new Block.Tabular(
        Table.<LeaveOneOut.Without>of(
                "leave-one-out",
                averages.without(),
                Column.text("Without", without -> without.firm().security().symbol()),
                Column.number("Average", NumberStyle.RETURN, LeaveOneOut.Without::caar),
                Column.numberIfAny(
                    "Placebo p, constant volatility",
                    NumberStyle.PROBABILITY,
                    without -> without.placebo().result()),
                Column.numberIfAny(
                    "p",
                    NumberStyle.PROBABILITY,
                    without -> without.verdict().map(Verdict::pValue).result()),
                Column.rangeIfAny(
                    "95\u202F% interval",
                    NumberStyle.RETURN,
                    without -> without.verdict().then(Verdict::interval).result()),
                Column.numberIfAny(
                    "Detectable",
                    NumberStyle.FRACTION,
                    without -> without.verdict().then(Verdict::minimumDetectable).result()))
            .titled(
                "The average without each firm, "
                    + Scope.headline(result)
                    + Scope.suffix(result, group))
            .noted(
                "With all firms the average is "
                    + Format.percent(averages.caar())
                    + "; it moves most without "
                    + averages.mostInfluential().firm().security()
                    + ". p, interval and detectable effect are those of the test that decides, as"
                    + " with all firms; the placebo p of constant volatility is of this window"
                    + " alone."));
  }
}
