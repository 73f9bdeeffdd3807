package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import org.w3c.dom.Element;

/** The outlines that drawings are made of. */
final class SvgShape {

  /** A circle in four curves: how far their control points lie, as a share of the radius. */
  private static final float ROUND = 0.55228f;

  private SvgShape() {}

  /** Lays the outline of a line, an area or a curve on a canvas. */
  static void lay(PdfContentByte canvas, Element element) {
    switch (element.getTagName()) {
      case "line" -> {
        canvas.moveTo(number(element, "x1"), number(element, "y1"));
        canvas.lineTo(number(element, "x2"), number(element, "y2"));
      }
      case "rect" ->
          canvas.rectangle(
              number(element, "x"),
              number(element, "y"),
              number(element, "width"),
              number(element, "height"));
      case "circle" -> oval(canvas, element, number(element, "r"), number(element, "r"));
      case "ellipse" -> oval(canvas, element, number(element, "rx"), number(element, "ry"));
      case "path" -> SvgPath.lay(canvas, element.getAttribute("d"));
      case "polygon" -> {
        SvgPath.lay(canvas, corners(element));
        canvas.closePath();
      }
      case "polyline" -> SvgPath.lay(canvas, corners(element));
      default ->
          throw new IllegalArgumentException(
              "a drawing must be of lines, areas and text: " + element.getTagName());
    }
  }

  /** The corners of a shape as an outline. */
  private static String corners(Element element) {
    return "M" + element.getAttribute("points").strip().replaceAll("\\s+", " L");
  }

  private static void oval(PdfContentByte canvas, Element element, float rx, float ry) {
    float x = number(element, "cx");
    float y = number(element, "cy");
    float kx = rx * ROUND;
    float ky = ry * ROUND;
    canvas.moveTo(x + rx, y);
    canvas.curveTo(x + rx, y + ky, x + kx, y + ry, x, y + ry);
    canvas.curveTo(x - kx, y + ry, x - rx, y + ky, x - rx, y);
    canvas.curveTo(x - rx, y - ky, x - kx, y - ry, x, y - ry);
    canvas.curveTo(x + kx, y - ry, x + rx, y - ky, x + rx, y);
    canvas.closePath();
  }

  static float number(Element element, String name) {
    return Float.parseFloat(element.getAttribute(name));
  }
}
