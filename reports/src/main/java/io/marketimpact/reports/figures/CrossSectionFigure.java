package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Firms' abnormal returns by the share of their revenue that is exposed, with intervals in both
 * directions where they are known and the regression's line. The firms the news named are filled
 * and carry their names. Drawn by hand, for XChart has no intervals along the horizontal axis.
 */
public final class CrossSectionFigure {

  private static final double PER_CENT = 100;
  private static final Dimension SIZE = new Dimension(900, 440);

  private final List<Firm> firms;
  private final Optional<Line> line;
  private final PlotFrame frame;

  private CrossSectionFigure(String title, List<Firm> firms, Optional<Line> line) {
    this.firms = firms;
    this.line = line;
    this.frame =
        new PlotFrame(
            SIZE,
            PlotFrame.TOP,
            title,
            Axis.numbers(scale(Firm::exposure, Firm::exposures), "Exposed share of revenue, %"),
            Axis.signed(scale(Firm::car, firm -> Optional.of(firm.cars())), "Abnormal return, %"));
  }

  /**
   * A firm.
   *
   * @param name its name
   * @param exposure exposed share of its revenue
   * @param exposures between which shares nine in ten draws lie, where that is known
   * @param car its abnormal return
   * @param cars 95 % interval of the abnormal return
   * @param standing whether the news named it
   */
  public record Firm(
      String name,
      double exposure,
      Optional<Interval> exposures,
      double car,
      Interval cars,
      Standing standing) {}

  /** What a firm is to the news. */
  public enum Standing {
    /** Named by it. */
    NAMED,
    /** To compare with. */
    OTHER
  }

  /**
   * The regression's line.
   *
   * @param constant abnormal return without exposure
   * @param slope abnormal return for each unit of exposure
   * @param words what is to be said of the slope
   */
  public record Line(double constant, double slope, String words) {}

  /**
   * Draws the firms.
   *
   * @param id of the drawing, unique in its page
   * @param title what it shows
   * @param firms those with both numbers
   * @param line the regression's, where there is one
   * @return the figure, empty where there is no firm
   */
  public static Optional<Figure> of(
      String id, String title, List<Firm> firms, Optional<Line> line) {
    if (firms.isEmpty()) {
      return Optional.empty();
    }
    CrossSectionFigure figure = new CrossSectionFigure(title, firms, line);
    String description = figure.description();
    return Optional.of(new Figure(id, title, description, SIZE, figure::draw));
  }

  private Ticks scale(Function<Firm, Double> middle, Function<Firm, Optional<Interval>> interval) {
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(0),
                firms.stream()
                    .flatMapToDouble(
                        firm ->
                            interval
                                .apply(firm)
                                .map(
                                    range ->
                                        DoubleStream.of(
                                            middle.apply(firm), range.low(), range.high()))
                                .orElseGet(() -> DoubleStream.of(middle.apply(firm)))))
            .sorted()
            .toArray();
    return Ticks.around(
        PER_CENT * all[0], PER_CENT * Math.max(all[all.length - 1], all[0] + 1e-4), 8);
  }

  private String description() {
    return firms.size()
        + " firms. "
        + firms.stream()
            .filter(firm -> firm.standing() == Standing.NAMED)
            .map(
                firm ->
                    firm.name()
                        + ": exposed share "
                        + Format.size(firm.exposure())
                        + ", abnormal return "
                        + Format.percent(firm.car()))
            .collect(Collectors.joining("; "))
        + line.map(row -> ". " + row.words()).orElse("")
        + ".";
  }

  private void draw(Graphics2D canvas) {
    frame.draw(canvas);
    line.ifPresent(row -> line(canvas, row));
    canvas.setFont(Fonts.bold(12));
    LabelPlacer names =
        new LabelPlacer(
            canvas,
            new Rectangle2D.Double(
                frame.left(), frame.top(), frame.width() + 26.0, frame.height()));
    for (Firm firm : firms) {
      names.keepClear(x(firm), y(firm), firm.standing() == Standing.NAMED ? 7 : 4);
    }
    List<Firm> named = firms.stream().filter(firm -> firm.standing() == Standing.NAMED).toList();
    named.stream().flatMap(this::intervals).forEach(names::keepClear);
    names.keepClear(
        new Line2D.Double(frame.left(), frame.py(0), frame.left() + frame.width(), frame.py(0)));
    line.map(this::drawn).ifPresent(names::keepClear);
    firms.stream().filter(firm -> !named.contains(firm)).forEach(firm -> other(canvas, firm));
    named.forEach(firm -> named(canvas, firm));
    canvas.setFont(Fonts.bold(12));
    canvas.setColor(Palette.INK);
    named.forEach(firm -> names.write(firm.name(), x(firm), y(firm)));
  }

  private double x(Firm firm) {
    return frame.px(PER_CENT * firm.exposure());
  }

  private double y(Firm firm) {
    return frame.py(PER_CENT * firm.car());
  }

  private void line(Graphics2D canvas, Line line) {
    frame.remark(canvas, line.words());
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.DASHED);
    canvas.clip(new Rectangle2D.Double(frame.left(), frame.top(), frame.width(), frame.height()));
    canvas.draw(drawn(line));
    canvas.setClip(null);
  }

  private Line2D drawn(Line line) {
    double from = frame.x().ticks().low() / PER_CENT;
    double to = frame.x().ticks().high() / PER_CENT;
    return new Line2D.Double(
        frame.px(PER_CENT * from),
        frame.py(PER_CENT * (line.constant() + line.slope() * from)),
        frame.px(PER_CENT * to),
        frame.py(PER_CENT * (line.constant() + line.slope() * to)));
  }

  private void other(Graphics2D canvas, Firm firm) {
    canvas.setColor(Palette.MUTED);
    canvas.setStroke(ChartStyle.THIN);
    intervals(firm).forEach(canvas::draw);
    canvas.draw(new Ellipse2D.Double(x(firm) - 3, y(firm) - 3, 6, 6));
  }

  private void named(Graphics2D canvas, Firm firm) {
    canvas.setColor(Palette.LINE);
    canvas.setStroke(ChartStyle.THIN);
    intervals(firm).forEach(canvas::draw);
    Marks.dot(canvas, x(firm), y(firm));
  }

  private Stream<Line2D> intervals(Firm firm) {
    return Stream.concat(
        firm.exposures().stream()
            .map(
                interval ->
                    new Line2D.Double(
                        frame.px(PER_CENT * interval.low()),
                        y(firm),
                        frame.px(PER_CENT * interval.high()),
                        y(firm))),
        Stream.of(
            new Line2D.Double(
                x(firm),
                frame.py(PER_CENT * firm.cars().low()),
                x(firm),
                frame.py(PER_CENT * firm.cars().high()))));
  }
}
