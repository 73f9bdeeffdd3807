package io.marketimpact.reports.figures;

import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.stat.Histogram;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/**
 * The observed effect among those of windows in which nothing happened. The windows that moved at
 * least as far, which the p-value counts, are the dark part of each bar. Drawn by hand, for XChart
 * sets bars side by side or lets them overlap.
 */
public final class PlaceboFigure {

  private static final double PER_CENT = 100;

  /** Room above the highest bar for what is written at the observed value. */
  private static final double HEADROOM = 1.25;

  private static final int MARKS = 10;
  private static final int PHONE_MARKS = 5;

  private final Histogram histogram;
  private final List<Integer> asFar;
  private final PlaceboWindows placebo;
  private final Observed observed;

  private PlaceboFigure(Observed observed, PlaceboWindows placebo) {
    double[] values = placebo.placebos();
    double size = Math.abs(placebo.observed());
    this.placebo = placebo;
    this.observed = observed;
    this.histogram = Histogram.of(values);
    this.asFar =
        histogram.count(Arrays.stream(values).filter(value -> Math.abs(value) >= size).toArray());
  }

  private Axis x(int most) {
    double size = Math.abs(placebo.observed());
    return Axis.signed(
        Ticks.around(
            PER_CENT * Math.min(histogram.edge(0), -size),
            PER_CENT * Math.max(histogram.edge(histogram.counts().size()), size),
            most),
        "Volatility-scaled abnormal return of a window, %");
  }

  private Axis y() {
    int highest = histogram.counts().stream().max(Integer::compare).orElse(1);
    return Axis.numbers(Ticks.around(0, HEADROOM * highest, 5), "Placebo windows");
  }

  /**
   * The effect as it was measured, before the scale of the placebos.
   *
   * @param effect as a fraction
   * @param looks number of windows that the decision is adjusted for
   * @param pValue that decides
   */
  public record Observed(double effect, int looks, double pValue) {

    private String words(PlaceboWindows placebo) {
      return Format.percent(effect)
          + " measured, "
          + Format.percent(placebo.observed())
          + " scaled; p = "
          + Format.probability(placebo.twoSided())
          + (looks == 1
              ? ""
              : ", " + Format.probability(pValue) + " for " + Counted.inWords(looks) + " windows");
    }
  }

  /**
   * Draws the comparison.
   *
   * @param id of the drawing, unique in its page
   * @param window the observed one, in words
   * @param suffix after the title
   * @param observed its effect on its own scale, and the p-value that decides
   * @param placebo the observed window among placebo windows
   * @return the figure, whose title says how many moved at least as far
   */
  public static Figure of(
      String id, String window, String suffix, Observed observed, PlaceboWindows placebo) {
    double size = Math.abs(placebo.observed());
    long far = Arrays.stream(placebo.placebos()).filter(value -> Math.abs(value) >= size).count();
    String title =
        far
            + " of "
            + placebo.count()
            + " normal windows moved at least as far as "
            + window
            + suffix;
    PlaceboFigure figure = new PlaceboFigure(observed, placebo);
    PlotFrame frame =
        new PlotFrame(Size.FLAT.dimension(), PlotFrame.TOP, title, figure.x(MARKS), figure.y());
    PlotPhone phone =
        PlotPhone.of(
            title,
            List.of(figure.words(), observed.words(placebo)),
            figure.x(PHONE_MARKS),
            figure.y());
    String description =
        "Volatility-scaled abnormal returns of "
            + placebo.count()
            + " windows in which nothing happened. The observed one is "
            + observed.words(placebo)
            + "; "
            + figure.words()
            + ".";
    return new Figure(id, title, description, frame.size(), canvas -> figure.draw(canvas, frame))
        .withPhone(
            phone.size(),
            canvas -> {
              phone.write(canvas);
              phone.frame().draw(canvas);
              figure.plot(canvas, phone.frame());
            });
  }

  private String words() {
    int far = asFar.stream().mapToInt(Integer::intValue).sum();
    return far
        + " of "
        + placebo.count()
        + " moved at least as far, p = (1 + "
        + far
        + ")/(1 + "
        + placebo.count()
        + ") = "
        + Format.probability(placebo.twoSided());
  }

  private void draw(Graphics2D canvas, PlotFrame frame) {
    frame.draw(canvas);
    frame.remark(canvas, words());
    plot(canvas, frame);
    frame.note(
        canvas,
        observed.words(placebo),
        frame.px(PER_CENT * placebo.observed()),
        frame.top() + 12.0,
        Palette.INK);
  }

  private void plot(Graphics2D canvas, PlotFrame frame) {
    for (int bin = 0; bin < asFar.size(); bin++) {
      bar(canvas, frame, bin);
    }
    canvas.setColor(Palette.MUTED);
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(new Line2D.Double(frame.left(), frame.py(0), frame.right(), frame.py(0)));
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.DASHED);
    double x = PER_CENT * placebo.observed();
    line(canvas, frame, -x, frame.top() + 40.0);
    canvas.setStroke(ChartStyle.SOLID);
    line(canvas, frame, x, frame.top() + 8.0);
    canvas.fill(Marks.pointer(frame.px(x), frame.top() + 14.0, frame.top() + 2.0));
  }

  private static void line(Graphics2D canvas, PlotFrame frame, double value, double upper) {
    double x = frame.px(value);
    canvas.draw(new Line2D.Double(x, upper, x, frame.py(0)));
  }

  private void bar(Graphics2D canvas, PlotFrame frame, int bin) {
    int all = histogram.counts().get(bin);
    int far = asFar.get(bin);
    canvas.setColor(Palette.BAND);
    canvas.fill(box(frame, bin, far, all));
    canvas.setColor(Palette.LINE);
    canvas.fill(box(frame, bin, 0, far));
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(box(frame, bin, 0, all));
  }

  private Rectangle2D box(PlotFrame frame, int bin, int from, int to) {
    double left = frame.px(PER_CENT * histogram.edge(bin));
    double right = frame.px(PER_CENT * histogram.edge(bin + 1));
    return new Rectangle2D.Double(left, frame.py(to), right - left, frame.py(from) - frame.py(to));
  }
}
