package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.PathFigure.Point;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import java.util.List;

/** What a cumulative path shows, in the words of its title. */
final class PathTitle {

  private PathTitle() {}

  /** Where the average ended, and on how many days its interval excluded zero. */
  static String average(List<Point> points) {
    List<Point> after = points.stream().filter(point -> point.day() >= 0).toList();
    long outside = after.stream().filter(Point::leavesOutZero).count();
    String reached = reached("the average", points.get(points.size() - 1));
    if (after.isEmpty()) {
      return reached;
    }
    return reached + "; its 95\u202F% interval " + zero(outside, after.size());
  }

  private static String zero(long outside, int days) {
    if (days == 1) {
      return (outside == 0 ? "included" : "excluded") + " zero on day 0";
    }
    return (outside == 0
            ? "included zero on " + Counted.of(days, days)
            : "excluded zero on " + Counted.of(outside, days))
        + " days from day 0";
  }

  private static String reached(String who, Point last) {
    return "By day "
        + Format.offset(last.day())
        + " "
        + who
        + " stood at "
        + Format.percent(last.value());
  }

  /** Where one of several firms ended. */
  static String firm(String name, List<Point> points) {
    Point last = points.get(points.size() - 1);
    return name + ": " + Format.percent(last.value()) + " by day " + Format.offset(last.day());
  }

  /** Whether the band of the last day holds zero. */
  static String remark(Point last) {
    return "the last interval " + (last.leavesOutZero() ? "excludes" : "includes") + " zero";
  }
}
