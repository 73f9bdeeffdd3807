package io.marketimpact.reports.figures;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** When a wave of news became public: a point, a bar between its bounds, or an arrow back. */
final class WaveMark {

  private static final BasicStroke BAR =
      new BasicStroke(9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private WaveMark() {}

  /** Draws the mark and tells where it begins. */
  static double draw(Graphics2D canvas, Wave wave, TimeAxis axis, double y) {
    double begin = axis.x(TimeAxis.earliest(wave));
    double end = axis.x(TimeAxis.latest(wave));
    canvas.setColor(Palette.LINE);
    if (wave.time() instanceof PublicationTime.NoLaterThan) {
      canvas.setStroke(ChartStyle.DASHED);
      canvas.draw(new Line2D.Double(axis.left() + 8, y, end, y));
      canvas.fill(arrow(axis.left(), y));
      canvas.setStroke(ChartStyle.SOLID);
      canvas.draw(new Line2D.Double(end, y - 6, end, y + 6));
      return axis.left();
    }
    if (begin == end) {
      canvas.fill(new Ellipse2D.Double(end - 6, y - 6, 12, 12));
    } else {
      canvas.setStroke(BAR);
      canvas.draw(new Line2D.Double(begin, y, end, y));
    }
    return begin;
  }

  private static Path2D arrow(double x, double y) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y);
    arrow.lineTo(x + 12, y - 6);
    arrow.lineTo(x + 12, y + 6);
    arrow.closePath();
    return arrow;
  }
}
