package io.marketimpact.reports.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines and bands on axes, which XChart draws edge to edge, without text; the frame is ours. */
final class Plot {

  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private final XYChart chart = new XYChartBuilder().build();
  private int drawn;

  Plot() {
    AxesChartStyler style = chart.getStyler();
    style.setChartBackgroundColor(CLEAR);
    style.setPlotBackgroundColor(CLEAR);
    style.setPlotBorderVisible(false);
    style.setPlotGridLinesVisible(false);
    style.setPlotContentSize(1);
    style.setPlotMargin(0);
    style.setChartPadding(0);
    style.setChartTitleVisible(false);
    style.setLegendVisible(false);
    style.setAxisTitlesVisible(false);
    style.setAxisTicksVisible(false);
    style.setAxisTitlePadding(0);
    style.setAxisTickPadding(0);
    style.setAxisTickMarkLength(0);
  }

  /** Adds a line through points, above what is there. */
  void line(String name, double[] x, double[] y, Color color, BasicStroke stroke) {
    XYSeries line = chart.addSeries(unique(name), x, y);
    line.setLineColor(color);
    line.setLineStyle(stroke);
    line.setMarker(SeriesMarkers.NONE);
  }

  /** Adds the area between two lines over the same points, above what is there. */
  void band(String name, double[] x, double[] low, double[] high) {
    XYSeries band = chart.addSeries(unique(name), around(x, x), around(high, low));
    band.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
    band.setFillColor(Palette.BAND);
    band.setLineStyle(SeriesLines.NONE);
    band.setMarker(SeriesMarkers.NONE);
  }

  /** A stock may be there twice, with two events: the chart takes a name once. */
  private String unique(String name) {
    drawn++;
    return drawn + " " + name;
  }

  private static double[] around(double[] there, double[] back) {
    return DoubleStream.concat(
            DoubleStream.of(there),
            IntStream.range(0, back.length).mapToDouble(i -> back[back.length - 1 - i]))
        .toArray();
  }

  /** Adds the line of zero between two points. */
  void zero(double from, double to) {
    line("zero", new double[] {from, to}, new double[] {0, 0}, Palette.MUTED, ChartStyle.THIN);
  }

  /** Draws into a frame whose plot begins at the origin and whose ranges the axes take. */
  void draw(Graphics2D canvas, PlotFrame frame) {
    chart.getStyler().setXAxisMin(frame.x().ticks().low()).setXAxisMax(frame.x().ticks().high());
    chart.getStyler().setYAxisMin(frame.y().ticks().low()).setYAxisMax(frame.y().ticks().high());
    chart.paint(canvas, frame.width(), frame.height());
  }
}
