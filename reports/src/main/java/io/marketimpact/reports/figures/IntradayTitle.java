package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import java.util.List;

/** What a day in five-minute bars shows, in the words of its title. */
final class IntradayTitle {

  private IntradayTitle() {}

  /**
   * The abnormal return at the open and at the close, and whether it was ever beyond twice its
   * usual size.
   */
  static String of(IntradayFigure.Day day) {
    List<IntradayPoint> path = day.path();
    return day.name()
        + ", "
        + Format.day(day.date())
        + ": abnormal return "
        + Format.percent(path.get(0).abnormal())
        + " at the open, "
        + Format.percent(path.get(path.size() - 1).abnormal())
        + " at the close, "
        + band(path);
  }

  private static String band(List<IntradayPoint> path) {
    long outside = outside(path);
    return outside == 0
        ? "within its usual range (\u00B1"
            + Format.size(UsualRange.reach(path.get(path.size() - 1)))
            + ")"
        : "beyond twice its usual size at " + Counted.of(outside, path.size()) + " points";
  }

  /** At how many points it was further from zero than normal days would have it. */
  static long outside(List<IntradayPoint> path) {
    return path.stream().filter(UsualRange::isBeyond).count();
  }
}
