package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.ForestFigure.Kind;
import io.marketimpact.reports.figures.ForestFigure.Line;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/** A forest plot on a phone: name and effect above each interval. */
final class ForestPhone {

  private static final int KEY = 18;
  private static final int ROW = 30;
  private static final int HEADING = 18;
  private static final int NAME = 13;
  private static final int MARK = 22;
  private static final double NAME_ROOM = 300;

  private final PhoneHead head;
  private final List<Line> lines;
  private final RowFrame frame;

  ForestPhone(String title, List<Line> lines) {
    this.head = new PhoneHead(title);
    this.lines = lines;
    double top = head.next() + 2.0 * KEY;
    this.frame =
        new RowFrame(
            PhoneHead.SIDE,
            PhoneHead.WIDTH - (double) PhoneHead.SIDE,
            top - 6,
            top + lines.stream().mapToInt(ForestPhone::height).sum(),
            ForestMarks.axis(lines, 6));
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, (int) frame.bottom() + RowFrame.AXIS);
  }

  private static int height(Line line) {
    return line.kind() == Kind.HEADING ? HEADING : ROW;
  }

  void draw(Graphics2D canvas) {
    head.draw(canvas);
    ForestMarks.effectsKey(canvas, lines, 2, head.next() - 4.0);
    ForestMarks.meanKey(canvas, 2, head.next() + KEY - 4.0);
    frame.draw(canvas);
    double top = frame.top() + 6;
    for (Line line : lines) {
      row(canvas, line, top);
      top += height(line);
    }
  }

  private void row(Graphics2D canvas, Line line, double top) {
    boolean isWords = line.kind() == Kind.HEADING || line.kind() == Kind.POOLED;
    canvas.setFont(isWords ? Fonts.bold(12) : Fonts.regular(12));
    canvas.setColor(Palette.INK);
    Labels.within(canvas, line.name(), 2, top + NAME, NAME_ROOM);
    if (line.kind() != Kind.HEADING) {
      canvas.setFont(Fonts.bold(12));
      Labels.endingAt(canvas, Format.percent(line.effect()), PhoneHead.WIDTH - 2.0, top + NAME);
      new ForestMarks(canvas, frame).draw(line, top + MARK);
    }
  }
}
