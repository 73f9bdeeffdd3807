package io.marketimpact.reports.slides;

import io.marketimpact.reports.figures.TextWidth;

/** How texts break into lines of a width. */
final class Wrapped {

  private static final String ELLIPSIS = "\u2026";
  private static final double LINE = 1.2;

  /** Programs place letters a little differently from each other. */
  private static final double SAFETY = 1.03;

  private Wrapped() {}

  /** How high a text stands. */
  static double height(String text, double size, boolean isBold, double width) {
    return lines(text, size, isBold, width) * size * LINE;
  }

  private static int lines(String text, double size, boolean isBold, double width) {
    double blank = SAFETY * TextWidth.of(" ", size, isBold);
    int lines = 1;
    double used = 0;
    for (String word : text.split(" ", -1)) {
      double length = SAFETY * TextWidth.of(word, size, isBold);
      if (used > 0 && used + blank + length > width) {
        lines++;
        used = 0;
      }
      if (length > width) {
        lines += (int) Math.ceil(length / width);
        used = width;
      } else {
        used += (used > 0 ? blank : 0) + length;
      }
    }
    return lines;
  }

  /** As much of a text as stands on one line, with an ellipsis where that is not all. */
  static String line(String text, double size, boolean isBold, double width) {
    return within(text, size, isBold, width, size * LINE);
  }

  /** As much of a text as fits into a box, with an ellipsis where that is not all. */
  static String within(String text, double size, boolean isBold, double width, double height) {
    if (fits(text, size, isBold, width, height)) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fits(cut(text, middle), size, isBold, width, height)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cut(text, low);
  }

  private static boolean fits(
      String text, double size, boolean isBold, double width, double height) {
    return height(text, size, isBold, width) <= height + 1e-6;
  }

  private static String cut(String text, int length) {
    int end =
        length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
