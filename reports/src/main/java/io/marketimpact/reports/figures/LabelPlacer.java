package io.marketimpact.reports.figures;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes names beside points so that no name lies on another or on a point. */
final class LabelPlacer {

  /** Directions to try, above to the right first. */
  private static final double[][] SIDES = {
    {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}
  };

  private static final double[] DISTANCES = {9, 18, 30, 46, 64};
  private static final double CLOSE = 10;

  private final Graphics2D canvas;
  private final Rectangle2D plot;
  private final List<Rectangle2D> taken = new ArrayList<>();

  LabelPlacer(Graphics2D canvas, Rectangle2D plot) {
    this.canvas = canvas;
    this.plot = plot;
  }

  /** Keeps names away from a point. */
  void keepClear(double x, double y, double radius) {
    taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** Keeps names away from a line along an axis. */
  void keepClear(Line2D line) {
    taken.add(
        new Rectangle2D.Double(
            Math.min(line.getX1(), line.getX2()) - 1,
            Math.min(line.getY1(), line.getY2()) - 1,
            Math.abs(line.getX1() - line.getX2()) + 2,
            Math.abs(line.getY1() - line.getY2()) + 2));
  }

  /** Writes a name, with a line to its point where it stands away; not where there is no room. */
  void write(String name, double x, double y) {
    for (double distance : DISTANCES) {
      for (double[] side : SIDES) {
        Optional<Rectangle2D> room =
            room(name, x + side[0] * distance, y + side[1] * distance, side);
        if (room.isPresent()) {
          write(name, room.get(), x, y, distance);
          return;
        }
      }
    }
  }

  private Optional<Rectangle2D> room(String name, double x, double y, double[] side) {
    FontMetrics metrics = canvas.getFontMetrics();
    double wide = metrics.stringWidth(name);
    double left = side[0] > 0 ? x : side[0] < 0 ? x - wide : x - wide / 2;
    Rectangle2D box = new Rectangle2D.Double(left - 1, y - 8, wide + 2, 15);
    return plot.contains(box) && taken.stream().noneMatch(box::intersects)
        ? Optional.of(box)
        : Optional.empty();
  }

  private void write(String name, Rectangle2D box, double x, double y, double distance) {
    if (distance > CLOSE) {
      canvas.setStroke(ChartStyle.THIN);
      double end = Math.min(Math.max(x, box.getMinX()), box.getMaxX());
      canvas.draw(new Line2D.Double(x, y, end, box.getCenterY()));
    }
    taken.add(box);
    canvas.drawString(name, (float) box.getX() + 1, (float) box.getY() + 12);
  }
}
