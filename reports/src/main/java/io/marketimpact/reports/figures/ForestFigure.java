package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A forest plot: effects with their intervals under headings, what they say together below them.
 * Drawn by hand, for XChart has no horizontal intervals.
 */
public final class ForestFigure {

  private static final int WIDTH = 900;
  private static final int TOP = 42;
  private static final int KEY = 22;
  private static final int ROW = 12;
  private static final int LEFT = 300;
  private static final int RIGHT = 24;

  /** What the event compared is called in its own report. */
  public static final String THIS_EVENT = "this event";

  private ForestFigure() {}

  /** What a line of the chart is. */
  public enum Kind {
    /** Words alone. */
    HEADING,
    /** One effect. */
    EFFECT,
    /** One effect that is held against the others. */
    COMPARED,
    /** Several effects pooled. */
    POOLED
  }

  /**
   * A line of the chart.
   *
   * @param kind what it is
   * @param name what is written before it
   * @param effect a return as a fraction, 0 for words
   * @param interval its interval
   */
  public record Line(Kind kind, String name, double effect, Interval interval) {

    /**
     * Words alone.
     *
     * @param words the heading
     * @return the line
     */
    public static Line heading(String words) {
      return new Line(Kind.HEADING, words, 0, new Interval(0, 0));
    }
  }

  /**
   * Draws the chart.
   *
   * @param id of the drawing, unique in its page
   * @param title what it shows
   * @param lines at least one, in the order they are drawn
   * @return the figure
   */
  public static Figure of(String id, String title, List<Line> lines) {
    String description =
        lines.stream()
            .filter(line -> line.kind() != Kind.HEADING)
            .map(
                line ->
                    line.name()
                        + " "
                        + Format.percent(line.effect())
                        + " ("
                        + Format.interval(line.interval())
                        + ")")
            .collect(Collectors.joining("; ", "", "."));
    Dimension size = new Dimension(WIDTH, TOP + ROW * lines.size() + RowFrame.AXIS);
    ForestPhone phone = new ForestPhone(title, lines);
    return new Figure(
            id, title, description, size, canvas -> new Drawing(canvas, title, lines).draw())
        .withPhone(phone.size(), phone::draw);
  }

  /**
   * How many of the effects are significant: their intervals leave out zero.
   *
   * @param lines of which those of effects count, at least one
   * @return a title
   */
  public static String title(List<Line> lines) {
    List<Line> effects = lines.stream().filter(line -> line.kind() == Kind.EFFECT).toList();
    long down = effects.stream().filter(line -> line.interval().high() < 0).count();
    long up = effects.stream().filter(line -> line.interval().low() > 0).count();
    return Words.howMany(down + up, effects.size())
        + (down + up > 1 ? " abnormal returns are" : " abnormal returns is")
        + " statistically significant"
        + (down + up == 0 ? "" : ", " + none(down) + " down and " + none(up) + " up");
  }

  private static String none(long count) {
    return count == 0 ? "none" : Counted.inWords(count);
  }

  private static final class Drawing {
    private final Graphics2D canvas;
    private final String title;
    private final List<Line> lines;
    private final RowFrame frame;

    private Drawing(Graphics2D canvas, String title, List<Line> lines) {
      this.canvas = canvas;
      this.title = title;
      this.lines = lines;
      this.frame =
          new RowFrame(
              LEFT,
              WIDTH - (double) RIGHT,
              TOP,
              TOP + (double) ROW * lines.size(),
              ForestMarks.axis(lines, 12));
    }

    private void draw() {
      legend();
      frame.draw(canvas);
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), TOP + ROW * i + ROW / 2.0);
      }
    }

    private void line(Line line, double y) {
      boolean isWords = line.kind() == Kind.HEADING || line.kind() == Kind.POOLED;
      canvas.setFont(isWords ? Fonts.bold(12) : Fonts.regular(12));
      canvas.setColor(Palette.INK);
      Labels.within(canvas, line.name(), isWords ? 4 : 16, y + 4, LEFT - 24.0);
      new ForestMarks(canvas, frame).draw(line, y);
    }

    private void legend() {
      canvas.setColor(Palette.INK);
      canvas.setFont(Fonts.bold(14));
      Labels.within(canvas, title, 2, 16, WIDTH - 4.0);
      ForestMarks.effectsKey(canvas, lines, LEFT, KEY + 11.0);
      ForestMarks.meanKey(canvas, LEFT + 248.0, KEY + 11.0);
    }
  }
}
