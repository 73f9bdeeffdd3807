package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.RankedStock.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The mark of a role: its form alone says which, on paper without color too.
 *
 * @param form which form
 * @param color of the mark and its interval
 */
record RoleMark(Form form, Color color) {

  private static final double RADIUS = 5;

  /** The outline of a mark. */
  enum Form {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    INVERTED_TRIANGLE,
    DIAMOND
  }

  static RoleMark of(Role role) {
    return switch (role) {
      case FIRM -> new RoleMark(Form.CIRCLE, Palette.LINE);
      case NAMED -> new RoleMark(Form.INVERTED_TRIANGLE, Palette.LINE);
      case OWNER -> new RoleMark(Form.SQUARE, Palette.INK);
      case BENEFICIARY -> new RoleMark(Form.TRIANGLE, Palette.ACCENT);
      case UNTOUCHED -> new RoleMark(Form.DIAMOND, Palette.MUTED);
    };
  }

  /** Draws the mark about a point, filled with ink where the move is significant. */
  void draw(Graphics2D canvas, double x, double y, boolean isFilled) {
    Shape shape = shape(x, y);
    canvas.setColor(isFilled ? color : Palette.PAPER);
    canvas.fill(shape);
    canvas.setColor(color);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(shape);
  }

  private Shape shape(double x, double y) {
    return switch (form) {
      case CIRCLE -> new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      case SQUARE -> new Rectangle2D.Double(x - 4, y - 4, 8, 8);
      case TRIANGLE -> polygon(x, y - 5, x + 5, y + 4, x - 5, y + 4);
      case INVERTED_TRIANGLE -> polygon(x, y + 5, x + 5, y - 4, x - 5, y - 4);
      case DIAMOND -> polygon(x, y - 5, x + 4, y, x, y + 5, x - 4, y);
    };
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
