package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.figures.PathFigures;
import io.marketimpact.reports.figures.PathOrigin;
import io.marketimpact.reports.figures.PriceFigure;
import io.marketimpact.reports.figures.PriceTable;
import io.marketimpact.reports.tables.FigureTables;
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
        : Optional.of(
            new Section("paths", "Prices and cumulative abnormal returns", blocks).inAppendix());
  }

  private static List<Block> figures(StudyResult result, GroupResult group, String id) {
    List<Block> blocks = new ArrayList<>();
    PriceFigure.of(id + "-prices", result, group)
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure), prices(result, group), List.of(PriceTable.of(result, group))))
        .ifPresent(blocks::add);
    if (group.firms().size() > 1) {
      PathFigures.average(id + "-path", Scope.suffix(result, group), group)
          .map(
              figure ->
                  new Block.Figures(
                      List.of(figure),
                      caption(result, List.of(PathOrigin.of(group))),
                      List.of(
                          FigureTables.groupPath(
                              group, "average of the firms" + Scope.suffix(result, group)))))
          .ifPresent(blocks::add);
    }
    List<Figure> firms = PathFigures.firms(id + "-firm", result, group);
    if (!firms.isEmpty()) {
      blocks.add(
          new Block.Figures(
              firms,
              caption(result, PathOrigin.ofFirms(result, group))
                  + scale(firms)
                  + Largest.of(result.plan(), group).words(),
              List.of(
                  FigureTables.firmPaths(
                      result, group, "firm by firm" + Scope.suffix(result, group)))));
    }
    return blocks;
  }

  private static String prices(StudyResult result, GroupResult group) {
    return "Prices, dividends reinvested, in percent of the close before day 0. "
        + PriceFigure.lines(result, group)
        + "Day 0 lies between the dashed vertical lines."
        + Scope.source(result);
  }

  private static String caption(StudyResult result, List<PathOrigin> paths) {
    return "Cumulative abnormal return "
        + PathOrigin.words(paths)
        + ", percent, "
        + Scope.model(result)
        + ", against "
        + result.plan().benchmark()
        + ". Before that close the line shows, with the opposite sign, the abnormal return still to"
        + " come. Shaded: 95 % interval of the days in between, forecast error included. Day 0 lies"
        + " between the dashed vertical lines."
        + Scope.source(result);
  }

  private static String scale(List<Figure> firms) {
    return firms.size() > 1 ? " All firms are drawn on one scale." : "";
  }
}
