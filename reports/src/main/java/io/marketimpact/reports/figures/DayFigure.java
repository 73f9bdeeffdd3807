package io.marketimpact.reports.figures;

import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The day of the news for all stocks with bars in one small chart: their returns, beside them the
 * benchmark and the sector, above them when each report became public. Every line is named at its
 * end.
 */
final class DayFigure {

  /** As wide as the chart of effects it stands beside. */
  private static final int WIDTH = EffectsFigure.WIDTH;

  private static final int HEIGHT = 230;
  private static final int NAMES = 64;
  private static final int GAP = 6;
  private static final double PER_CENT = 100;
  private static final int MARKS = 5;
  private static final float THICK = 2;
  private static final List<Color> COLORS = List.of(Palette.LINE, Palette.ACCENT, Palette.INK);

  /** More stocks than there are colors cannot be followed. */
  static final int MOST = COLORS.size();

  private final Day day;
  private final SessionClock clock;
  private final PlotFrame frame;

  private DayFigure(Day day) {
    this.day = day;
    this.clock = new SessionClock(day.open(), day.close(), day.zone());
    int strip = NewsStrip.ROW * day.marks().size();
    double[] values =
        DoubleStream.concat(
                DoubleStream.of(0),
                lines(day).flatMap(line -> line.points().stream()).mapToDouble(p -> p.value()))
            .map(value -> PER_CENT * value)
            .toArray();
    this.frame =
        new PlotFrame(
            new Dimension(WIDTH - NAMES, HEIGHT + strip),
            PlotFrame.TOP + strip,
            "",
            clock.axis(1),
            Axis.signed(
                Ticks.around(
                    DoubleStream.of(values).min().orElseThrow(),
                    DoubleStream.of(values).max().orElseThrow(),
                    MARKS),
                "Return since the previous close, %"));
  }

  /**
   * A session with news.
   *
   * @param id of the drawing, unique in its page
   * @param title what it shows
   * @param stocks returns of the stocks studied, at least one and at most three
   * @param beside returns of the benchmark and of sectors
   * @param marks publications that have an hour
   * @param open the session's beginning
   * @param close its end
   * @param zone for the hours
   */
  record Day(
      String id,
      String title,
      List<IntradayLine> stocks,
      List<IntradayLine> beside,
      List<NewsMark> marks,
      Instant open,
      Instant close,
      ZoneId zone) {
    /** Keeps its own copies. */
    Day {
      stocks = List.copyOf(stocks);
      beside = List.copyOf(beside);
      marks = List.copyOf(marks);
    }
  }

  static Figure of(Day day) {
    DayFigure figure = new DayFigure(day);
    String description =
        lines(day)
            .map(line -> line.name() + " ended at " + Format.percent(line.last()))
            .collect(Collectors.joining("; ", "Return from the previous close: ", "."));
    Dimension size = figure.frame.size();
    return new Figure(
        day.id(), day.title(), description, new Dimension(WIDTH, size.height), figure::draw);
  }

  private static Stream<IntradayLine> lines(Day day) {
    return Stream.concat(day.stocks().stream(), day.beside().stream());
  }

  private void draw(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, day.title(), 2, 16, WIDTH - 4.0);
    frame.draw(canvas, plot());
    EndLabels.draw(
        canvas,
        lines(day)
            .map(
                line ->
                    new EndLabels.Label(
                        line.name(), Format.percent(line.last()), frame.py(PER_CENT * line.last())))
            .toList(),
        new EndLabels.Place(
            frame.right(),
            frame.right() + GAP,
            frame.top(),
            frame.top() + (double) frame.height(),
            WIDTH - frame.right() - GAP));
    new NewsStrip(
            day.marks(),
            day.open(),
            day.close(),
            time -> frame.px(clock.minute(time)),
            PlotFrame.TOP - 6.0)
        .draw(canvas, frame.py(frame.y().ticks().low()));
  }

  private Plot plot() {
    Plot plot = new Plot();
    plot.zero(frame.x().ticks().low(), frame.x().ticks().high());
    for (IntradayLine line : day.beside()) {
      line(plot, line, Palette.MUTED, IntradayLine.stroke(day.beside().indexOf(line)));
    }
    for (IntradayLine line : day.stocks()) {
      line(plot, line, COLORS.get(day.stocks().indexOf(line)), stroke(day.stocks().indexOf(line)));
    }
    return plot;
  }

  /** The first is solid; each of the others has dashes of its own, thicker than those beside. */
  private static BasicStroke stroke(int place) {
    return place == 0 ? ChartStyle.SOLID : IntradayLine.stroke(place + 1, THICK);
  }

  private void line(Plot plot, IntradayLine line, Color color, BasicStroke stroke) {
    plot.line(
        line.name(),
        line.points().stream().mapToDouble(point -> clock.minute(point.time())).toArray(),
        line.points().stream().mapToDouble(point -> PER_CENT * point.value()).toArray(),
        color,
        stroke);
  }
}
