package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the outlines of a drawing: lines, curves and closed shapes in absolute coordinates. */
final class SvgPath {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?[0-9.]+(?:[eE][-+]?\\d+)?");

  private final PdfContentByte canvas;
  private final Matcher tokens;
  private float x;
  private float y;

  private SvgPath(PdfContentByte canvas, String outline) {
    this.canvas = canvas;
    this.tokens = TOKEN.matcher(outline);
  }

  /** Lays an outline on a canvas, to be filled or stroked. */
  static void lay(PdfContentByte canvas, String outline) {
    new SvgPath(canvas, outline).lay();
  }

  private void lay() {
    while (tokens.find()) {
      switch (tokens.group()) {
        case "M" -> {
          point();
          canvas.moveTo(x, y);
        }
        case "L" -> {
          point();
          canvas.lineTo(x, y);
        }
        case "C" -> {
          float x1 = number();
          float y1 = number();
          float x2 = number();
          float y2 = number();
          point();
          canvas.curveTo(x1, y1, x2, y2, x, y);
        }
        case "Q" -> quadratic(number(), number());
        case "Z" -> canvas.closePath();
        default ->
            throw new IllegalArgumentException(
                "an outline must be of M, L, C, Q and Z: " + tokens.group());
      }
    }
  }

  /** A curve with one control point is one with two, each two thirds of the way to it. */
  private void quadratic(float controlX, float controlY) {
    float fromX = x;
    float fromY = y;
    point();
    canvas.curveTo(
        fromX + (controlX - fromX) * 2 / 3,
        fromY + (controlY - fromY) * 2 / 3,
        x + (controlX - x) * 2 / 3,
        y + (controlY - y) * 2 / 3,
        x,
        y);
  }

  private void point() {
    x = number();
    y = number();
  }

  private float number() {
    if (!tokens.find()) {
      throw new IllegalArgumentException("an outline must not end within a point");
    }
    return Float.parseFloat(tokens.group());
  }
}
