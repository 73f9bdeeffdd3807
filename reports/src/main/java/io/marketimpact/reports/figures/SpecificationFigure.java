package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * The effect under every specification, from the lowest estimate to the highest, with its interval.
 * Drawn by hand, for hundreds of intervals need thin lines.
 */
public final class SpecificationFigure {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 320;
  private static final int TOP = 40;
  private static final int BOTTOM = 44;
  private static final int LEFT = 62;
  private static final int RIGHT = 16;

  private SpecificationFigure() {}

  /**
   * One specification.
   *
   * @param estimate the effect
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param significant whether its quoted p-value is below 5 %
   * @param headline whether it is the study's own choice
   */
  public record Point(
      double estimate, double low, double high, boolean significant, boolean headline) {}

  /**
   * Draws the curve.
   *
   * @param id of the drawing, unique in its page
   * @param title what it shows
   * @param points at least one, from the lowest estimate to the highest
   * @return the figure
   */
  public static Figure of(String id, String title, List<Point> points) {
    String description =
        points.size()
            + " specifications, from "
            + Format.percent(points.get(0).estimate())
            + " to "
            + Format.percent(points.get(points.size() - 1).estimate())
            + "; "
            + points.stream().filter(Point::significant).count()
            + " significant at 5 %.";
    return new Figure(
        id,
        title,
        description,
        new Dimension(WIDTH, HEIGHT),
        canvas -> new Drawing(canvas, points).draw());
  }

  private static final class Drawing {
    private final Graphics2D canvas;
    private final List<Point> points;
    private final Ticks axis;

    private Drawing(Graphics2D canvas, List<Point> points) {
      this.canvas = canvas;
      this.points = points;
      this.axis =
          Ticks.around(
              Math.min(0, points.stream().mapToDouble(Point::low).min().orElseThrow()),
              Math.max(0, points.stream().mapToDouble(Point::high).max().orElseThrow()),
              6);
    }

    private void draw() {
      legend();
      grid();
      for (int i = 0; i < points.size(); i++) {
        point(points.get(i), x(i));
      }
    }

    private double x(int index) {
      return LEFT + (index + 0.5) / points.size() * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
      return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private void grid() {
      canvas.setStroke(ChartStyle.THIN);
      canvas.setFont(Fonts.regular(12));
      for (double mark : axis.marks()) {
        canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
        canvas.draw(new Line2D.Double(LEFT, y(mark), WIDTH - RIGHT, y(mark)));
        canvas.setColor(Palette.MUTED);
        Labels.endingAt(canvas, Format.percent(mark), LEFT - 8, y(mark) + 4);
      }
      Labels.centered(
          canvas,
          "Specifications, from the lowest estimate to the highest",
          (LEFT + WIDTH - RIGHT) / 2.0,
          HEIGHT - 14);
    }

    private void point(Point point, double x) {
      canvas.setStroke(ChartStyle.THIN);
      canvas.setColor(Palette.MUTED);
      canvas.draw(new Line2D.Double(x, y(point.low()), x, y(point.high())));
      canvas.setColor(Palette.LINE);
      if (point.significant()) {
        canvas.fill(new Ellipse2D.Double(x - 4, y(point.estimate()) - 4, 8, 8));
      } else {
        canvas.draw(new Ellipse2D.Double(x - 3, y(point.estimate()) - 3, 6, 6));
      }
      if (point.headline()) {
        canvas.setStroke(ChartStyle.SOLID);
        canvas.setColor(Palette.ACCENT);
        canvas.draw(new Ellipse2D.Double(x - 7, y(point.estimate()) - 7, 14, 14));
      }
    }

    private void legend() {
      canvas.setFont(Fonts.regular(13));
      canvas.setStroke(ChartStyle.THIN);
      canvas.setColor(Palette.LINE);
      canvas.draw(new Ellipse2D.Double(LEFT, 13, 6, 6));
      canvas.fill(new Ellipse2D.Double(LEFT + 240, 12, 8, 8));
      canvas.setColor(Palette.INK);
      canvas.drawString("estimate with 95 % interval", LEFT + 14, 21);
      canvas.drawString("significant at 5 %", LEFT + 256, 21);
      canvas.drawString("the headline", LEFT + 416, 21);
      canvas.setStroke(ChartStyle.SOLID);
      canvas.setColor(Palette.ACCENT);
      canvas.draw(new Ellipse2D.Double(LEFT + 394, 9, 14, 14));
    }
  }
}
