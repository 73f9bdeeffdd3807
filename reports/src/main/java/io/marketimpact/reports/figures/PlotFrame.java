package io.marketimpact.reports.figures;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * The frame of a chart: title, axes and grid in real text, around a plot that XChart draws. XChart
 * writes letters as outlines, which nobody can select, search or hear. What XChart has no form for
 * is drawn into the frame by hand.
 *
 * @param size of the whole drawing
 * @param top room above the plot, for the title and what stands below it
 * @param title above the plot
 * @param x horizontal axis
 * @param y vertical axis, its title above the plot
 */
record PlotFrame(Dimension size, int top, String title, Axis x, Axis y) {

  /** Room above the plot for a title and the vertical axis' own. */
  static final int TOP = 46;

  private static final int LEFT = 46;
  private static final int RIGHT = 30;
  private static final int BOTTOM = 42;

  /** Draws the frame, then the plot into it. */
  void draw(Graphics2D canvas, Plot plot) {
    draw(canvas);
    AffineTransform before = canvas.getTransform();
    canvas.translate(LEFT, top);
    plot.draw(canvas, this);
    canvas.setTransform(before);
  }

  /** Draws the frame alone. */
  void draw(Graphics2D canvas) {
    text(canvas);
    grid(canvas);
  }

  /** Width of the plot. */
  int width() {
    return size.width - LEFT - RIGHT;
  }

  /** Height of the plot. */
  int height() {
    return size.height - top - BOTTOM;
  }

  /** Where the plot begins. */
  double left() {
    return LEFT;
  }

  /** Where the plot ends. */
  double right() {
    return LEFT + (double) width();
  }

  /** Where a value of the horizontal axis lies. */
  double px(double value) {
    return LEFT + x.ticks().share(value) * width();
  }

  /** Where a value of the vertical axis lies. */
  double py(double value) {
    return top + (1 - y.ticks().share(value)) * height();
  }

  /** Writes a remark on the title's second line, to the right. */
  void remark(Graphics2D canvas, String text) {
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    double from = 12.0 + 2 + Labels.width(canvas, y.title());
    double room = size.width - 2 - from;
    double begin = Math.max(from, size.width - 2.0 - Labels.width(canvas, text));
    Labels.within(canvas, text, begin, 34, room);
  }

  /** Writes beside a point, on paper, to the left where there is no room to the right. */
  void note(Graphics2D canvas, String text, double px, double baseline, Color color) {
    canvas.setFont(Fonts.regular(12));
    double wide = Labels.width(canvas, text);
    double begin = px + 8 + wide > size.width - 2 ? px - 8 - wide : px + 8;
    canvas.setColor(Palette.PAPER);
    canvas.fill(new Rectangle2D.Double(begin - 2, baseline - 11, wide + 4, 15));
    canvas.setColor(color);
    canvas.drawString(text, (float) begin, (float) baseline);
  }

  private void text(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, title, 2, 16, size.width - 4);
    canvas.setColor(Palette.MUTED);
    canvas.setFont(Fonts.regular(12));
    canvas.drawString(y.title(), 2, 34);
    Labels.centered(canvas, x.title(), LEFT + width() / 2.0, size.height - 6);
  }

  private void grid(Graphics2D canvas) {
    canvas.setStroke(ChartStyle.THIN);
    for (double mark : y.ticks().marks()) {
      canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
      canvas.draw(new Line2D.Double(LEFT, py(mark), LEFT + width(), py(mark)));
      canvas.setColor(Palette.MUTED);
      Labels.endingAt(canvas, y.label().apply(mark), LEFT - 6, py(mark) + 4);
    }
    for (double mark : x.ticks().marks()) {
      Labels.centered(canvas, x.label().apply(mark), px(mark), size.height - BOTTOM + 17);
    }
  }
}
