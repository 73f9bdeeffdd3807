package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the test that decides works, and the average among the days on which nothing happened. */
final class HowSureSection {

  private HowSureSection() {}

  static Optional<Section> of(StudyResult result) {
    if (new Statements(result).isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(key(result.plan().primary().size())));
    blocks.add(
        new Block.Remarks(
            Stream.concat(
                    Limits.of(result).ofTheTest().stream(),
                    Stream.of(new OwnResults(result).sentence()))
                .toList()));
    for (GroupResult group : Scope.listed(result)) {
      GroupCharts.placebo(result, group)
          .ifPresent(
              figure -> {
                Scope.heading(result, group).ifPresent(blocks::add);
                blocks.add(figure);
              });
    }
    return Optional.of(new Section("sure", "How sure are we?", blocks));
  }

  private static String key(int windows) {
    return "How to read this: the abnormal return is the part of a stock's return that the model"
        + " does not predict that day. The placebo p comes from the fraction of estimation"
        + " days, known earnings days left out, on which the stock moved at least as far, up or"
        + " down"
        + (windows == 1 ? "" : "; that fraction is doubled, as there are two primary windows")
        + ". The family-wise p also adjusts for testing every firm. Below 0.05 a move is"
        + " statistically significant. A move smaller than the test would detect may go unnoticed.";
  }
}
