package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.MoveBars.Part;
import io.marketimpact.reports.figures.WaterfallFigure.Move;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves in their parts on a phone: the figures stand above the bars. */
final class WaterfallPhone {

  private static final int NAME = 13;
  private static final int VALUES = 29;
  private static final int BARS = 35;
  private static final int ROW = 74;
  private static final double NAME_ROOM = 290;
  private static final double END = PhoneHead.WIDTH - 2.0;

  private final PhoneHead head;
  private final List<Move> moves;
  private final RowFrame frame;

  WaterfallPhone(String title, List<Move> moves) {
    this.head = new PhoneHead(title);
    this.moves = moves;
    double top = head.next() + 8.0;
    this.frame =
        new RowFrame(
            PhoneHead.SIDE,
            PhoneHead.WIDTH - (double) PhoneHead.SIDE,
            top,
            top + (double) ROW * moves.size(),
            MoveBars.axis(moves, 6));
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, (int) frame.bottom() + RowFrame.AXIS);
  }

  void draw(Graphics2D canvas) {
    head.draw(canvas);
    canvas.setFont(Fonts.regular(12));
    double x = 2;
    for (Part part : parts().toList()) {
      MoveBars.key(canvas, part, x, head.next() - 12.0);
      canvas.setColor(Palette.INK);
      canvas.drawString(part.name(), (float) x + 16, head.next() - 2);
      x += 16 + Labels.width(canvas, part.name()) + 14;
    }
    frame.draw(canvas);
    for (int i = 0; i < moves.size(); i++) {
      row(canvas, moves.get(i), frame.top() + ROW * (double) i);
    }
  }

  private Stream<Part> parts() {
    return Stream.of(MoveBars.EXPECTED, MoveBars.SECTOR, MoveBars.UNEXPLAINED)
        .filter(part -> !part.equals(MoveBars.SECTOR) || WaterfallFigure.hasSector(moves));
  }

  private void row(Graphics2D canvas, Move move, double top) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(12));
    Labels.within(canvas, move.name(), 2, top + NAME, NAME_ROOM);
    Labels.endingAt(canvas, Format.percent(move.total()), END, top + NAME);
    canvas.setFont(Fonts.regular(12));
    Labels.within(canvas, "= " + sum(move), 2, top + VALUES, END);
    new MoveBars(canvas, frame).draw(move, top + BARS);
  }

  private static String sum(Move move) {
    return Stream.concat(
            Stream.of(move.expected()),
            Stream.concat(move.sector().stream().boxed(), Stream.of(move.unexplained())))
        .map(Format::percent)
        .collect(Collectors.joining(", "));
  }
}
