package io.marketimpact.reports.figures;

import java.awt.Graphics2D;
import java.util.List;

/**
 * The head of a chart that is as narrow as a phone: its title over as many lines as it takes. Names
 * stand above their rows there, so that the plot has the whole width.
 */
final class PhoneHead {

  /** What a phone shows without making letters smaller. */
  static final int WIDTH = 380;

  /** Where plots begin and end, so that the words of an axis stay inside. */
  static final int SIDE = 24;

  private static final int BASELINE = 16;
  private static final int ROOM = WIDTH - 4;
  private static final float SIZE = 14;

  private final List<String> title;

  PhoneHead(String title) {
    this.title = Labels.lines(Fonts.bold(SIZE), title, ROOM);
  }

  /** Where the next line may have its baseline. */
  int next() {
    return BASELINE + Labels.LINE * title.size();
  }

  void draw(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(SIZE));
    for (int i = 0; i < title.size(); i++) {
      Labels.within(canvas, title.get(i), 2, BASELINE + Labels.LINE * (double) i, ROOM);
    }
  }
}
