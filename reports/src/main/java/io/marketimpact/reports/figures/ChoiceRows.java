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

  private static final int ROW = 12;
  private static final int NAME = 8;
  private static final float SIZE = 11;
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
      row(canvas, row, place, x, headline);
      place += row.height();
    }
  }

  private void row(Graphics2D canvas, Row row, double top, IntToDoubleFunction x, int headline) {
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
    Path2D marks = new Path2D.Double();
    for (int place : row.points()) {
      marks.moveTo(x.applyAsDouble(place), top + 1);
      marks.lineTo(x.applyAsDouble(place), top + 10);
    }
    canvas.setColor(Palette.LINE);
    canvas.setStroke(MARK);
    canvas.draw(marks);
    if (row.points().contains(headline)) {
      canvas.setColor(Palette.ACCENT);
      double at = x.applyAsDouble(headline);
      canvas.fill(new Rectangle2D.Double(at - 2, top + 1, 4, 9));
    }
  }
}
