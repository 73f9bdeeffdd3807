package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A share's way through the day of the news, against how far it strays on ordinary days by the same
 * hour.
 */
public final class IntradayFigure {

  private static final double PER_CENT = 100;
  private static final int HOUR = 60;

  /** How many ordinary sizes the band reaches: nineteen days in twenty, were they normal. */
  private static final double REACH = 2;

  private final Day day;
  private final PlotFrame frame;

  private IntradayFigure(Day day) {
    this.day = day;
    int strip = NewsStrip.ROW * day.marks().size();
    double first = minute(day.open());
    this.frame =
        new PlotFrame(
            new Dimension(Size.LARGE.dimension().width, Size.LARGE.dimension().height + strip),
            PlotFrame.TOP + strip,
            day.title(),
            new Axis(
                new Ticks(first, minute(day.close()), HOUR),
                "Hour in " + TimeAxis.place(day.zone()),
                IntradayFigure::clock),
            Axis.signed(scale(day.path()), "Return since the previous close, %"));
  }

  /**
   * A session with news.
   *
   * @param id of the drawing, unique in its page
   * @param title whose day
   * @param path of the share, at least two points in order
   * @param marks publications that have an hour
   * @param zone for the hours
   */
  public record Day(
      String id, String title, List<IntradayPoint> path, List<NewsMark> marks, ZoneId zone) {
    /** Keeps its own copies. */
    public Day {
      path = List.copyOf(path);
      marks = List.copyOf(marks);
    }

    Instant open() {
      return path.get(0).time();
    }

    Instant close() {
      return path.get(path.size() - 1).time();
    }
  }

  /**
   * Draws a day.
   *
   * @param day the session
   * @return the figure
   */
  public static Figure of(Day day) {
    IntradayFigure figure = new IntradayFigure(day);
    IntradayPoint last = day.path().get(day.path().size() - 1);
    String description =
        "Abnormal return from the previous close to the end of the session, "
            + Format.percent(last.abnormal())
            + "; ordinary size by then "
            + Format.size(last.ordinary())
            + ". "
            + outside(day.path())
            + " of "
            + day.path().size()
            + " points lie outside twice the ordinary size.";
    return new Figure(day.id(), day.title(), description, figure.frame.size(), figure::draw);
  }

  private static long outside(List<IntradayPoint> path) {
    return path.stream()
        .filter(point -> Math.abs(point.abnormal()) > REACH * point.ordinary())
        .count();
  }

  private static Ticks scale(List<IntradayPoint> path) {
    double reach =
        path.stream()
            .mapToDouble(
                point ->
                    Math.max(
                        REACH * point.ordinary(),
                        Math.max(Math.abs(point.abnormal()), Math.abs(point.firm()))))
            .max()
            .orElseThrow();
    return Ticks.around(-PER_CENT * reach, PER_CENT * reach, 8);
  }

  /** Minutes from the midnight before the session, so that hours are whole numbers of marks. */
  private double minute(Instant time) {
    Instant midnight =
        day.open().atZone(day.zone()).toLocalDate().atStartOfDay(day.zone()).toInstant();
    return Duration.between(midnight, time).toSeconds() / (double) HOUR;
  }

  private static String clock(double minute) {
    long whole = Math.round(minute);
    return String.format(Locale.ROOT, "%02d:%02d", whole / HOUR, whole % HOUR);
  }

  private void draw(Graphics2D canvas) {
    frame.draw(canvas, chart());
    frame.remark(canvas, "solid: abnormal; dashed: the share itself");
    new NewsStrip(
            day.marks(),
            day.open(),
            day.close(),
            time -> frame.px(minute(time)),
            PlotFrame.TOP - 6.0)
        .draw(canvas, frame.py(frame.y().ticks().low()));
  }

  private XYChart chart() {
    XYChart chart = new XYChartBuilder().width(frame.width()).height(frame.height()).build();
    ChartStyle.plotAlone(chart.getStyler());
    band(chart);
    double[] ends = {frame.x().ticks().low(), frame.x().ticks().high()};
    XYSeries zero = chart.addSeries("zero", ends, new double[] {0, 0});
    zero.setLineColor(Palette.MUTED);
    zero.setLineStyle(ChartStyle.THIN);
    zero.setMarker(SeriesMarkers.NONE);
    XYSeries firm = line(chart, "the share itself", IntradayPoint::firm);
    firm.setLineColor(Palette.INK);
    firm.setLineStyle(ChartStyle.DASHED);
    XYSeries abnormal = line(chart, "abnormal", IntradayPoint::abnormal);
    abnormal.setLineColor(Palette.LINE);
    abnormal.setLineStyle(ChartStyle.SOLID);
    return chart;
  }

  private XYSeries line(XYChart chart, String name, ToDoubleFunction<IntradayPoint> value) {
    XYSeries line =
        chart.addSeries(
            name,
            day.path().stream().mapToDouble(point -> minute(point.time())).toArray(),
            day.path().stream()
                .mapToDouble(point -> PER_CENT * value.applyAsDouble(point))
                .toArray());
    line.setMarker(SeriesMarkers.NONE);
    return line;
  }

  private void band(XYChart chart) {
    List<Double> minutes = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (IntradayPoint point : day.path()) {
      minutes.add(minute(point.time()));
      values.add(PER_CENT * REACH * point.ordinary());
    }
    for (int i = day.path().size() - 1; i >= 0; i--) {
      minutes.add(minute(day.path().get(i).time()));
      values.add(-PER_CENT * REACH * day.path().get(i).ordinary());
    }
    XYSeries band = chart.addSeries("twice the ordinary size", minutes, values);
    band.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
    band.setFillColor(Palette.BAND);
    band.setLineColor(Palette.BAND);
    band.setLineStyle(ChartStyle.THIN);
    band.setMarker(SeriesMarkers.NONE);
  }
}
