package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.PathFigure;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
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
    for (int g = 0; g < result.groups().size(); g++) {
      GroupResult group = result.groups().get(g);
      if (Scope.isDrawn(result, group)) {
        group(result, group, "group" + g).ifPresent(blocks::add);
        firms(result, group, "group" + g).ifPresent(blocks::add);
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("paths", "Cumulative abnormal returns", blocks));
  }

  private static Optional<Block> group(StudyResult result, GroupResult group, String id) {
    if (group.path().size() < 2 || group.firms().size() < 2) {
      return Optional.empty();
    }
    List<PathFigure.Point> points =
        group.path().stream()
            .map(
                point ->
                    new PathFigure.Point(
                        point.day(),
                        point.cumulative(),
                        point.interval().low(),
                        point.interval().high()))
            .toList();
    return Optional.of(
        new Block.Figures(
            List.of(
                PathFigure.of(
                    id + "-path",
                    "Average of the firms" + Scope.suffix(result, group),
                    points,
                    PathFigure.Size.LARGE)),
            caption(result)));
  }

  private static Optional<Block> firms(StudyResult result, GroupResult group, String id) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < group.firms().size(); i++) {
      String figureId = id + "-firm" + i;
      figure(result, group.firms().get(i), figureId).ifPresent(figures::add);
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Figures(figures, caption(result)));
  }

  private static Optional<Figure> figure(StudyResult result, FirmStudy firm, String id) {
    return firm.estimates()
        .get(result.plan().headlineModel())
        .result()
        .filter(estimate -> estimate.path().size() > 1)
        .map(
            estimate ->
                PathFigure.of(
                    id,
                    result.nameOf(firm),
                    estimate.path().stream()
                        .map(
                            point ->
                                new PathFigure.Point(
                                    point.day(),
                                    point.cumulative(),
                                    point.interval().low(),
                                    point.interval().high()))
                        .toList(),
                    PathFigure.Size.SMALL));
  }

  private static String caption(StudyResult result) {
    return "Cumulative abnormal return from day "
        + Format.offset(result.plan().path().start())
        + " on, per cent, "
        + Scope.model(result)
        + ", against "
        + result.plan().benchmark()
        + ". Shaded: 95 % interval of the cumulative return, forecast error included. Dashed: just"
        + " before day 0.";
  }
}
