package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Path;
import io.marketimpact.reports.figures.PathFigure.Point;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.PathPoint;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cumulative paths of a study, zero at the close before day 0. */
public final class PathFigures {

  private PathFigures() {}

  /**
   * The cumulative average abnormal return of a group under the headline's model.
   *
   * @param id of the drawing, unique in its page
   * @param suffix names the group in the title where there are several
   * @param group the group
   * @return the figure, empty when the group has no path
   */
  public static Optional<Figure> average(String id, String suffix, GroupResult group) {
    List<Point> points =
        group.path().stream()
            .map(
                point ->
                    new Point(
                        point.day(),
                        point.rebased(),
                        point.rebasedInterval().low(),
                        point.rebasedInterval().high()))
            .toList();
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(PathFigure.of(id, PathTitle.average(points) + suffix, points, Size.LARGE));
  }

  /**
   * The cumulative abnormal return of each firm of a group under the headline's model, on one
   * scale; of the {@link Largest} where there are many.
   *
   * @param id begins the id of every drawing
   * @param result the study
   * @param group one of its groups
   * @return a figure per firm that has a path
   */
  public static List<Figure> firms(String id, StudyResult result, GroupResult group) {
    List<Path> paths = new ArrayList<>();
    var firms = Largest.of(result.plan(), group).firms();
    FirmNames names = FirmNames.of(result, firms.values());
    firms.forEach(
        (place, firm) -> {
          List<Point> points = points(result, firm);
          if (points.size() > 1) {
            paths.add(new Path(id + place, PathTitle.firm(names.of(firm), points), points));
          }
        });
    return paths.isEmpty() ? List.of() : PathFigure.comparable(paths, Size.SMALL);
  }

  private static List<Point> points(StudyResult result, FirmStudy firm) {
    return firm.estimate(result.plan().headline().model()).result().stream()
        .flatMap(
            estimate -> estimate.returns().rebased().stream().map(point -> point(estimate, point)))
        .toList();
  }

  private static Point point(FirmEstimate estimate, PathPoint point) {
    Interval interval = estimate.interval(point);
    return new Point(point.day(), point.cumulative(), interval.low(), interval.high());
  }
}
