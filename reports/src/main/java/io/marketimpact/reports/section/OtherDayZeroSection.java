package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same study where day 0 could also be another session. */
final class OtherDayZeroSection {

  private OtherDayZeroSection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.otherDayZero().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The time of the news leaves open which session is day 0. The results above take the"
                + " earlier one; these take the later."));
    for (GroupResult listed : Scope.listed(result)) {
      result.otherDayZero().stream()
          .filter(group -> group.group().equals(listed.group()))
          .map(group -> table(result, group))
          .forEach(blocks::add);
    }
    Scope.unlisted(result).ifPresent(blocks::add);
    return Optional.of(
        new Section("other-day-zero", "If day 0 is the next session", blocks).inAppendix());
  }

  private static Block table(StudyResult result, GroupResult group) {
    return new Block.Tabular(
        Scope.first(
            StudyTables.firms(result, group, result.plan().headline())
                .only("Firm", "Day 0", "Move", "Abnormal", "95\u202F% interval", "Placebo p")
                .titled(
                    "Under the later day 0, "
                        + Scope.headline(result)
                        + Scope.suffix(result, group))));
  }
}
