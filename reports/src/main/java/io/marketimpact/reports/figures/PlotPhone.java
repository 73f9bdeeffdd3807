package io.marketimpact.reports.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A plot on a phone: what a wide chart writes beside its marks stands above the plot, over as many
 * lines as it takes.
 *
 * @param head the title
 * @param words what stands below it, a line each
 * @param above what the vertical axis holds
 * @param frame of the plot alone
 */
record PlotPhone(PhoneHead head, List<String> words, String above, PlotFrame frame) {

  private static final int PLOT = 200;

  /**
   * Room that a chart keeps for more than its plot.
   *
   * @param above between what is written and the plot
   * @param right for the names of lines
   */
  record Beside(int above, int right) {}

  private static final double ROOM = PhoneHead.WIDTH - 4.0;

  static PlotPhone of(String title, List<String> words, Axis x, Axis y) {
    return of(title, words, x, y, new Beside(0, 0));
  }

  static PlotPhone of(String title, List<String> words, Axis x, Axis y, Beside beside) {
    PhoneHead head = new PhoneHead(title);
    List<String> lines =
        words.stream()
            .flatMap(word -> Labels.lines(Fonts.regular(12), word, ROOM).stream())
            .toList();
    int top = head.next() + Labels.LINE * (lines.size() + 1) - 6 + beside.above();
    return new PlotPhone(
        head,
        lines,
        y.title(),
        new PlotFrame(
            new Dimension(PhoneHead.WIDTH - beside.right(), top + PLOT),
            top,
            "",
            x,
            new Axis(y.ticks(), "", y.label())));
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, frame.size().height);
  }

  /** Writes what stands above the plot; frame and plot are the caller's. */
  void write(Graphics2D canvas) {
    head.draw(canvas);
    canvas.setFont(Fonts.regular(12));
    double y = head.next();
    for (String line : words) {
      Labels.within(canvas, line, 2, y, ROOM);
      y += Labels.LINE;
    }
    canvas.setColor(Palette.MUTED);
    Labels.within(canvas, above, 2, y, ROOM);
  }
}
