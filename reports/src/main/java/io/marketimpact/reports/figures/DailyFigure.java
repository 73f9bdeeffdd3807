package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Path;
import io.marketimpact.reports.figures.PathFigure.Point;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The abnormal return of each day around day 0 as bars with their 95 % intervals. A bar is filled
 * where its interval leaves out zero and open where it holds it. Drawn by hand, for XChart's bars
 * know no intervals of their own on both sides.
 */
public final class DailyFigure {

  private static final double PER_CENT = 100;
  private static final int MOST_MARKS = 8;
  private static final double BAR = 0.62;

  /** Narrower days leave no room to write a value above each. */
  private static final double ROOM_FOR_VALUES = 34;

  private final PlotFrame frame;
  private final List<Point> days;

  private DailyFigure(PlotFrame frame, List<Point> days) {
    this.frame = frame;
    this.days = days;
  }

  /**
   * Draws the days of several firms, or of one group, on one scale.
   *
   * @param firms at least one, each with at least one day: the day's abnormal return with its
   *     interval
   * @param size how large each is
   * @return a figure per firm, in their order
   */
  public static List<Figure> comparable(List<Path> firms, Size size) {
    Ticks values =
        Ticks.around(
            PER_CENT
                * Math.min(
                    0,
                    firms.stream()
                        .flatMap(firm -> firm.points().stream())
                        .mapToDouble(Point::low)
                        .min()
                        .orElseThrow()),
            PER_CENT
                * Math.max(
                    0,
                    firms.stream()
                        .flatMap(firm -> firm.points().stream())
                        .mapToDouble(Point::high)
                        .max()
                        .orElseThrow()),
            MOST_MARKS);
    return firms.stream().map(firm -> draw(firm, size, values)).toList();
  }

  /** On how many of a firm's days the interval leaves out zero. */
  static String title(String name, List<Point> days) {
    long outside = days.stream().filter(Point::leavesOutZero).count();
    return name
        + ": "
        + Counted.of(outside, days.size())
        + " intervals "
        + (outside < 2 ? "excludes" : "exclude")
        + " zero";
  }

  private static Figure draw(Path firm, Size size, Ticks values) {
    List<Point> days = firm.points();
    double first = days.get(0).day() - 0.6;
    double last = days.get(days.size() - 1).day() + 0.6;
    DailyFigure figure =
        new DailyFigure(
            new PlotFrame(
                size.dimension(),
                PlotFrame.TOP,
                firm.title(),
                Axis.days(Ticks.within(first, last, 8)),
                Axis.signed(values, "Abnormal return, %")),
            days);
    return new Figure(
        firm.id(), firm.title(), figure.description(), size.dimension(), figure::draw);
  }

  private Optional<Point> dayZero() {
    return days.stream().filter(day -> day.day() == 0).findFirst();
  }

  private String description() {
    List<Point> outside = days.stream().filter(Point::leavesOutZero).toList();
    return "Abnormal return of each of "
        + days.size()
        + " days with its 95 % interval. "
        + dayZero()
            .map(
                day ->
                    "Day 0: "
                        + Format.percent(day.value())
                        + " ("
                        + Format.percent(day.low())
                        + " to "
                        + Format.percent(day.high())
                        + "). ")
            .orElse("")
        + (outside.isEmpty()
            ? "Every interval includes zero."
            : outside.stream()
                .map(day -> "day " + Format.offset(day.day()) + ", " + Format.percent(day.value()))
                .collect(Collectors.joining("; ", "Zero lies outside the interval of ", ".")));
  }

  private void draw(Graphics2D canvas) {
    dayZero().ifPresent(day -> band(canvas));
    frame.draw(canvas);
    dayZero().ifPresent(day -> frame.remark(canvas, words(day)));
    double step = frame.px(1) - frame.px(0);
    for (Point day : days) {
      bar(canvas, day, step * BAR);
    }
    intervals(canvas, Math.min(4, step * BAR / 3));
    days.stream()
        .filter(day -> step >= ROOM_FOR_VALUES && day.leavesOutZero())
        .forEach(day -> value(canvas, day));
  }

  /** In two strokes for all days: each of its own would make a page long. */
  private void intervals(Graphics2D canvas, double reach) {
    Marks.Intervals intervals = new Marks.Intervals(reach);
    for (Point day : days) {
      intervals.add(
          frame.px(day.day()), frame.py(PER_CENT * day.low()), frame.py(PER_CENT * day.high()));
    }
    intervals.draw(canvas);
  }

  private static String words(Point day) {
    return "day 0: "
        + Format.percent(day.value())
        + (day.leavesOutZero() ? ", zero outside its interval" : ", zero inside its interval");
  }

  private void band(Graphics2D canvas) {
    canvas.setColor(Palette.BAND);
    canvas.fill(
        new Rectangle2D.Double(
            frame.px(-0.5), frame.top(), frame.px(0.5) - frame.px(-0.5), frame.height()));
  }

  private void bar(Graphics2D canvas, Point day, double wide) {
    double zero = frame.py(0);
    double end = frame.py(PER_CENT * day.value());
    Rectangle2D bar =
        new Rectangle2D.Double(
            frame.px(day.day()) - wide / 2, Math.min(zero, end), wide, Math.abs(end - zero));
    canvas.setColor(day.leavesOutZero() ? Palette.LINE : Palette.PAPER);
    canvas.fill(bar);
    canvas.setColor(Palette.LINE);
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(bar);
  }

  /** A value stands beyond the end of its interval that is further from zero. */
  private void value(Graphics2D canvas, Point day) {
    canvas.setFont(Fonts.bold(12));
    canvas.setColor(Palette.INK);
    double end =
        day.value() < 0 ? frame.py(PER_CENT * day.low()) + 13 : frame.py(PER_CENT * day.high()) - 5;
    Labels.centered(
        canvas, Format.percent(day.value()).replaceFirst("\u202F%$", ""), frame.px(day.day()), end);
  }
}
