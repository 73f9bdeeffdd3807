package io.marketimpact.reports.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.AxesChartStyler;

/** How every chart looks. XChart draws the plot alone, edge to edge; the frame is ours. */
final class ChartStyle {

  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke SOLID =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHED =
      new BasicStroke(
          1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private ChartStyle() {}

  static void plotAlone(AxesChartStyler style) {
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
}
