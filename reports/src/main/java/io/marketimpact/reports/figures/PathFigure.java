package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A cumulative abnormal return with its 95 % band, zero at the close before day 0, the event day
 * between dashed lines.
 */
public final class PathFigure {

  private static final double PER_CENT = 100;
  private static final int MOST_MARKS = 8;

  private PathFigure() {}

  /**
   * A point of a path.
   *
   * @param day relative to day 0
   * @param value cumulative abnormal return
   * @param low lower end of its interval
   * @param high upper end of its interval
   */
  public record Point(int day, double value, double low, double high) {

    /** Whether its interval leaves out zero. */
    boolean leavesOutZero() {
      return low > 0 || high < 0;
    }
  }

  /**
   * A path with its name.
   *
   * @param id of the drawing, unique in its page
   * @param title whose path
   * @param points at least two, in order of days
   */
  public record Path(String id, String title, List<Point> points) {
    /** Keeps its own copy. */
    public Path {
      points = List.copyOf(points);
    }
  }

  /** How large a path is drawn. */
  public enum Size {
    /** One of several side by side. */
    SMALL(370, 250),
    /** One across the page whose shape needs little height. */
    FLAT(900, 210),
    /** As flat as one can be that has many names beside its lines. */
    LOW(900, 270),
    /** The page's one. */
    LARGE(900, 360);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }

    Dimension dimension() {
      return new Dimension(width, height);
    }
  }

  /**
   * Draws a path.
   *
   * @param id of the drawing, unique in its page
   * @param title whose path
   * @param points at least two, in order of days
   * @param size how large
   * @return the figure
   */
  public static Figure of(String id, String title, List<Point> points, Size size) {
    return draw(new Path(id, title, points), size, scale(List.of(points)));
  }

  /**
   * Draws several paths on one scale, so that they can be compared.
   *
   * @param paths at least one
   * @param size how large each is
   * @return a figure per path, in their order
   */
  public static List<Figure> comparable(List<Path> paths, Size size) {
    Ticks values = scale(paths.stream().map(Path::points).toList());
    return paths.stream().map(path -> draw(path, size, values)).toList();
  }

  private static Ticks scale(List<List<Point>> paths) {
    return Ticks.around(
        PER_CENT * paths.stream().flatMap(List::stream).mapToDouble(Point::low).min().orElseThrow(),
        PER_CENT
            * paths.stream().flatMap(List::stream).mapToDouble(Point::high).max().orElseThrow(),
        MOST_MARKS);
  }

  private static Figure draw(Path path, Size size, Ticks values) {
    List<Point> points = path.points();
    PlotFrame frame =
        new PlotFrame(
            size.dimension(),
            PlotFrame.TOP,
            path.title(),
            Axis.days(Ticks.within(points.get(0).day(), points.get(points.size() - 1).day(), 6)),
            Axis.signed(values, "Cumulative abnormal return, %"));
    return new Figure(
        path.id(),
        path.title(),
        description(points),
        frame.size(),
        canvas -> draw(canvas, frame, points));
  }

  private static void draw(Graphics2D canvas, PlotFrame frame, List<Point> points) {
    Optional<Point> event = points.stream().filter(point -> point.day() == 0).findFirst();
    frame.draw(canvas, plot(points));
    frame.remark(canvas, PathTitle.remark(points.get(points.size() - 1)));
    event.ifPresent(
        point -> {
          EventDay.outline(canvas, frame);
          canvas.setColor(Palette.ACCENT);
          Marks.dot(canvas, frame.px(0), frame.py(PER_CENT * point.value()));
        });
  }

  private static Plot plot(List<Point> points) {
    double[] days = points.stream().mapToDouble(Point::day).toArray();
    Plot plot = new Plot();
    plot.band("95 % band", days, perCent(points, Point::low), perCent(points, Point::high));
    plot.zero(days[0], days[days.length - 1]);
    plot.line("path", days, perCent(points, Point::value), Palette.LINE, ChartStyle.SOLID);
    return plot;
  }

  private static double[] perCent(List<Point> points, ToDoubleFunction<Point> value) {
    return points.stream().mapToDouble(point -> PER_CENT * value.applyAsDouble(point)).toArray();
  }

  private static String description(List<Point> points) {
    Point last = points.get(points.size() - 1);
    return "Cumulative abnormal return from day "
        + Format.offset(points.get(0).day())
        + " to day "
        + Format.offset(last.day())
        + ", where it is "
        + Format.percent(last.value())
        + " with a 95 % band from "
        + Format.percent(last.low())
        + " to "
        + Format.percent(last.high())
        + ".";
  }
}
