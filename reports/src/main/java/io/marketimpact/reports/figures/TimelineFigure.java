package io.marketimpact.reports.figures;

import io.marketimpact.calendar.Session;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block.Figure;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The waves of an event on a line of time, over the sessions of the market they moved. An instant
 * is a point, an interval a bar, and a time known only from above an arrow out of the unknown.
 */
public final class TimelineFigure {

  private static final int WIDTH = 900;
  private static final int TOP = 40;
  private static final int ROW = 44;
  private static final int BOTTOM = 44;
  private static final int LEFT = 60;
  private static final int RIGHT = 24;
  private static final Duration MARGIN = Duration.ofHours(4);
  private static final BasicStroke BAR =
      new BasicStroke(9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final List<Wave> waves;
  private final List<Session> sessions;
  private final ZoneId zone;
  private final Instant first;
  private final Instant last;

  private TimelineFigure(
      List<Wave> waves, List<Session> sessions, ZoneId zone, Instant first, Instant last) {
    this.waves = waves;
    this.sessions = sessions;
    this.zone = zone;
    this.first = first;
    this.last = last;
  }

  /**
   * Draws the waves.
   *
   * @param id of the drawing, unique in its page
   * @param waves in order of time
   * @param sessions of the market, in order; those in sight are shaded
   * @param zone of the market, for the hours
   * @return the figure, empty when no wave has a time of day
   */
  public static Optional<Figure> of(
      String id, List<Wave> waves, List<Session> sessions, ZoneId zone) {
    List<Wave> timed =
        waves.stream().filter(wave -> wave.time().latestInstant().isPresent()).toList();
    if (timed.isEmpty()) {
      return Optional.empty();
    }
    Instant first = timed.stream().map(TimelineFigure::earliest).min(Instant::compareTo).get();
    Instant last = timed.stream().map(TimelineFigure::latest).max(Instant::compareTo).get();
    TimelineFigure figure =
        new TimelineFigure(timed, sessions, zone, first.minus(MARGIN), last.plus(MARGIN));
    Dimension size = new Dimension(WIDTH, TOP + ROW * timed.size() + BOTTOM);
    String title = "When the news came";
    return Optional.of(
        new Figure(
            title,
            figure.description(),
            Svg.draw(id, title, figure.description(), size, figure::draw)));
  }

  private static Instant latest(Wave wave) {
    return wave.time().latestInstant().orElseThrow();
  }

  private static Instant earliest(Wave wave) {
    return wave.time() instanceof PublicationTime.Between between
        ? between.earliest()
        : latest(wave);
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (Wave wave : waves) {
      text.append(wave.id()).append(": ");
      if (wave.time() instanceof PublicationTime.NoLaterThan) {
        text.append("no later than ").append(latest(wave)).append(", no earlier bound known. ");
      } else if (earliest(wave).equals(latest(wave))) {
        text.append(latest(wave)).append(". ");
      } else {
        text.append("between ").append(earliest(wave)).append(" and ").append(latest(wave));
        text.append(". ");
      }
    }
    return text.toString().strip();
  }

  private double x(Instant instant) {
    double whole = Duration.between(first, last).toSeconds();
    double part = Duration.between(first, instant).toSeconds();
    return LEFT + Math.min(Math.max(part / whole, 0), 1) * (WIDTH - LEFT - RIGHT);
  }

  private void draw(Graphics2D canvas) {
    sessions(canvas);
    hours(canvas);
    for (int i = 0; i < waves.size(); i++) {
      wave(canvas, waves.get(i), TOP + ROW * i + ROW / 2.0);
    }
  }

  private void sessions(Graphics2D canvas) {
    canvas.setFont(Fonts.regular(11));
    for (Session session : sessions) {
      if (session.close().isAfter(first) && session.open().isBefore(last)) {
        double open = x(session.open());
        double close = x(session.close());
        canvas.setColor(Palette.BAND);
        canvas.fill(new Rectangle2D.Double(open, TOP - 8, close - open, ROW * waves.size() + 8));
        canvas.setColor(Palette.MUTED);
        canvas.drawString("session of " + session.date(), (float) open + 4, TOP - 14);
      }
    }
  }

  private void hours(Graphics2D canvas) {
    double bottom = TOP + ROW * waves.size();
    DateTimeFormatter local = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
    DateTimeFormatter utc =
        DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    long every = Math.max(1, Duration.between(first, last).toHours() / 8);
    canvas.setStroke(ChartStyle.THIN);
    canvas.setFont(Fonts.regular(11));
    Instant hour = first.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    while (hour.isBefore(last)) {
      canvas.setColor(Palette.GRID);
      canvas.draw(new Line2D.Double(x(hour), TOP - 8, x(hour), bottom));
      canvas.setColor(Palette.MUTED);
      canvas.drawString(local.format(hour), (float) x(hour) - 14, (float) bottom + 16);
      canvas.drawString(utc.format(hour), (float) x(hour) - 17, (float) bottom + 32);
      hour = hour.plus(every, ChronoUnit.HOURS);
    }
    canvas.drawString("local", 4, (float) bottom + 16);
    canvas.drawString("UTC", 4, (float) bottom + 32);
  }

  private void wave(Graphics2D canvas, Wave wave, double y) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    canvas.drawString(wave.id(), 4, (float) y + 5);
    double end = x(latest(wave));
    canvas.setColor(Palette.LINE);
    if (wave.time() instanceof PublicationTime.NoLaterThan) {
      canvas.setStroke(ChartStyle.DASHED);
      canvas.draw(new Line2D.Double(LEFT, y, end - 8, y));
      canvas.fill(arrow(end, y));
      canvas.setFont(Fonts.regular(11));
      canvas.setColor(Palette.MUTED);
      canvas.drawString("public by then; no earlier bound known", LEFT, (float) y - 8);
    } else if (earliest(wave).equals(latest(wave))) {
      canvas.fill(new Ellipse2D.Double(end - 6, y - 6, 12, 12));
    } else {
      canvas.setStroke(BAR);
      canvas.draw(new Line2D.Double(x(earliest(wave)), y, end, y));
    }
  }

  private static Path2D arrow(double x, double y) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y);
    arrow.lineTo(x - 12, y - 6);
    arrow.lineTo(x - 12, y + 6);
    arrow.closePath();
    return arrow;
  }
}
