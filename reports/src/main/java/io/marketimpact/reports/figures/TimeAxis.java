package io.marketimpact.reports.figures;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.text.Words;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A timeline in two zones: the market's and UTC. Hours where the span is short, days where it is
 * long.
 *
 * @param first its beginning
 * @param last its end
 * @param zone the market's
 * @param left where it begins
 * @param right where it ends
 */
record TimeAxis(Instant first, Instant last, ZoneId zone, double left, double right) {

  /** The room its labels take below it. */
  static final int HEIGHT = 58;

  private static final Duration MARGIN = Duration.ofHours(4);
  private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 48, 96, 168, 336, 720);

  /** What a mark takes with the room to the next. */
  private static final double MARK = 80;

  private static final int DAY = 24;

  static TimeAxis around(List<Wave> waves, ZoneId zone, double left, double right) {
    Instant first = waves.stream().map(TimeAxis::earliest).min(Instant::compareTo).orElseThrow();
    Instant last = waves.stream().map(TimeAxis::latest).max(Instant::compareTo).orElseThrow();
    return new TimeAxis(first.minus(MARGIN), last.plus(MARGIN), zone, left, right);
  }

  static Instant latest(Wave wave) {
    return wave.time().latestInstant().orElseThrow();
  }

  static Instant earliest(Wave wave) {
    return wave.time() instanceof PublicationTime.Between between
        ? between.earliest()
        : latest(wave);
  }

  boolean shows(Instant open, Instant close) {
    return close.isAfter(first) && open.isBefore(last);
  }

  double x(Instant instant) {
    double share =
        Duration.between(first, instant).toSeconds()
            / (double) Duration.between(first, last).toSeconds();
    return left + Math.min(Math.max(share, 0), 1) * (right - left);
  }

  void draw(Graphics2D canvas, double top, double bottom) {
    int step = step();
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.MUTED);
    canvas.drawString(Words.city(zone), 4, (float) bottom + 16);
    if (step < DAY) {
      canvas.drawString("UTC", 4, (float) bottom + 32);
    }
    canvas.setStroke(ChartStyle.THIN);
    String dayBefore = "";
    Instant mark = first.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
    for (; mark.isBefore(last); mark = mark.plus(step, ChronoUnit.HOURS)) {
      if (!mark.isBefore(first)) {
        String day = format("d MMM", zone, mark);
        canvas.setColor(Palette.GRID);
        canvas.draw(new Line2D.Double(x(mark), top, x(mark), bottom));
        canvas.setColor(Palette.MUTED);
        mark(canvas, mark, bottom, step, day.equals(dayBefore) ? "" : day);
        dayBefore = day;
      }
    }
  }

  private void mark(Graphics2D canvas, Instant mark, double bottom, int step, String day) {
    if (step >= DAY) {
      Labels.centered(canvas, format("d MMM", zone, mark), x(mark), bottom + 16);
      return;
    }
    Labels.centered(canvas, format("HH:mm", zone, mark), x(mark), bottom + 16);
    Labels.centered(canvas, format("HH:mm", ZoneOffset.UTC, mark), x(mark), bottom + 32);
    if (!day.isEmpty()) {
      Labels.centered(canvas, day, x(mark), bottom + 48);
    }
  }

  private int step() {
    long hours = Duration.between(first, last).toHours();
    long most = Math.max(1, (long) ((right - left) / MARK));
    return STEPS.stream()
        .filter(step -> hours / step <= most)
        .findFirst()
        .orElse((int) (hours / most));
  }

  private static String format(String pattern, ZoneId zone, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone).format(instant);
  }
}
