package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The effect under every specification, from the lowest estimate to the highest, with its interval,
 * and below each the choices it is made of (Simonsohn, Simmons and Nelson 2020). Drawn by hand, for
 * hundreds of intervals need thin lines.
 */
public final class SpecificationFigure {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 270;
  private static final int TOP = 50;
  private static final int KEY = 34;
  private static final int BOTTOM = 14;
  private static final int LEFT = 250;
  private static final int RIGHT = 16;
  private static final double PER_CENT = 100;

  private SpecificationFigure() {}

  /**
   * One specification.
   *
   * @param estimate the effect
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param significant whether its quoted p-value is below 5 %
   * @param headline whether it is the study's own choice
   * @param choices what it is made of, of every point in the same order
   */
  public record Point(
      double estimate,
      double low,
      double high,
      boolean significant,
      boolean headline,
      List<Choice> choices) {
    /** Keeps its own copy. */
    public Point {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A choice that a specification makes.
   *
   * @param of what is chosen, such as the benchmark
   * @param value what was chosen
   */
  public record Choice(String of, String value) {}

  /**
   * Draws the curve.
   *
   * @param id of the drawing, unique in its page
   * @param suffix names whose estimates they are in the title, where there are several
   * @param points at least one, from the lowest estimate to the highest
   * @return the figure
   */
  public static Figure of(String id, String suffix, List<Point> points) {
    ChoiceRows rows = ChoiceRows.of(points, LEFT);
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
        title(points) + suffix,
        description,
        new Dimension(WIDTH, HEIGHT + rows.height()),
        canvas -> new Drawing(canvas, points, title(points) + suffix, rows).draw());
  }

  /** On which side of zero most estimates lie, and how many are significant. */
  static String title(List<Point> points) {
    long below = points.stream().filter(point -> point.estimate() < 0).count();
    long significant = points.stream().filter(Point::significant).count();
    boolean isMostlyBelow = 2 * below >= points.size();
    return "The estimate is "
        + (isMostlyBelow ? "below zero in " : "zero or above in ")
        + (isMostlyBelow ? below : points.size() - below)
        + " of "
        + points.size()
        + " specifications, statistically significant in "
        + (significant == 0 ? "none" : significant);
  }

  private static final class Drawing {
    private final Graphics2D canvas;
    private final List<Point> points;
    private final Ticks axis;
    private final String title;
    private final ChoiceRows rows;

    private Drawing(Graphics2D canvas, List<Point> points, String title, ChoiceRows rows) {
      this.canvas = canvas;
      this.title = title;
      this.rows = rows;
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
      intervals();
      for (int i = 0; i < points.size(); i++) {
        point(points.get(i), x(i));
      }
      rows.draw(canvas, HEIGHT, this::x, headline());
    }

    private int headline() {
      return IntStream.range(0, points.size())
          .filter(i -> points.get(i).headline())
          .findFirst()
          .orElse(-1);
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
      DoubleFunction<String> label =
          Axis.signed(Ticks.around(PER_CENT * axis.low(), PER_CENT * axis.high(), 6), "").label();
      for (double mark : axis.marks()) {
        canvas.setColor(mark == 0 ? Palette.MUTED : Palette.GRID);
        canvas.draw(new Line2D.Double(LEFT, y(mark), WIDTH - RIGHT, y(mark)));
        canvas.setColor(Palette.MUTED);
        Labels.endingAt(canvas, label.apply(PER_CENT * mark), LEFT - 8, y(mark) + 4);
      }
    }

    /** All in one stroke, below the points: each of its own would make a page long. */
    private void intervals() {
      canvas.setStroke(ChartStyle.THIN);
      canvas.setColor(Palette.MUTED);
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        canvas.draw(new Line2D.Double(x(i), y(point.low()), x(i), y(point.high())));
      }
    }

    private void point(Point point, double x) {
      canvas.setStroke(ChartStyle.THIN);
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
      RowFrame.head(canvas, title, "Abnormal return, %; specifications by estimate", WIDTH);
      canvas.setFont(Fonts.regular(12));
      canvas.setStroke(ChartStyle.THIN);
      canvas.setColor(Palette.LINE);
      canvas.draw(new Ellipse2D.Double(LEFT + 150, KEY - 9, 6, 6));
      canvas.fill(new Ellipse2D.Double(LEFT + 370, KEY - 10, 8, 8));
      canvas.setColor(Palette.INK);
      canvas.drawString("estimate with 95 % interval", LEFT + 164, KEY);
      canvas.drawString("significant at 5 %", LEFT + 386, KEY);
      canvas.drawString("the headline", LEFT + 534, KEY);
      canvas.setStroke(ChartStyle.SOLID);
      canvas.setColor(Palette.ACCENT);
      canvas.draw(new Ellipse2D.Double(LEFT + 512, KEY - 13, 14, 14));
    }
  }
}
