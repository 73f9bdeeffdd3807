package io.marketimpact.reports.figures;

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
    {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {3, -1}, {3, 1}, {5, -1},
    {5, 1}
  };

  private static final double[] DISTANCES = {9, 18, 30, 46, 64, 88};
  private static final double CLOSE = 16;

  private final Graphics2D canvas;
  private final Rectangle2D plot;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Rectangle2D> names = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  LabelPlacer(Graphics2D canvas, Rectangle2D plot) {
    this.canvas = canvas;
    this.plot = plot;
  }

  /** Keeps names away from a point. */
  void keepClear(double x, double y, double radius) {
    taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** Keeps names away from a line, unless they find no other room. */
  void keepClear(Line2D line) {
    lines.add(line);
  }

  /**
   * Writes a name, with a line to its point where it stands away. A name may lie on lines where
   * there is no other room; one that finds none at all is left out.
   */
  void write(String name, double x, double y) {
    find(name, x, y, lines)
        .or(() -> find(name, x, y, List.of()))
        .ifPresent(box -> write(name, box, x, y));
  }

  private Optional<Rectangle2D> find(String name, double x, double y, List<Line2D> avoided) {
    for (double distance : DISTANCES) {
      for (double[] side : SIDES) {
        Rectangle2D box = box(name, x + side[0] * distance, y + side[1] * distance, side);
        Line2D leader = leader(box, x, y);
        if (plot.contains(box)
            && taken.stream().noneMatch(box::intersects)
            && names.stream().noneMatch(other -> box.intersects(other))
            && names.stream().noneMatch(other -> other.intersectsLine(leader))
            && leaders.stream().noneMatch(other -> other.intersects(box))
            && avoided.stream().noneMatch(other -> other.intersects(box))) {
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }

  private Rectangle2D box(String name, double x, double y, double[] side) {
    double wide = Labels.width(canvas, name);
    double left = side[0] > 0 ? x : side[0] < 0 ? x - wide : x - wide / 2;
    return new Rectangle2D.Double(left - 1, y - 8, wide + 2, 15);
  }

  private static Line2D leader(Rectangle2D box, double x, double y) {
    return new Line2D.Double(
        x, y, Math.min(Math.max(x, box.getMinX()), box.getMaxX()), box.getCenterY());
  }

  private void write(String name, Rectangle2D box, double x, double y) {
    Line2D leader = leader(box, x, y);
    if (leader.getP1().distance(leader.getP2()) > CLOSE) {
      canvas.setColor(Palette.MUTED);
      canvas.setStroke(ChartStyle.THIN);
      canvas.draw(leader);
      leaders.add(leader);
    }
    names.add(box);
    canvas.setColor(Palette.INK);
    canvas.drawString(name, (float) box.getX() + 1, (float) box.getY() + 12);
  }
}
