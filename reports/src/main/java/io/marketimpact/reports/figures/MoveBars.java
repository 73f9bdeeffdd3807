package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.WaterfallFigure.Move;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A move's parts as bars, each beginning where the one before ends.
 *
 * @param canvas the drawing
 * @param frame with the scale, percent
 */
record MoveBars(Graphics2D canvas, RowFrame frame) {

  /** The height of all three. */
  static final int HEIGHT = 31;

  static final Part EXPECTED = new Part("expected", Palette.MUTED, Palette.MUTED);
  static final Part SECTOR = new Part("sector", Palette.BAND, Palette.LINE);
  static final Part UNEXPLAINED = new Part("unexplained", Palette.LINE, Palette.LINE);

  private static final int BAR = 9;
  private static final int STEP = 11;
  private static final double PER_CENT = 100;

  /** A part with how it is painted. */
  record Part(String name, Color fill, Color line) {}

  /** The axis that has room for every part. */
  static Axis axis(List<Move> moves, int marks) {
    double low = 0;
    double high = 0;
    for (Move move : moves) {
      for (double end : move.ends()) {
        low = Math.min(low, end);
        high = Math.max(high, end);
      }
    }
    return Axis.signed(Ticks.around(PER_CENT * low, PER_CENT * high, marks), "Return, %");
  }

  void draw(Move move, double top) {
    double[] ends = move.ends();
    bar(EXPECTED, 0, ends[0], top);
    if (move.sector().isPresent()) {
      bar(SECTOR, ends[0], ends[1], top + STEP);
    }
    bar(UNEXPLAINED, ends[1], ends[2], top + 2.0 * STEP);
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.SOLID);
    double x = x(move.total());
    canvas.draw(new Line2D.Double(x, top, x, top + HEIGHT));
  }

  private double x(double value) {
    return frame.px(PER_CENT * value);
  }

  private void bar(Part part, double from, double to, double top) {
    painted(
        canvas,
        part,
        new Rectangle2D.Double(
            Math.min(x(from), x(to)), top, Math.max(1, Math.abs(x(to) - x(from))), BAR));
  }

  /** A part's mark in the legend. */
  static void key(Graphics2D canvas, Part part, double x, double y) {
    painted(canvas, part, new Rectangle2D.Double(x, y, STEP, STEP));
  }

  private static void painted(Graphics2D canvas, Part part, Rectangle2D box) {
    canvas.setColor(part.fill());
    canvas.fill(box);
    canvas.setColor(part.line());
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(box);
  }
}
