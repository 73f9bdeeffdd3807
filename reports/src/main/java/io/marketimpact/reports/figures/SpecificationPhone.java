package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.SpecificationFigure.Point;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The curve of specifications on a phone: the name of each choice stands above its marks. */
final class SpecificationPhone {

  private static final int LEFT = 44;
  private static final int RIGHT = 6;
  private static final int CURVE = 180;
  private static final int GAP = 14;
  private static final float SIZE = 12;
  private static final double ROOM = PhoneHead.WIDTH - 4.0;

  private final PhoneHead head;
  private final List<String> words;
  private final ChoiceRows rows;
  private final SpecificationCurve curve;

  SpecificationPhone(String title, List<Point> points) {
    this.head = new PhoneHead(title);
    this.words =
        Labels.lines(
            Fonts.regular(SIZE),
            SpecificationFigure.AXIS
                + ". Line: estimates; gray: 95 % intervals; dot: significant at 5 %; ring: the"
                + " headline.",
            ROOM);
    this.rows = ChoiceRows.of(points, PhoneHead.WIDTH);
    this.curve =
        SpecificationCurve.of(
            points,
            new Rectangle2D.Double(
                LEFT,
                head.next() + Labels.LINE * (double) words.size() - 4,
                PhoneHead.WIDTH - LEFT - (double) RIGHT,
                CURVE));
  }

  private double bottom() {
    return curve.place().getMaxY() + GAP;
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, (int) Math.ceil(bottom()) + rows.phoneHeight());
  }

  void draw(Graphics2D canvas) {
    head.draw(canvas);
    canvas.setFont(Fonts.regular(SIZE));
    for (int i = 0; i < words.size(); i++) {
      Labels.within(canvas, words.get(i), 2, head.next() + Labels.LINE * (double) i, ROOM);
    }
    curve.grid(canvas);
    curve.intervals(canvas);
    curve.line(canvas);
    rows.drawBelow(canvas, bottom(), curve);
  }
}
