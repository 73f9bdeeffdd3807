package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A share's way through the day of the news, against how far it strays on ordinary days by the same
 * hour.
 */
public final class IntradayFigure {

  private static final double PER_CENT = 100;
  private static final int HOUR = 60;

  /** How many ordinary sizes the band reaches: nineteen days in twenty, were they normal. */
  private static final double REACH = 2;

  private final Day day;
  private final PlotFrame frame;

  private IntradayFigure(Day day) {
    this.day = day;
    int strip = NewsStrip.ROW * day.marks().size();
    double first = minute(day.open());
    this.frame =
        new PlotFrame(
            new Dimension(Size.LARGE.dimension().width, Size.LARGE.dimension().height + strip),
            PlotFrame.TOP + strip,
            day.title(),
            new Axis(
                new Ticks(first, minute(day.close()), HOUR),
                "Hour in " + TimeAxis.place(day.zone()),
                IntradayFigure::clock),
            Axis.signed(scale(day.path()), "Return since the previous close, %"));
  }

  /**
   * A session with news.
   *
   * @param id of the drawing, unique in its page
   * @param title whose day
   * @param path of the share, at least two points in order
   * @param marks publications that have an hour
   * @param zone for the hours
   */
  public record Day(
      String id, String title, List<IntradayPoint> path, List<NewsMark> marks, ZoneId zone) {
    /** Keeps its own copies. */
    public Day {
      path = List.copyOf(path);
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
    IntradayFigure figure = new IntradayFigure(day);
    IntradayPoint last = day.path().get(day.path().size() - 1);
    String description =
        "Abnormal return from the previous close to the end of the session, "
            + Format.percent(last.abnormal())
            + "; usual size by then "
            + Format.size(last.ordinary())
            + ". "
            + outside(day.path())
            + " of "
            + day.path().size()
            + " points lie outside twice the usual size.";
    return new Figure(day.id(), day.title(), description, figure.frame.size(), figure::draw);
  }

  private static long outside(List<IntradayPoint> path) {
    return path.stream()
        .filter(point -> Math.abs(point.abnormal()) > REACH * point.ordinary())
        .count();
  }

  private static Ticks scale(List<IntradayPoint> path) {
    double reach =
        path.stream()
            .mapToDouble(
                point ->
                    Math.max(
                        REACH * point.ordinary(),
                        Math.max(Math.abs(point.abnormal()), Math.abs(point.firm()))))
            .max()
            .orElseThrow();
    return Ticks.around(-PER_CENT * reach, PER_CENT * reach, 8);
  }

  /** Minutes from the midnight before the session, so that hours are whole numbers of marks. */
  private double minute(Instant time) {
    Instant midnight =
        day.open().atZone(day.zone()).toLocalDate().atStartOfDay(day.zone()).toInstant();
    return Duration.between(midnight, time).toSeconds() / (double) HOUR;
  }

  private static String clock(double minute) {
    long whole = Math.round(minute);
    return String.format(Locale.ROOT, "%02d:%02d", whole / HOUR, whole % HOUR);
  }

  private void draw(Graphics2D canvas) {
    frame.draw(canvas, plot());
    frame.remark(canvas, "solid: abnormal; dashed: the share itself");
    new NewsStrip(
            day.marks(),
            day.open(),
            day.close(),
            time -> frame.px(minute(time)),
            PlotFrame.TOP - 6.0)
        .draw(canvas, frame.py(frame.y().ticks().low()));
  }

  private Plot plot() {
    double[] minutes = day.path().stream().mapToDouble(point -> minute(point.time())).toArray();
    Plot plot = new Plot();
    plot.band(
        "twice the usual size",
        minutes,
        perCent(point -> -REACH * point.ordinary()),
        perCent(point -> REACH * point.ordinary()));
    plot.zero(frame.x().ticks().low(), frame.x().ticks().high());
    plot.line(
        "the share itself", minutes, perCent(IntradayPoint::firm), Palette.INK, ChartStyle.DASHED);
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
