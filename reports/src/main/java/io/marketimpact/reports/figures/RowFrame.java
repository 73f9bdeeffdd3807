package io.marketimpact.reports.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * The frame of a plot whose rows have names instead of a vertical axis.
 *
 * @param left where the plot begins
 * @param right where it ends
 * @param top its upper edge
 * @param bottom its lower edge; the axis is written below it
 * @param x horizontal axis
 */
record RowFrame(double left, double right, double top, double bottom, Axis x) {

  /** The room an axis takes below the plot. */
  static final int AXIS = 38;

  /** Draws grid, marks and the title of the axis. */
  void draw(Graphics2D canvas) {
    canvas.setStroke(ChartStyle.THIN);
    canvas.setFont(Fonts.regular(12));
    for (double mark : x.ticks().marks()) {
      canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
      canvas.draw(new Line2D.Double(px(mark), top, px(mark), bottom));
      canvas.setColor(Palette.MUTED);
      Labels.centered(canvas, x.label().apply(mark), px(mark), bottom + 16);
    }
    Labels.centered(canvas, x.title(), (left + right) / 2, bottom + 33);
  }

  /** Where a value lies. */
  double px(double value) {
    return left + x.ticks().share(value) * (right - left);
  }

  /** Writes a row's name to the left of the plot. */
  void name(Graphics2D canvas, String name, double y) {
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    Labels.within(canvas, name, 2, y + 4, left - 10);
  }

  /** Writes a title that may take two lines, and what stands below them. */
  static void tallHead(Graphics2D canvas, String title, String below, double width) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.wrapped(canvas, title, 2, 16, width - 12);
    canvas.setFont(Fonts.regular(12));
    Labels.within(canvas, below, 2, 34 + Labels.LINE, width - 4);
  }

  /** Writes title and what stands below it. */
  static void head(Graphics2D canvas, String title, String below, double width) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, title, 2, 16, width - 4);
    canvas.setFont(Fonts.regular(12));
    Labels.within(canvas, below, 2, 34, width - 4);
  }
}
