package io.marketimpact.reports.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.function.DoubleFunction;
import org.knowm.xchart.XYChart;

/**
 * The frame of a chart: title, axes and grid in real text, around a plot that XChart draws. XChart
 * writes letters as outlines, which nobody can select, search or hear.
 *
 * @param size of the whole drawing
 * @param title above the plot
 * @param x horizontal axis
 * @param y vertical axis
 * @param xTitle below the plot
 * @param yTitle above the vertical axis
 * @param xLabel writes a mark of the horizontal axis
 * @param yLabel writes a mark of the vertical axis
 */
record PlotFrame(
    Dimension size,
    String title,
    Ticks x,
    Ticks y,
    String xTitle,
    String yTitle,
    DoubleFunction<String> xLabel,
    DoubleFunction<String> yLabel) {

  private static final int LEFT = 44;
  private static final int RIGHT = 30;
  private static final int TOP = 46;
  private static final int BOTTOM = 42;

  /** Draws the frame, then the plot into it. The plot's axes take the frame's ranges. */
  void draw(Graphics2D canvas, XYChart plot) {
    text(canvas);
    grid(canvas);
    plot.getStyler().setXAxisMin(x.low()).setXAxisMax(x.high());
    plot.getStyler().setYAxisMin(y.low()).setYAxisMax(y.high());
    AffineTransform before = canvas.getTransform();
    canvas.translate(LEFT, TOP);
    plot.paint(canvas, width(), height());
    canvas.setTransform(before);
  }

  private int width() {
    return size.width - LEFT - RIGHT;
  }

  private int height() {
    return size.height - TOP - BOTTOM;
  }

  private double px(double value) {
    return LEFT + x.share(value) * width();
  }

  private double py(double value) {
    return TOP + (1 - y.share(value)) * height();
  }

  private void text(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, title, 2, 16, size.width - 4);
    canvas.setColor(Palette.MUTED);
    canvas.setFont(Fonts.regular(12));
    canvas.drawString(yTitle, 2, 34);
    Labels.centred(canvas, xTitle, LEFT + width() / 2.0, size.height - 6);
  }

  private void grid(Graphics2D canvas) {
    canvas.setStroke(ChartStyle.THIN);
    for (double mark : y.marks()) {
      canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
      canvas.draw(new Line2D.Double(LEFT, py(mark), LEFT + width(), py(mark)));
      canvas.setColor(Palette.MUTED);
      Labels.endingAt(canvas, yLabel.apply(mark), LEFT - 6, py(mark) + 4);
    }
    for (double mark : x.marks()) {
      Labels.centred(canvas, xLabel.apply(mark), px(mark), size.height - BOTTOM + 17);
    }
  }
}
