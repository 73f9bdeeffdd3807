package io.marketimpact.reports.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** The day of the news among others: between two dashed lines, with its name. */
final class EventDay {

  private static final double HALF_A_DAY = 0.5;

  private EventDay() {}

  /** Marks day 0 in a frame whose horizontal axis counts days. */
  static void outline(Graphics2D canvas, PlotFrame frame) {
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.DASHED);
    for (double edge : new double[] {-HALF_A_DAY, HALF_A_DAY}) {
      double x = Math.min(Math.max(frame.px(edge), frame.left()), frame.right());
      canvas.draw(new Line2D.Double(x, frame.top(), x, frame.top() + frame.height()));
    }
    canvas.setFont(Fonts.bold(12));
    Labels.endingAt(canvas, "day 0", frame.px(-HALF_A_DAY) - 4, frame.top() + 11.0);
  }
}
