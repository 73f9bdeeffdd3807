package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.BackgroundFact;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What companies answered, what is reported around the event, and each firm's day 0. */
final class BackgroundSection {

  private BackgroundSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    result
        .exposure()
        .map(StudyExposure::replies)
        .flatMap(BackgroundSection::replies)
        .ifPresent(blocks::add);
    facts(result.dossier().background()).ifPresent(blocks::add);
    result.exposure().ifPresent(exposure -> NamedSection.add(result, exposure, blocks));
    if (result.firms().findAny().isPresent()) {
      blocks.add(DayZeroTable.of(result));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("owners", "Statements and background", blocks).inAppendix());
  }

  private static Optional<Block> replies(List<CompanyReply> replies) {
    return table(
        "replies",
        "What the named companies said",
        replies,
        List.of(
            Column.text("Firm", CompanyReply::company),
            Column.text("What it said", CompanyReply::reply),
            Column.textIfAny(
                "Reported by, and what else",
                reply -> Optional.of(reply.source()).filter(source -> !source.isEmpty()))));
  }

  private static Optional<Block> facts(List<BackgroundFact> facts) {
    return table(
        "background",
        "What is reported around the event",
        facts,
        List.of(
            Column.text("About", BackgroundFact::about),
            Column.text("What is reported", BackgroundFact::what),
            Column.text("By", BackgroundFact::source)));
  }

  private static <T> Optional<Block> table(
      String name, String title, List<T> rows, List<Column<T>> columns) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Tabular(Table.of(name, rows, columns).titled(title)));
  }
}
