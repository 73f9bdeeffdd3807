package io.marketimpact.reports.figures;

import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyPlan;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The probability of finding an effect by its true size, a curve per test, each named where it
 * reaches 80 % power. What was observed is in the words and not on the curve: the power at the
 * observed effect says no more than its p-value (Hoenig and Heisey 2001).
 */
public final class PowerFigure {

  private static final double PER_CENT = 100;
  private static final int POINTS = 60;
  private static final double BEYOND = 1.35;
  private static final int MOST_IN_FLAT = 6;
  private static final double ROW = 16;
  private static final double FIRST_ROW = 22;

  private static final int MARKS = 8;
  private static final int PHONE_MARKS = 6;

  private static final Axis Y =
      Axis.numbers(new Ticks(0, PER_CENT, 20), "Power: probability of finding the effect, %");

  private final List<Headline> tests;
  private final PlotFrame frame;

  private PowerFigure(List<Headline> tests, PlotFrame frame) {
    this.tests = tests;
    this.frame = frame;
  }

  private static Axis x(List<Headline> tests, int most) {
    double largest = BEYOND * tests.stream().mapToDouble(Headline::detectable).max().orElseThrow();
    return Axis.numbers(Ticks.around(0, PER_CENT * largest, most), "True effect, up or down, %");
  }

  private static Size size(List<Headline> tests) {
    return tests.size() > MOST_IN_FLAT ? Size.LOW : Size.FLAT;
  }

  /**
   * A test whose power is drawn.
   *
   * @param name whose test
   * @param test the test that decides
   * @param detectable the effect it finds with 80 % power
   * @param isAverage whether it is that of an average, which is drawn bold
   */
  public record Headline(String name, EffectTest test, double detectable, boolean isAverage) {

    /**
     * A test to draw.
     *
     * @param name whose test
     * @param test the test that decides
     * @param isAverage whether it is that of an average
     * @return the drawing's content, empty where the test never finds an effect
     */
    public static Optional<Headline> of(String name, EffectTest test, boolean isAverage) {
      return test.minimumDetectable()
          .result()
          .map(detectable -> new Headline(name, test, detectable, isAverage));
    }

    private boolean isReached() {
      return Math.abs(test.effect()) >= detectable;
    }
  }

  /**
   * Draws the tests in one frame.
   *
   * @param id of the drawing, unique in its page
   * @param suffix after the title
   * @param tests at least one
   * @return the figure
   */
  public static Figure of(String id, String suffix, List<Headline> tests) {
    List<Headline> ordered =
        tests.stream().sorted(Comparator.comparingDouble(Headline::detectable)).toList();
    String title = title(tests) + suffix;
    PlotFrame frame =
        new PlotFrame(size(tests).dimension(), PlotFrame.TOP, title, x(tests, MARKS), Y);
    PlotPhone phone = PlotPhone.of(title, List.of(found(ordered)), x(tests, PHONE_MARKS), Y);
    return new Figure(
            id,
            title,
            description(ordered),
            frame.size(),
            canvas -> new PowerFigure(ordered, frame).draw(canvas))
        .withPhone(
            phone.size(),
            canvas -> {
              phone.write(canvas);
              new PowerFigure(ordered, phone.frame()).dots(canvas);
            });
  }

  /** What a phone writes above the curves, from left to right. */
  private static String found(List<Headline> tests) {
    return tests.stream()
        .map(test -> test.name() + " " + Format.size(test.detectable()))
        .collect(Collectors.joining("; ", "Found with 80\u202F% power: ", ""));
  }

  /** What was observed against what could have been seen. */
  private static String title(List<Headline> tests) {
    long reached = tests.stream().filter(Headline::isReached).count();
    String size = " the size detectable with 80\u202F% power";
    if (tests.size() == 1) {
      return (reached == 1 ? "The move reached" : "The move did not reach") + size;
    }
    return (reached == 0
            ? "No move"
            : reached == tests.size()
                ? "Every move"
                : Words.capitalized(Counted.of(reached, tests.size())) + " moves")
        + " reached"
        + size;
  }

  private static String description(List<Headline> tests) {
    return tests.stream()
        .map(
            test ->
                test.name()
                    + " "
                    + Format.size(test.detectable())
                    + " (observed "
                    + Format.percent(test.test().effect())
                    + ")")
        .collect(
            Collectors.joining(
                "; ",
                "Power of the two-sided test that decides. Effects found with 80\u202F% power: ",
                "."));
  }

  private void draw(Graphics2D canvas) {
    plot(canvas);
    double often = often();
    double room = frame.py(0) - often - FIRST_ROW - 6;
    double step = Math.min(ROW, room / Math.max(1, tests.size() - 1));
    for (int i = 0; i < tests.size(); i++) {
      name(canvas, tests.get(i), often, often + FIRST_ROW + step * (tests.size() - 1 - i));
    }
  }

  private double often() {
    return frame.py(PER_CENT * StudyPlan.POWER);
  }

  private void plot(Graphics2D canvas) {
    frame.draw(canvas, curves());
    canvas.setColor(Palette.INK);
    canvas.setStroke(ChartStyle.DASHED);
    canvas.draw(new Line2D.Double(frame.left(), often(), frame.right(), often()));
  }

  private void dots(Graphics2D canvas) {
    plot(canvas);
    for (Headline test : tests) {
      canvas.setColor(test.isAverage() ? Palette.LINE : Palette.INK);
      Marks.dot(canvas, frame.px(PER_CENT * test.detectable()), often());
    }
  }

  /** A name hangs from its curve; the further to the right, the shorter its line: none cross. */
  private void name(Graphics2D canvas, Headline test, double often, double baseline) {
    double x = frame.px(PER_CENT * test.detectable());
    canvas.setColor(test.isAverage() ? Palette.LINE : Palette.INK);
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(new Line2D.Double(x, often, x, baseline - 4));
    canvas.draw(new Line2D.Double(x, baseline - 4, x + 5, baseline - 4));
    canvas.setFont(test.isAverage() ? Fonts.bold(12) : Fonts.regular(12));
    String words = Format.size(test.detectable()) + "  " + test.name();
    double room = frame.right() - x - 8;
    double wide = Math.min(room, Labels.width(canvas, words));
    canvas.setColor(Palette.PAPER);
    canvas.fill(new Rectangle2D.Double(x + 6, baseline - 11, wide + 4, 14));
    canvas.setColor(test.isAverage() ? Palette.LINE : Palette.INK);
    Labels.within(canvas, words, x + 8, baseline, room);
    Marks.dot(canvas, x, often);
  }

  private Plot curves() {
    double last = frame.x().ticks().high() / PER_CENT;
    double[] effects =
        IntStream.rangeClosed(0, POINTS).mapToDouble(i -> last * i / POINTS).toArray();
    Plot plot = new Plot();
    for (int i = 0; i < tests.size(); i++) {
      Headline test = tests.get(i);
      plot.line(
          "power " + i,
          Arrays.stream(effects).map(effect -> PER_CENT * effect).toArray(),
          Arrays.stream(effects).map(effect -> PER_CENT * test.test().power(effect)).toArray(),
          test.isAverage() ? Palette.LINE : Palette.MUTED,
          test.isAverage() ? ChartStyle.SOLID : ChartStyle.THIN);
    }
    return plot;
  }
}
