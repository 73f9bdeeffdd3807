package io.marketimpact.reports.figures;

import java.awt.BasicStroke;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** How every chart looks. */
final class ChartStyle {

  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke SOLID =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHED =
      new BasicStroke(
          1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

  private ChartStyle() {}

  static void apply(AxesChartStyler style) {
    style.setChartBackgroundColor(Palette.PAPER);
    style.setPlotBackgroundColor(Palette.PAPER);
    style.setPlotBorderVisible(false);
    style.setChartPadding(6);
    style.setChartTitleVisible(true);
    style.setChartTitleBoxVisible(false);
    style.setChartTitleFont(Fonts.bold(13));
    style.setChartFontColor(Palette.INK);
    style.setChartTitlePadding(4);
    style.setLegendVisible(false);
    style.setLegendPosition(Styler.LegendPosition.InsideN);
    style.setAxisTitleFont(Fonts.regular(11));
    style.setAxisTickLabelsFont(Fonts.regular(11));
    style.setAxisTickLabelsColor(Palette.MUTED);
    style.setAxisTickMarksColor(Palette.GRID);
    style.setPlotGridLinesColor(Palette.GRID);
    style.setPlotGridLinesStroke(THIN);
    style.setPlotGridVerticalLinesVisible(false);
    style.setAxisTicksLineVisible(false);
    style.setMarkerSize(7);
  }
}
