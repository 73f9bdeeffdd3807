package io.marketimpact.reports.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The forms of which charts are made, distinguished without color: filled, open, pointed. */
final class Marks {

  private static final double RADIUS = 5;

  private Marks() {}

  /** A filled point. */
  static void dot(Graphics2D canvas, double x, double y) {
    canvas.fill(circle(x, y));
  }

  /** An open point, the paper showing. */
  static void ring(Graphics2D canvas, double x, double y) {
    Color ink = canvas.getColor();
    canvas.setColor(Palette.PAPER);
    canvas.fill(circle(x, y));
    canvas.setColor(ink);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(circle(x, y));
  }

  private static Shape circle(double x, double y) {
    return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  /** A triangle that stands on an axis or hangs from it and points at a value. */
  static Path2D pointer(double x, double tip, double base) {
    Path2D pointer = new Path2D.Double();
    pointer.moveTo(x, tip);
    pointer.lineTo(x - 6, base);
    pointer.lineTo(x + 6, base);
    pointer.closePath();
    return pointer;
  }

  /** Vertical intervals with their ends, visible on light and dark. */
  static final class Intervals {

    private final double reach;
    private final Path2D halos = new Path2D.Double();
    private final Path2D lines = new Path2D.Double();

    /** With ends of a length to both sides. */
    Intervals(double reach) {
      this.reach = reach;
    }

    /** Adds an interval. */
    void add(double x, double from, double to) {
      line(halos, x, from, x, to);
      line(lines, x, from, x, to);
      line(lines, x - reach, from, x + reach, from);
      line(lines, x - reach, to, x + reach, to);
    }

    private static void line(Path2D path, double fromX, double fromY, double toX, double toY) {
      path.moveTo(fromX, fromY);
      path.lineTo(toX, toY);
    }

    /** Draws all of them. */
    void draw(Graphics2D canvas) {
      canvas.setColor(Palette.PAPER);
      canvas.setStroke(ChartStyle.SOLID);
      canvas.draw(halos);
      canvas.setColor(Palette.INK);
      canvas.setStroke(ChartStyle.THIN);
      canvas.draw(lines);
    }
  }
}
