package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.tables.TableBlocks;
import io.marketimpact.reports.text.Format;
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
    for (GroupResult group : result.otherDayZero()) {
      blocks.add(
          TableBlocks.of(StudyTables.firms(result, group, result.plan().headline()))
              .text("Firm", "firm")
              .code("Day 0", "day0")
              .number("Return", "return", Format::percent)
              .number("Abnormal", "abnormal", Format::percent)
              .interval("95 % interval", "low", "high")
              .number("Placebo p", "p_placebo", Format::probability)
              .failedWithout("abnormal", "reason")
              .atMost(Scope.MOST_ROWS)
              .block("Under the later day 0, " + Scope.headline(result), ""));
    }
    return Optional.of(new Section("other-day-zero", "If day 0 is the next session", blocks));
  }
}
