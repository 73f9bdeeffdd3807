package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The group's average again without each of its firms. */
final class LeaveOneOutTable {

  private LeaveOneOutTable() {}

  static Optional<Block> of(StudyResult result, GroupResult group) {
    return group
        .window(result.plan().headline())
        .flatMap(window -> window.leaveOneOut().result())
        .map(out -> table(result, group, out));
  }

  private static Block table(StudyResult result, GroupResult group, LeaveOneOut out) {
    return new Block.Table(
        "The average without each firm, " + Scope.headline(result) + Scope.suffix(result, group),
        List.of(
            new Column("Without", Kind.TEXT),
            new Column("Average", Kind.NUMBER),
            new Column("Placebo p", Kind.NUMBER)),
        out.without().stream().map(LeaveOneOutTable::row).toList(),
        "With all firms the average is "
            + Format.percent(out.caar())
            + "; it moves most without "
            + out.mostInfluential().firm().security()
            + ".");
  }

  private static Row row(LeaveOneOut.Without without) {
    return new Row(
        List.of(
            without.firm().security().symbol(),
            Format.percent(without.caar()),
            without.placebo().result().map(Format::probability).orElse("\u2013")),
        Tone.PLAIN);
  }
}
