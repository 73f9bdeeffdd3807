package io.marketimpact.reports.figures;

import io.marketimpact.calendar.Session;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The waves of an event on a timeline, over the sessions of the market they moved. An instant is a
 * point, an interval a bar, and a time known only from above an arrow back into the unknown.
 */
public final class TimelineFigure {

  private static final int WIDTH = 900;
  private static final int TOP = 44;
  private static final int ROW = 28;
  private static final int LEFT = 70;
  private static final int RIGHT = 24;

  private final List<Wave> waves;
  private final Function<Wave, String> remark;
  private final Market market;
  private final TimeAxis axis;

  private TimelineFigure(List<Wave> waves, Function<Wave, String> remark, Market market) {
    this.waves = waves;
    this.remark = remark;
    this.market = market;
    this.axis = TimeAxis.around(waves, market.zone(), LEFT, WIDTH - RIGHT);
  }

  /**
   * The market the news moved.
   *
   * @param sessions in order; those in sight are shaded
   * @param zone for the hours
   * @param dayZero the sessions that are somebody's day 0
   */
  public record Market(List<Session> sessions, ZoneId zone, Set<LocalDate> dayZero) {
    /** Keeps its own copies. */
    public Market {
      sessions = List.copyOf(sessions);
      dayZero = Set.copyOf(dayZero);
    }
  }

  /**
   * Draws the waves.
   *
   * @param id of the drawing, unique in its page
   * @param waves in order of time
   * @param remark what to write beside a wave
   * @param market the market they moved
   * @return the figure, empty when no wave has a time of day
   */
  public static Optional<Figure> of(
      String id, List<Wave> waves, Function<Wave, String> remark, Market market) {
    List<Wave> timed =
        waves.stream().filter(wave -> wave.time().latestInstant().isPresent()).toList();
    if (timed.isEmpty()) {
      return Optional.empty();
    }
    TimelineFigure figure = new TimelineFigure(timed, remark, market);
    Dimension size = new Dimension(WIDTH, TOP + ROW * timed.size() + TimeAxis.HEIGHT);
    String title = title(timed, market);
    TimelinePhone phone = new TimelinePhone(figure, title, market);
    return Optional.of(
        new Figure(id, title, figure.description(), size, figure::draw)
            .withPhone(phone.size(), phone::draw));
  }

  /**
   * When the first report became public, by the hours of the first session that is somebody's day
   * 0.
   *
   * @param waves at least one, each with a time of day
   * @param market the market they moved
   * @return a title
   */
  static String title(List<Wave> waves, Market market) {
    Wave first = waves.stream().min(Comparator.comparing(TimeAxis::latest)).orElseThrow();
    String subject =
        waves.size() == 1
            ? "The news"
            : "The first of " + Counted.inWords(waves.size()) + " waves of news";
    return subject
        + " became public "
        + market.sessions().stream()
            .filter(session -> market.dayZero().contains(session.date()))
            .findFirst()
            .flatMap(session -> place(first, session, Words.city(market.zone())))
            .orElse(Words.time(first.time()));
  }

  private static Optional<String> place(Wave wave, Session session, String city) {
    boolean isBounded = !(wave.time() instanceof PublicationTime.NoLaterThan);
    if (!TimeAxis.latest(wave).isAfter(session.open())) {
      return Optional.of("before " + city + " opened on day 0");
    }
    if (isBounded && !TimeAxis.earliest(wave).isBefore(session.close())) {
      return Optional.of("after " + city + " closed on day 0");
    }
    return isBounded
            && !TimeAxis.earliest(wave).isBefore(session.open())
            && !TimeAxis.latest(wave).isAfter(session.close())
        ? Optional.of("while " + city + " was open on day 0")
        : Optional.empty();
  }

  private String description() {
    return waves.stream()
        .map(
            wave ->
                Words.wave(wave.id())
                    + ": "
                    + Words.time(wave.time())
                    + "; "
                    + remark.apply(wave)
                    + ".")
        .collect(Collectors.joining(" "));
  }

  private void draw(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, title(waves, market), 2, 16, WIDTH - 4.0);
    sessions(canvas);
    axis.draw(canvas, TOP - 8, TOP + ROW * waves.size());
    for (int i = 0; i < waves.size(); i++) {
      wave(canvas, waves.get(i), TOP + ROW * i + ROW * 0.62);
    }
  }

  private void sessions(Graphics2D canvas) {
    double free = 0;
    for (Session session : market.sessions()) {
      if (axis.shows(session.open(), session.close())) {
        double open = axis.x(session.open());
        double close = axis.x(session.close());
        canvas.setColor(Palette.BAND);
        canvas.fill(new Rectangle2D.Double(open, TOP - 8, close - open, ROW * waves.size() + 8));
        free = Math.max(free, open >= free ? label(canvas, session, open) : free);
      }
    }
  }

  /** Writes a session's name and tells where the next may begin. */
  private double label(Graphics2D canvas, Session session, double x) {
    boolean isDayZero = market.dayZero().contains(session.date());
    canvas.setFont(isDayZero ? Fonts.bold(12) : Fonts.regular(12));
    canvas.setColor(isDayZero ? Palette.INK : Palette.MUTED);
    String text = label(session, isDayZero);
    canvas.drawString(text, (float) x, TOP - 12);
    return x + Labels.width(canvas, text) + 16;
  }

  static String label(Session session, boolean isDayZero) {
    return (isDayZero ? "day 0, " : "session of ") + Format.day(session.date());
  }

  List<Wave> waves() {
    return waves;
  }

  /** What is written beside a wave. */
  String said(Wave wave) {
    return (wave.time() instanceof PublicationTime.NoLaterThan
            ? "public by then, no earlier bound known; "
            : "")
        + remark.apply(wave);
  }

  private void wave(Graphics2D canvas, Wave wave, double y) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, Words.wave(wave.id()), 4, y + 5, LEFT - 12);
    double begin = WaveMark.draw(canvas, wave, axis, y);
    remark(canvas, said(wave), begin, y - 10);
  }

  private static void remark(Graphics2D canvas, String text, double begin, double y) {
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    double room = WIDTH - RIGHT - begin;
    if (Labels.width(canvas, text) <= room) {
      canvas.drawString(text, (float) begin, (float) y);
    } else {
      double from = Math.max(LEFT, WIDTH - RIGHT - Labels.width(canvas, text));
      Labels.within(canvas, text, from, y, WIDTH - RIGHT - from);
    }
  }
}
