package io.marketimpact.reports.figures;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Writes words into drawings so that they stay in the room they have. */
final class Labels {

  private static final String ELLIPSIS = "\u2026";

  /** No canvas' own: each would measure in its own way, and lay a drawing out in its own. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Labels() {}

  /** From one line of a title to the next. */
  static final int LINE = 18;

  /** How wide a text is in the canvas' font, rounded. */
  static double width(Graphics2D canvas, String text) {
    return Math.rint(canvas.getFont().getStringBounds(text, EXACT).getWidth());
  }

  /** Writes a text in the middle of a point. */
  static void centered(Graphics2D canvas, String text, double x, double y) {
    canvas.drawString(text, (float) (x - width(canvas, text) / 2.0), (float) y);
  }

  /** Writes a text that ends at a point. */
  static void endingAt(Graphics2D canvas, String text, double x, double y) {
    canvas.drawString(text, (float) (x - width(canvas, text)), (float) y);
  }

  /** Writes a text from a point on, cut with an ellipsis where it is wider than its room. */
  static void within(Graphics2D canvas, String text, double x, double y, double room) {
    canvas.drawString(cut(canvas, text, room), (float) x, (float) y);
  }

  /** Writes a text over at most two lines, the second cut where it is wider than its room. */
  static void wrapped(Graphics2D canvas, String text, double x, double y, double room) {
    int end = text.length();
    while (end > 0 && width(canvas, text.substring(0, end)) > room) {
      end = text.lastIndexOf(' ', end - 1);
    }
    if (end <= 0 || end == text.length()) {
      within(canvas, text, x, y, room);
      return;
    }
    within(canvas, text.substring(0, end), x, y, room);
    within(canvas, text.substring(end + 1), x, y + LINE, room);
  }

  /** A text over as many lines as it takes; a word wider than the room is a line of its own. */
  static List<String> lines(Font font, String text, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringBounds(longer, EXACT).getWidth() > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /** A text, cut with an ellipsis where it is wider than its room. */
  static String cut(Graphics2D canvas, String text, double room) {
    if (width(canvas, text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(canvas, text.substring(0, end) + ELLIPSIS) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
