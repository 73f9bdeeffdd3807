package io.marketimpact.reports.figures;

import io.marketimpact.calendar.Session;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.text.Words;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The waves of an event on a phone: what is said of each stands above its time. */
final class TimelinePhone {

  private static final float SIZE = 12;
  private static final int LINE = 15;
  private static final int MARK = 24;
  private static final int LEFT = 66;
  private static final int RIGHT = 20;
  private static final double ROOM = PhoneHead.WIDTH - 6.0;

  private final PhoneHead head;
  private final List<Said> said;
  private final TimelineFigure.Market market;
  private final TimeAxis axis;
  private final int top;

  /** A wave and its remark, line by line. */
  private record Said(Wave wave, List<String> lines) {

    private int height() {
      return LINE * lines.size() + MARK;
    }
  }

  TimelinePhone(TimelineFigure figure, String title, TimelineFigure.Market market) {
    this.head = new PhoneHead(title);
    this.said =
        figure.waves().stream()
            .map(
                wave ->
                    new Said(
                        wave,
                        Labels.lines(
                            Fonts.regular(SIZE),
                            Words.wave(wave.id()) + ": " + figure.said(wave),
                            ROOM)))
            .toList();
    this.market = market;
    this.axis =
        TimeAxis.around(figure.waves(), market.zone(), LEFT, PhoneHead.WIDTH - (double) RIGHT);
    this.top = head.next() + 10;
  }

  private int bottom() {
    return top + said.stream().mapToInt(Said::height).sum();
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, bottom() + TimeAxis.HEIGHT);
  }

  void draw(Graphics2D canvas) {
    head.draw(canvas);
    market.sessions().stream()
        .filter(session -> axis.shows(session.open(), session.close()))
        .forEach(session -> shade(canvas, session));
    market.sessions().stream()
        .filter(session -> market.dayZero().contains(session.date()))
        .filter(session -> axis.shows(session.open(), session.close()))
        .findFirst()
        .ifPresent(session -> label(canvas, session));
    axis.draw(canvas, top, bottom());
    int y = top;
    for (Said one : said) {
      wave(canvas, one, y);
      y += one.height();
    }
  }

  private void shade(Graphics2D canvas, Session session) {
    double open = axis.x(session.open());
    canvas.setColor(Palette.BAND);
    canvas.fill(
        new Rectangle2D.Double(open, top, axis.x(session.close()) - open, bottom() - (double) top));
  }

  private void label(Graphics2D canvas, Session session) {
    canvas.setFont(Fonts.bold(12));
    canvas.setColor(Palette.INK);
    String text = TimelineFigure.label(session, true);
    double last = PhoneHead.WIDTH - 2 - Labels.width(canvas, text);
    Labels.within(canvas, text, Math.min(axis.x(session.open()), last), top - 5.0, ROOM);
  }

  private void wave(Graphics2D canvas, Said one, int y) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.regular(SIZE));
    for (int i = 0; i < one.lines().size(); i++) {
      Labels.within(canvas, one.lines().get(i), 4, y + LINE * (i + 1.0), ROOM);
    }
    WaveMark.draw(canvas, one.wave(), axis, y + LINE * one.lines().size() + MARK / 2.0);
  }
}
