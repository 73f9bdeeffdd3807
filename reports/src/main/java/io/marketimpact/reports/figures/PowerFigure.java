package io.marketimpact.reports.figures;

import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.StudyPlan;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The probability of finding an effect by its true size, with the size found four times in five and
 * the size observed. What was observed is marked on the axis and not on the curve: the power at the
 * observed effect says no more than its p-value (Hoenig and Heisey 2001).
 */
public final class PowerFigure {

  private static final double PER_CENT = 100;
  private static final int POINTS = 60;
  private static final double BEYOND = 1.3;
  private static final double ROOM_FOR_A_NOTE = 130;

  private final Headline test;
  private final Size size;
  private final PlotFrame frame;

  private PowerFigure(Headline test, Size size, Ticks effects) {
    this.test = test;
    this.size = size;
    this.frame =
        new PlotFrame(
            size.dimension(),
            PlotFrame.TOP,
            test.title(),
            Axis.numbers(effects, "True effect, up or down, %"),
            Axis.numbers(
                new Ticks(0, PER_CENT, 20),
                size == Size.SMALL ? "Power, %" : "Power: probability of finding the effect, %"));
  }

  /**
   * A test whose power is drawn.
   *
   * @param id of the drawing, unique in its page
   * @param title whose test
   * @param test the test that decides
   * @param detectable the effect it finds four times in five
   */
  public record Headline(String id, String title, EffectTest test, double detectable) {

    /**
     * A test to draw.
     *
     * @param id of the drawing, unique in its page
     * @param title whose test
     * @param test the test that decides
     * @return the drawing's content, empty where the test never finds an effect
     */
    public static Optional<Headline> of(String id, String title, EffectTest test) {
      return test.minimumDetectable()
          .result()
          .map(detectable -> new Headline(id, title, test, detectable));
    }

    double estimate() {
      return test.effect();
    }
  }

  /**
   * Draws several tests on one scale.
   *
   * @param tests at least one
   * @param size how large each is
   * @return a figure per test, in their order
   */
  public static List<Figure> comparable(List<Headline> tests, Size size) {
    Ticks effects =
        Ticks.around(
            0,
            PER_CENT
                * tests.stream()
                    .mapToDouble(
                        test -> Math.max(BEYOND * test.detectable(), Math.abs(test.estimate())))
                    .max()
                    .orElseThrow(),
            8);
    return tests.stream().map(test -> new PowerFigure(test, size, effects).figure()).toList();
  }

  private Figure figure() {
    String description =
        "Power of the two-sided test that decides. Found with 80\u202F% power: an effect of "
            + Format.size(test.detectable())
            + ". Observed: "
            + Format.percent(test.estimate())
            + ".";
    return new Figure(test.id(), test.title(), description, size.dimension(), this::draw);
  }

  private void draw(Graphics2D canvas) {
    frame.draw(canvas, curve());
    double detectable = frame.px(PER_CENT * test.detectable());
    double observed = frame.px(PER_CENT * Math.abs(test.estimate()));
    double often = frame.py(PER_CENT * StudyPlan.POWER);
    canvas.setColor(Palette.INK);
    canvas.setStroke(ChartStyle.DASHED);
    canvas.draw(new Line2D.Double(frame.left(), often, detectable, often));
    canvas.draw(new Line2D.Double(detectable, often, detectable, frame.py(0)));
    if (size == Size.SMALL) {
      observed(canvas, observed, frame.py(0) - 24);
      frame.remark(
          canvas,
          "detectable "
              + Format.size(test.detectable())
              + ", observed "
              + Format.percent(test.estimate()));
      return;
    }
    double above = aboveTheCurve(observed + ROOM_FOR_A_NOTE);
    observed(canvas, observed, above - 4);
    frame.note(canvas, "observed " + Format.percent(test.estimate()), observed, above, Palette.INK);
    frame.note(
        canvas,
        "detectable with 80\u202F% power: " + Format.size(test.detectable()),
        detectable,
        frame.py(40),
        Palette.INK);
  }

  private void observed(Graphics2D canvas, double x, double upper) {
    double axis = frame.py(0);
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(new Line2D.Double(x, axis, x, upper));
    canvas.fill(Marks.pointer(x, axis, axis - 11));
  }

  /** Where a note that ends at a point stays clear of the curve, which rises to the right. */
  private double aboveTheCurve(double px) {
    double effect = frame.x().ticks().high() / PER_CENT * (px - frame.left()) / frame.width();
    double power = test.test().power(effect);
    return Math.max(frame.py(PER_CENT * power) - 12, frame.top() + 14.0);
  }

  private Plot curve() {
    double last = frame.x().ticks().high() / PER_CENT;
    double[] effects =
        IntStream.rangeClosed(0, POINTS).mapToDouble(i -> last * i / POINTS).toArray();
    Plot plot = new Plot();
    plot.line(
        "power",
        Arrays.stream(effects).map(effect -> PER_CENT * effect).toArray(),
        Arrays.stream(effects).map(effect -> PER_CENT * test.test().power(effect)).toArray(),
        Palette.LINE,
        ChartStyle.SOLID);
    return plot;
  }
}
