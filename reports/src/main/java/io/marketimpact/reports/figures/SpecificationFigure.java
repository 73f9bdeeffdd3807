package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

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

  /** What the vertical axis holds, and how the points are ordered. */
  static final String AXIS = "Abnormal return, %; specifications by estimate";

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
    String title = title(points) + suffix;
    SpecificationPhone phone = new SpecificationPhone(title, points);
    return new Figure(
            id,
            title,
            description,
            new Dimension(WIDTH, HEIGHT + rows.height()),
            canvas -> draw(canvas, points, title, rows))
        .withPhone(phone.size(), phone::draw);
  }

  /** On which side of zero most estimates lie, and how many are significant. */
  static String title(List<Point> points) {
    long below = points.stream().filter(point -> point.estimate() < 0).count();
    long significant = points.stream().filter(Point::significant).count();
    boolean isMostlyBelow = 2 * below >= points.size();
    return "The estimate is "
        + (isMostlyBelow ? "below zero in " : "zero or above in ")
        + Counted.of(isMostlyBelow ? below : points.size() - below, points.size())
        + " specifications, statistically significant in "
        + (significant == 0 ? "none" : Counted.inWords(significant));
  }

  private static void draw(Graphics2D canvas, List<Point> points, String title, ChoiceRows rows) {
    legend(canvas, title);
    SpecificationCurve curve =
        SpecificationCurve.of(
            points, new Rectangle2D.Double(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM));
    curve.grid(canvas);
    curve.intervals(canvas);
    curve.estimates(canvas);
    rows.draw(canvas, HEIGHT, curve::x, curve.headline());
  }

  private static void legend(Graphics2D canvas, String title) {
    RowFrame.head(canvas, title, AXIS, WIDTH);
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
