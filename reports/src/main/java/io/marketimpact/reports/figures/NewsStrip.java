package io.marketimpact.reports.figures;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.text.Words;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * When each publication became known, one row each above a chart whose horizontal axis is the clock
 * of a session: a bar from the earliest to the latest time, a point for a known minute, an arrow
 * where no earlier bound is known, and words where the time lies outside the session.
 *
 * @param marks the publications, in order
 * @param open the session's beginning
 * @param close its end
 * @param x where an instant of the session lies
 * @param top of the first row
 */
record NewsStrip(
    List<NewsMark> marks, Instant open, Instant close, ToDoubleFunction<Instant> x, double top) {

  /** Height of a row. */
  static final int ROW = 18;

  private static final BasicStroke BAR =
      new BasicStroke(7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  /** Draws the rows, and below each moment of the session that surely follows the news a line. */
  void draw(Graphics2D canvas, double bottom) {
    for (int i = 0; i < marks.size(); i++) {
      row(canvas, marks.get(i), top + ROW * (i + 0.5), bottom);
    }
  }

  private void row(Graphics2D canvas, NewsMark mark, double y, double bottom) {
    canvas.setFont(Fonts.bold(12));
    canvas.setColor(Palette.INK);
    Labels.within(canvas, Words.wave(mark.id()), 2, y + 4, x.applyAsDouble(open) - 4);
    Instant latest = mark.time().latestInstant().orElseThrow();
    Instant earliest =
        mark.time() instanceof PublicationTime.Between between ? between.earliest() : latest;
    canvas.setFont(Fonts.regular(12));
    if (!latest.isAfter(open)) {
      canvas.drawString(
          "\u25C4 public before the open", (float) x.applyAsDouble(open), (float) y + 4);
    } else if (!earliest.isBefore(close)) {
      Labels.endingAt(canvas, "public after the close \u25BA", x.applyAsDouble(close), y + 4);
    } else {
      within(canvas, mark, earliest, latest, y);
      if (latest.isBefore(close)) {
        canvas.setStroke(ChartStyle.DASHED);
        canvas.draw(new Line2D.Double(x.applyAsDouble(latest), y, x.applyAsDouble(latest), bottom));
      }
    }
  }

  /** To the left of a bar where there is room for it, else behind the bar. */
  private void later(Graphics2D canvas, double left, double right, double y) {
    String words = "past the close \u25BA";
    if (left - Labels.width(canvas, words) >= x.applyAsDouble(open)) {
      Labels.endingAt(canvas, words, left, y);
    } else {
      canvas.drawString("\u25BA after the close", (float) right, (float) y);
    }
  }

  private void within(
      Graphics2D canvas, NewsMark mark, Instant earliest, Instant latest, double y) {
    double begin = x.applyAsDouble(earliest.isBefore(open) ? open : earliest);
    double end = x.applyAsDouble(latest.isAfter(close) ? close : latest);
    canvas.setColor(Palette.MUTED);
    if (mark.time() instanceof PublicationTime.NoLaterThan) {
      canvas.setStroke(ChartStyle.DASHED);
      canvas.draw(new Line2D.Double(x.applyAsDouble(open), y, end, y));
    }
    if (earliest.isBefore(latest)) {
      canvas.setStroke(BAR);
      canvas.draw(new Line2D.Double(begin, y, end, y));
    } else {
      Marks.dot(canvas, end, y);
    }
    if (latest.isAfter(close)) {
      canvas.setColor(Palette.INK);
      later(canvas, begin - 6, end + 4, y + 4);
    }
  }
}
