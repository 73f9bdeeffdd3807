package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A cumulative abnormal return with its 95 % band, from before day 0 to after it. */
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
  public record Point(int day, double value, double low, double high) {}

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
            Axis.numbers(values, "Cumulative abnormal return, %"));
    return new Figure(
        path.id(),
        path.title(),
        description(points),
        frame.size(),
        canvas -> frame.draw(canvas, chart(points, values)));
  }

  private static XYChart chart(List<Point> points, Ticks values) {
    XYChart chart = new XYChartBuilder().build();
    ChartStyle.plotAlone(chart.getStyler());
    band(chart, points);
    zero(chart, points);
    dayZero(chart, points, values);
    path(chart, points);
    return chart;
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

  private static void band(XYChart chart, List<Point> points) {
    List<Double> days = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Point point : points) {
      days.add((double) point.day());
      values.add(PER_CENT * point.high());
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      days.add((double) points.get(i).day());
      values.add(PER_CENT * points.get(i).low());
    }
    XYSeries band = chart.addSeries("95 % band", days, values);
    band.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
    band.setFillColor(Palette.BAND);
    band.setLineColor(Palette.BAND);
    band.setLineStyle(ChartStyle.THIN);
    band.setMarker(SeriesMarkers.NONE);
  }

  private static void path(XYChart chart, List<Point> points) {
    XYSeries path =
        chart.addSeries(
            "path",
            points.stream().mapToDouble(Point::day).toArray(),
            points.stream().mapToDouble(point -> PER_CENT * point.value()).toArray());
    path.setLineColor(Palette.LINE);
    path.setLineStyle(ChartStyle.SOLID);
    path.setMarker(SeriesMarkers.NONE);
  }

  /** A dashed line just before day 0: what lies to its left came before the news. */
  private static void dayZero(XYChart chart, List<Point> points, Ticks values) {
    if (points.get(0).day() < 0 && points.get(points.size() - 1).day() >= 0) {
      XYSeries line =
          chart.addSeries(
              "day 0", new double[] {-0.5, -0.5}, new double[] {values.low(), values.high()});
      line.setLineColor(Palette.ACCENT);
      line.setLineStyle(ChartStyle.DASHED);
      line.setMarker(SeriesMarkers.NONE);
    }
  }

  private static void zero(XYChart chart, List<Point> points) {
    double[] ends = {points.get(0).day(), points.get(points.size() - 1).day()};
    XYSeries line = chart.addSeries("zero", ends, new double[] {0, 0});
    line.setLineColor(Palette.MUTED);
    line.setLineStyle(ChartStyle.THIN);
    line.setMarker(SeriesMarkers.NONE);
  }
}
