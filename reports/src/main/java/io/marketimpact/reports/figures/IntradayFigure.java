package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A stock's way through the day of the news, against how far it strays on normal days by the same
 * hour, and beside it other instruments; every line is named at its end.
 */
public final class IntradayFigure {

  private static final double PER_CENT = 100;

  /** Room for the names at the ends of the lines. */
  private static final int NAMES = 118;

  private static final int GAP = 16;

  private final Day day;
  private final SessionClock clock;
  private final PlotFrame frame;
  private final int names;

  /** The day in a frame that leaves so much room for names. */
  IntradayFigure(Day day, PlotFrame frame, int names) {
    this.day = day;
    this.clock = clock(day);
    this.frame = frame;
    this.names = names;
  }

  private static IntradayFigure wide(Day day) {
    return new IntradayFigure(
        day,
        new PlotFrame(
            new Dimension(
                Size.LARGE.dimension().width - NAMES, Size.LARGE.dimension().height + strip(day)),
            PlotFrame.TOP + strip(day),
            IntradayTitle.of(day),
            clock(day).axis(1),
            y(day)),
        NAMES);
  }

  static SessionClock clock(Day day) {
    return new SessionClock(day.open(), day.close(), day.zone());
  }

  /** The height of the rows of news above the plot. */
  static int strip(Day day) {
    return NewsStrip.ROW * day.marks().size();
  }

  static Axis y(Day day) {
    return Axis.signed(scale(day), "Return since the previous close, %");
  }

  /**
   * A session with news.
   *
   * @param id of the drawing, unique in its page
   * @param name whose
   * @param date the session
   * @param path of the stock, at least two points in order
   * @param beside other instruments on the same day
   * @param marks publications that have an hour
   * @param zone for the hours
   */
  public record Day(
      String id,
      String name,
      LocalDate date,
      List<IntradayPoint> path,
      List<IntradayLine> beside,
      List<NewsMark> marks,
      ZoneId zone) {
    /** Keeps its own copies. */
    public Day {
      path = List.copyOf(path);
      beside = List.copyOf(beside);
      marks = List.copyOf(marks);
    }

    Instant open() {
      return path.get(0).time();
    }

    Instant close() {
      return path.get(path.size() - 1).time();
    }
  }

  /**
   * Draws a day.
   *
   * @param day the session
   * @return the figure
   */
  public static Figure of(Day day) {
    IntradayFigure figure = wide(day);
    IntradayPoint last = day.path().get(day.path().size() - 1);
    String description =
        "Abnormal return from the previous close to the end of the session, "
            + Format.percent(last.abnormal())
            + "; usual size by then "
            + Format.size(last.ordinary())
            + ". "
            + Words.capitalized(Counted.of(IntradayTitle.outside(day.path()), day.path().size()))
            + " points lie outside twice the usual size."
            + day.beside().stream()
                .map(line -> " " + line.name() + " ended at " + Format.percent(line.last()) + ".")
                .collect(Collectors.joining());
    Dimension size = figure.frame.size();
    IntradayPhone phone = new IntradayPhone(day, figure.frame.title());
    return new Figure(
            day.id(),
            figure.frame.title(),
            description,
            new Dimension(size.width + NAMES, size.height),
            figure::draw)
        .withPhone(phone.size(), phone::draw);
  }

  private static Ticks scale(Day day) {
    double reach =
        DoubleStream.concat(
                day.path().stream()
                    .mapToDouble(
                        point ->
                            Math.max(
                                UsualRange.REACH * point.ordinary(),
                                Math.max(Math.abs(point.abnormal()), Math.abs(point.firm())))),
                day.beside().stream().mapToDouble(IntradayLine::reach))
            .max()
            .orElseThrow();
    return Ticks.around(-PER_CENT * reach, PER_CENT * reach, 8);
  }

  void draw(Graphics2D canvas) {
    frame.draw(canvas, plot());
    names(canvas);
    new NewsStrip(
            day.marks(),
            day.open(),
            day.close(),
            time -> frame.px(clock.minute(time)),
            frame.top() - strip(day) - 6.0)
        .draw(canvas, frame.py(frame.y().ticks().low()));
  }

  private void names(Graphics2D canvas) {
    IntradayPoint last = day.path().get(day.path().size() - 1);
    EndLabels.draw(
        canvas,
        Stream.concat(
                Stream.of(name("abnormal", last.abnormal()), name(day.name(), last.firm())),
                day.beside().stream().map(line -> name(line.name(), line.last())))
            .toList(),
        new EndLabels.Place(
            frame.right(),
            frame.right() + GAP,
            frame.top(),
            frame.top() + (double) frame.height(),
            frame.size().width + names - frame.right() - GAP));
  }

  private EndLabels.Label name(String name, double value) {
    return new EndLabels.Label(name, Format.percent(value), frame.py(PER_CENT * value));
  }

  private Plot plot() {
    double[] minutes =
        day.path().stream().mapToDouble(point -> clock.minute(point.time())).toArray();
    Plot plot = new Plot();
    plot.band(
        "twice the usual size",
        minutes,
        perCent(point -> -UsualRange.REACH * point.ordinary()),
        perCent(point -> UsualRange.REACH * point.ordinary()));
    plot.zero(frame.x().ticks().low(), frame.x().ticks().high());
    for (IntradayLine line : day.beside()) {
      plot.line(
          line.name(),
          line.points().stream().mapToDouble(point -> clock.minute(point.time())).toArray(),
          line.points().stream().mapToDouble(point -> PER_CENT * point.value()).toArray(),
          Palette.MUTED,
          IntradayLine.stroke(day.beside().indexOf(line)));
    }
    plot.line(
        "the stock itself", minutes, perCent(IntradayPoint::firm), Palette.INK, ChartStyle.SOLID);
    plot.line(
        "abnormal", minutes, perCent(IntradayPoint::abnormal), Palette.LINE, ChartStyle.SOLID);
    return plot;
  }

  private double[] perCent(ToDoubleFunction<IntradayPoint> value) {
    return day.path().stream()
        .mapToDouble(point -> PER_CENT * value.applyAsDouble(point))
        .toArray();
  }
}
