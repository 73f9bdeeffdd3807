package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.SpecificationFigure.Point;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The estimates of specifications with their intervals, side by side.
 *
 * @param points at least one
 * @param axis of their values
 * @param place of the plot
 */
record SpecificationCurve(List<Point> points, Ticks axis, Rectangle2D place) {

  private static final double PER_CENT = 100;
  private static final int MARKS = 6;
  private static final BasicStroke CIRCLE =
      new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static SpecificationCurve of(List<Point> points, Rectangle2D place) {
    return new SpecificationCurve(
        points,
        Ticks.around(
            Math.min(0, points.stream().mapToDouble(Point::low).min().orElseThrow()),
            Math.max(0, points.stream().mapToDouble(Point::high).max().orElseThrow()),
            MARKS),
        place);
  }

  /** The place of the study's own choice, negative where it is not among them. */
  int headline() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).headline())
        .findFirst()
        .orElse(-1);
  }

  double x(int index) {
    return place.getX() + (index + 0.5) * step();
  }

  /** From one point to the next. */
  double step() {
    return place.getWidth() / points.size();
  }

  private double y(double value) {
    return place.getMaxY() - axis.share(value) * place.getHeight();
  }

  void grid(Graphics2D canvas) {
    canvas.setStroke(ChartStyle.THIN);
    canvas.setFont(Fonts.regular(12));
    DoubleFunction<String> label =
        Axis.signed(Ticks.around(PER_CENT * axis.low(), PER_CENT * axis.high(), MARKS), "").label();
    for (double mark : axis.marks()) {
      canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
      canvas.draw(new Line2D.Double(place.getX(), y(mark), place.getMaxX(), y(mark)));
      canvas.setColor(Palette.MUTED);
      Labels.endingAt(canvas, label.apply(PER_CENT * mark), place.getX() - 8, y(mark) + 4);
    }
  }

  /** All in one stroke, below the points: each of its own would make a page long. */
  void intervals(Graphics2D canvas) {
    canvas.setStroke(ChartStyle.THIN);
    canvas.setColor(Palette.MUTED);
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      canvas.draw(new Line2D.Double(x(i), y(point.low()), x(i), y(point.high())));
    }
  }

  /** A circle each. */
  void estimates(Graphics2D canvas) {
    for (int i = 0; i < points.size(); i++) {
      double at = y(points.get(i).estimate());
      canvas.setStroke(CIRCLE);
      canvas.setColor(Palette.LINE);
      if (points.get(i).significant()) {
        canvas.fill(new Ellipse2D.Double(x(i) - 4, at - 4, 8, 8));
      } else {
        canvas.draw(new Ellipse2D.Double(x(i) - 3, at - 3, 6, 6));
      }
      if (points.get(i).headline()) {
        ring(canvas, i);
      }
    }
  }

  /**
   * One line through all, for there is no room for circles; those that are significant stand out of
   * it.
   */
  void line(Graphics2D canvas) {
    Path2D line = new Path2D.Double();
    line.moveTo(x(0) - step() / 2, y(points.get(0).estimate()));
    for (int i = 0; i < points.size(); i++) {
      line.lineTo(x(i), y(points.get(i).estimate()));
    }
    line.lineTo(x(points.size() - 1) + step() / 2, y(points.get(points.size() - 1).estimate()));
    canvas.setColor(Palette.LINE);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(line);
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).significant()) {
        Marks.dot(canvas, x(i), y(points.get(i).estimate()));
      }
    }
    if (headline() >= 0) {
      ring(canvas, headline());
    }
  }

  private void ring(Graphics2D canvas, int index) {
    canvas.setStroke(ChartStyle.SOLID);
    canvas.setColor(Palette.ACCENT);
    canvas.draw(new Ellipse2D.Double(x(index) - 7, y(points.get(index).estimate()) - 7, 14, 14));
  }
}
