package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.figures.StudyFigures;
import io.marketimpact.reports.tables.FigureTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the abnormal returns add up around day 0, for the group and firm by firm. */
final class PathsSection {

  private PathsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    for (int g = 0; g < result.groups().size() && Scope.drawsGroups(result); g++) {
      GroupResult group = result.groups().get(g);
      List<Block> figures = figures(result, group, "group" + g);
      if (!figures.isEmpty()) {
        Scope.heading(result, group).ifPresent(blocks::add);
        blocks.addAll(figures);
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("paths", "Cumulative abnormal returns", blocks).inAppendix());
  }

  private static List<Block> figures(StudyResult result, GroupResult group, String id) {
    List<Block> blocks = new ArrayList<>();
    if (group.firms().size() > 1) {
      StudyFigures.groupPath(
              id + "-path", "Average of the firms" + Scope.suffix(result, group), group)
          .map(
              figure ->
                  new Block.Figures(
                      List.of(figure),
                      caption(result),
                      List.of(FigureTables.groupPath(group, figure.title()))))
          .ifPresent(blocks::add);
    }
    List<Figure> firms = StudyFigures.firmPaths(id + "-firm", result, group);
    if (!firms.isEmpty()) {
      blocks.add(
          new Block.Figures(
              firms,
              caption(result) + scale(firms) + Largest.of(result.plan(), group).words(),
              List.of(
                  FigureTables.firmPaths(
                      result, group, "firm by firm" + Scope.suffix(result, group)))));
    }
    return blocks;
  }

  private static String caption(StudyResult result) {
    return "Cumulative abnormal return from day "
        + Format.offset(result.plan().path().start())
        + " on, percent, "
        + Scope.model(result)
        + ", against "
        + result.plan().benchmark()
        + ". Shaded: 95 % interval of the cumulative return, forecast error included. Dashed: just"
        + " before day 0."
        + Scope.source(result);
  }

  private static String scale(List<Figure> firms) {
    return firms.size() > 1 ? " All firms are drawn on one scale." : "";
  }
}
