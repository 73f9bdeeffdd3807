package io.marketimpact.reports.figures;

import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Writes words into drawings so that they stay in the room they have. */
final class Labels {

  private static final String ELLIPSIS = "\u2026";

  private Labels() {}

  /** Writes a text in the middle of a point. */
  static void centred(Graphics2D canvas, String text, double x, double y) {
    canvas.drawString(
        text, (float) (x - canvas.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }

  /** Writes a text that ends at a point. */
  static void endingAt(Graphics2D canvas, String text, double x, double y) {
    canvas.drawString(text, (float) (x - canvas.getFontMetrics().stringWidth(text)), (float) y);
  }

  /** Writes a text from a point on, cut with an ellipsis where it is wider than its room. */
  static void within(Graphics2D canvas, String text, double x, double y, double room) {
    canvas.drawString(cut(canvas.getFontMetrics(), text, room), (float) x, (float) y);
  }

  private static String cut(FontMetrics metrics, String text, double room) {
    if (metrics.stringWidth(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + ELLIPSIS) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
