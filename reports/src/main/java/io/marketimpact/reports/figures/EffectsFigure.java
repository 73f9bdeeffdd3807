package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Each firm's abnormal return with its interval, beside its raw return, its name above: the first
 * chart of page one, narrow enough for a phone. Drawn by hand, for XChart has no horizontal
 * intervals.
 */
public final class EffectsFigure {

  static final int WIDTH = 390;
  private static final int TOP = 54;
  private static final int KEY = 22;
  private static final int ROW = 32;
  private static final int NAME = 14;
  private static final int MARK = 23;
  private static final double PER_CENT = 100;
  private static final int SIDE = 30;
  private static final int MARGIN = 6;

  private static final double NAME_ROOM = 250;

  private static final BasicStroke INTERVAL =
      new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private EffectsFigure() {}

  /**
   * One line of the chart.
   *
   * @param name who
   * @param actual raw return
   * @param abnormal abnormal return
   * @param low lower end of its interval
   * @param high upper end of its interval
   */
  public record Effect(String name, double actual, double abnormal, double low, double high) {

    private boolean leavesOutZero() {
      return low > 0 || high < 0;
    }
  }

  /**
   * Draws the chart.
   *
   * @param id of the drawing, unique in its page
   * @param title what it shows
   * @param effects at least one, in the order they are drawn
   * @param digits of what is estimated
   * @return the figure
   */
  public static Figure of(String id, String title, List<Effect> effects, Digits digits) {
    Dimension size = new Dimension(WIDTH, TOP + ROW * effects.size() + RowFrame.AXIS);
    String description =
        effects.stream()
            .map(
                effect ->
                    effect.name()
                        + ": move "
                        + Format.percent(effect.actual())
                        + ", abnormal "
                        + digits.percent(effect.abnormal())
                        + " ("
                        + digits.end(effect.low())
                        + " to "
                        + digits.end(effect.high())
                        + ")")
            .collect(Collectors.joining("; ", "", "."));
    return new Figure(
        id, title, description, size, canvas -> new Drawing(canvas, title, effects, digits).draw());
  }

  /**
   * How many of several abnormal returns are significant: their intervals leave out zero.
   *
   * @param effects of the firms, at least one
   * @return a title
   */
  static String title(List<Effect> effects) {
    long significant = effects.stream().filter(Effect::leavesOutZero).count();
    if (effects.size() == 1) {
      return "The abnormal return is "
          + (significant == 1 ? "" : "not ")
          + "statistically significant";
    }
    return Words.howMany(significant, effects.size())
        + " abnormal returns "
        + (significant > 1 ? "are" : "is")
        + " statistically significant";
  }

  private static final class Drawing {
    private final Graphics2D canvas;
    private final String title;
    private final List<Effect> effects;
    private final Digits digits;
    private final RowFrame frame;

    private Drawing(Graphics2D canvas, String title, List<Effect> effects, Digits digits) {
      this.canvas = canvas;
      this.digits = digits;
      this.title = title;
      this.effects = effects;
      double largest =
          effects.stream()
              .mapToDouble(
                  effect ->
                      Math.max(
                          Math.abs(effect.actual()),
                          Math.max(Math.abs(effect.low()), Math.abs(effect.high()))))
              .max()
              .orElseThrow();
      this.frame =
          new RowFrame(
              SIDE,
              WIDTH - (double) SIDE,
              TOP - 6.0,
              TOP + (double) ROW * effects.size(),
              Axis.signed(Ticks.around(-PER_CENT * largest, PER_CENT * largest, 10), "Return, %"));
    }

    private void draw() {
      legend();
      frame.draw(canvas);
      for (int i = 0; i < effects.size(); i++) {
        double top = TOP + (double) ROW * i;
        if (i > 0) {
          separator(top);
        }
        row(effects.get(i), top);
      }
    }

    /** Between the bar of one firm and the name of the next. */
    private void separator(double y) {
      canvas.setColor(Palette.GRID);
      canvas.setStroke(ChartStyle.THIN);
      canvas.draw(new Line2D.Double(0, y, WIDTH, y));
    }

    private double x(double value) {
      return frame.px(PER_CENT * value);
    }

    private void row(Effect effect, double top) {
      canvas.setColor(Palette.INK);
      canvas.setFont(Fonts.regular(14));
      Labels.within(canvas, effect.name(), 2, top + NAME, NAME_ROOM);
      canvas.setFont(Fonts.bold(14));
      String value = digits.percent(effect.abnormal());
      Labels.endingAt(canvas, value, WIDTH - (double) MARGIN, top + NAME);
      double y = top + MARK;
      canvas.setColor(Palette.LINE);
      canvas.setStroke(INTERVAL);
      canvas.draw(new Line2D.Double(x(effect.low()), y, x(effect.high()), y));
      dot(effect.abnormal(), y);
      ring(effect.actual(), y);
    }

    private void dot(double value, double y) {
      canvas.setColor(Palette.LINE);
      canvas.fill(new Ellipse2D.Double(x(value) - 5, y - 5, 10, 10));
    }

    private void ring(double value, double y) {
      canvas.setStroke(ChartStyle.SOLID);
      canvas.setColor(Palette.ACCENT);
      canvas.draw(new Ellipse2D.Double(x(value) - 5, y - 5, 10, 10));
    }

    private void legend() {
      canvas.setColor(Palette.INK);
      canvas.setFont(Fonts.bold(14));
      Labels.within(canvas, title, 2, 16, WIDTH - 4.0);
      canvas.setFont(Fonts.regular(13));
      canvas.setColor(Palette.LINE);
      canvas.setStroke(INTERVAL);
      canvas.draw(new Line2D.Double(SIDE, KEY + 16, SIDE + 36, KEY + 16));
      canvas.fill(new Ellipse2D.Double(SIDE + 12, KEY + 10, 12, 12));
      canvas.setColor(Palette.INK);
      canvas.drawString("abnormal return with 95 % interval", SIDE + 46, KEY + 21);
      canvas.setStroke(ChartStyle.SOLID);
      canvas.setColor(Palette.ACCENT);
      canvas.draw(new Ellipse2D.Double(SIDE + 270, KEY + 10, 12, 12));
      canvas.setColor(Palette.INK);
      canvas.drawString("move", SIDE + 290, KEY + 21);
    }
  }
}
