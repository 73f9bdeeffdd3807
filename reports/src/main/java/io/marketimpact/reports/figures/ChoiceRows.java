package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.SpecificationFigure.Choice;
import io.marketimpact.reports.figures.SpecificationFigure.Point;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Which choices stand under each point of a specification curve: a row per choice, a mark where a
 * point makes it. What all points choose alike has no rows.
 *
 * @param rows headings and choices, in order
 * @param left where the points begin
 */
record ChoiceRows(List<Row> rows, double left) {

  private static final int ROW = 13;
  private static final int NAME = 8;
  private static final float SIZE = 12;
  private static final BasicStroke RUN =
      new BasicStroke(8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke MARK =
      new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  /**
   * A heading, or a choice with the points that make it.
   *
   * @param name of the heading or the choice, on as many lines as it takes
   * @param points the places of the points, none of a heading
   */
  record Row(List<String> name, List<Integer> points) {
    boolean isHeading() {
      return points.isEmpty();
    }

    private int height() {
      return ROW * name.size();
    }
  }

  /** The choices of points that name theirs in the same order. */
  static ChoiceRows of(List<Point> points, double left) {
    Map<String, Map<String, List<Integer>>> made = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      for (Choice choice : points.get(i).choices()) {
        made.computeIfAbsent(choice.of(), of -> new LinkedHashMap<>())
            .computeIfAbsent(choice.value(), value -> new ArrayList<>())
            .add(i);
      }
    }
    List<Row> rows = new ArrayList<>();
    made.forEach(
        (of, values) -> {
          if (values.size() > 1) {
            rows.add(new Row(List.of(of), List.of()));
            values.forEach(
                (value, places) ->
                    rows.add(
                        new Row(
                            Labels.lines(Fonts.regular(SIZE), value, left - 2.0 * NAME), places)));
          }
        });
    return new ChoiceRows(rows, left);
  }

  int height() {
    return rows.stream().mapToInt(Row::height).sum() + ROW / 2;
  }

  /** How high the rows are with each choice's name above its marks. */
  int phoneHeight() {
    return rows.stream().mapToInt(row -> row.height() + (row.isHeading() ? 4 : ROW)).sum();
  }

  /**
   * Draws each choice's name above its marks; marks of points side by side join, for they would
   * touch on a phone.
   */
  void drawBelow(Graphics2D canvas, double top, SpecificationCurve curve) {
    double[] places = new double[rows.size()];
    double place = top;
    for (int i = 0; i < places.length; i++) {
      name(canvas, rows.get(i), place);
      places[i] = place + rows.get(i).height() + ROW / 2.0 - 2;
      place += rows.get(i).height() + (rows.get(i).isHeading() ? 4 : ROW);
    }
    canvas.setColor(Palette.LINE);
    canvas.setStroke(RUN);
    for (int i = 0; i < places.length; i++) {
      runs(canvas, rows.get(i), places[i], curve);
    }
    canvas.setColor(Palette.ACCENT);
    for (int i = 0; i < places.length; i++) {
      if (rows.get(i).points().contains(curve.headline())) {
        canvas.fill(new Rectangle2D.Double(curve.x(curve.headline()) - 2, places[i] - 4, 4, 8));
      }
    }
  }

  private static void runs(Graphics2D canvas, Row row, double y, SpecificationCurve curve) {
    double half = curve.step() / 2;
    for (int i = 0; i < row.points().size(); i++) {
      int first = row.points().get(i);
      int last = first;
      while (i + 1 < row.points().size() && row.points().get(i + 1) == last + 1) {
        last++;
        i++;
      }
      canvas.draw(new Line2D.Double(curve.x(first) - half, y, curve.x(last) + half, y));
    }
  }

  /** Draws the rows below a curve; the point that is the headline has a line through them. */
  void draw(Graphics2D canvas, double top, IntToDoubleFunction x, int headline) {
    if (headline >= 0 && !rows.isEmpty()) {
      canvas.setColor(Palette.ACCENT);
      canvas.setStroke(ChartStyle.DASHED);
      double at = x.applyAsDouble(headline);
      canvas.draw(new Line2D.Double(at, top, at, top + height() - ROW / 2.0));
    }
    double place = top;
    for (Row row : rows) {
      name(canvas, row, place);
      place += row.height();
    }
    canvas.setColor(Palette.LINE);
    canvas.setStroke(MARK);
    canvas.draw(marks(top, x));
    canvas.setColor(Palette.ACCENT);
    place = top;
    for (Row row : rows) {
      if (row.points().contains(headline)) {
        canvas.fill(new Rectangle2D.Double(x.applyAsDouble(headline) - 2, place + 1, 4, 9));
      }
      place += row.height();
    }
  }

  /** In one path, since a page has a thousand of them. */
  private Path2D marks(double top, IntToDoubleFunction x) {
    Path2D marks = new Path2D.Double();
    double place = top;
    for (Row row : rows) {
      for (int point : row.points()) {
        marks.moveTo(x.applyAsDouble(point), place + 1);
        marks.lineTo(x.applyAsDouble(point), place + 10);
      }
      place += row.height();
    }
    return marks;
  }

  private void name(Graphics2D canvas, Row row, double top) {
    canvas.setFont(row.isHeading() ? Fonts.bold(SIZE) : Fonts.regular(SIZE));
    canvas.setColor(Palette.INK);
    for (int line = 0; line < row.name().size(); line++) {
      Labels.within(
          canvas,
          row.name().get(line),
          row.isHeading() ? 2 : NAME,
          top + 10 + ROW * (double) line,
          left - 2.0 * NAME);
    }
  }
}
