package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.ForestFigure.Line;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The intervals of a forest plot on its scale.
 *
 * @param canvas the drawing
 * @param frame with the scale, percent
 */
record ForestMarks(Graphics2D canvas, RowFrame frame) {

  private static final double PER_CENT = 100;

  /** The axis that has room for every interval. */
  static Axis axis(List<Line> lines, int marks) {
    double low = lines.stream().mapToDouble(line -> line.interval().low()).min().orElseThrow();
    double high = lines.stream().mapToDouble(line -> line.interval().high()).max().orElseThrow();
    return Axis.signed(Ticks.around(PER_CENT * low, PER_CENT * high, marks), "Abnormal return, %");
  }

  void draw(Line line, double y) {
    switch (line.kind()) {
      case EFFECT -> effect(line, y, Palette.LINE);
      case COMPARED -> effect(line, y, Palette.ACCENT);
      case POOLED -> pooled(line, y);
      default -> {}
    }
  }

  private double x(double value) {
    return frame.px(PER_CENT * value);
  }

  private void effect(Line line, double y, Color color) {
    canvas.setColor(color);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(new Line2D.Double(x(line.interval().low()), y, x(line.interval().high()), y));
    if (line.kind() == ForestFigure.Kind.COMPARED) {
      Marks.ring(canvas, x(line.effect()), y);
    } else {
      Marks.dot(canvas, x(line.effect()), y);
    }
  }

  private void pooled(Line line, double y) {
    canvas.setColor(Palette.INK);
    canvas.fill(diamond(x(line.interval().low()), x(line.effect()), x(line.interval().high()), y));
  }

  private static Path2D diamond(double low, double middle, double high, double y) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(low, y);
    shape.lineTo(middle, y - 6);
    shape.lineTo(high, y);
    shape.lineTo(middle, y + 6);
    shape.closePath();
    return shape;
  }

  /** The first two marks of the legend. */
  static void effectsKey(Graphics2D canvas, List<Line> lines, double x, double y) {
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.LINE);
    Marks.dot(canvas, x + 6, y);
    canvas.setColor(Palette.INK);
    canvas.drawString("comparable events", (float) x + 18, (float) y + 4);
    canvas.setColor(Palette.ACCENT);
    Marks.ring(canvas, x + 138, y);
    canvas.setColor(Palette.INK);
    canvas.drawString(compared(lines), (float) x + 150, (float) y + 4);
  }

  /** In the event's own report it is this one; among others it has a name to be known by. */
  private static String compared(List<Line> lines) {
    return lines.stream()
            .filter(line -> line.kind() == ForestFigure.Kind.COMPARED)
            .allMatch(line -> line.name().endsWith(ForestFigure.THIS_EVENT))
        ? ForestFigure.THIS_EVENT
        : "compared";
  }

  /** The third. */
  static void meanKey(Graphics2D canvas, double x, double y) {
    canvas.fill(diamond(x, x + 12, x + 24, y));
    canvas.drawString("mean of the events; bars are 95 % intervals", (float) x + 34, (float) y + 4);
  }
}
