package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Paints a drawing as lines, areas and text that can be selected. It knows what this program's own
 * figures are made of and refuses the rest, so that nothing is left out in silence.
 */
final class SvgPainter {

  private static final Pattern SHIFT =
      Pattern.compile("translate\\(([-0-9.eE]+)[, ]([-0-9.eE]+)\\)");
  private static final Pattern SCALE = Pattern.compile("scale\\(([-0-9.eE]+)[, ]([-0-9.eE]+)\\)");
  private static final Pattern MATRIX =
      Pattern.compile("matrix\\(([-0-9.eE]+(?:[, ][-0-9.eE]+){5})\\)");
  private static final Pattern ONE_TRANSFORM = Pattern.compile("\\w+\\([^)]*\\)");

  /** A circle in four curves: how far their control points lie, as a share of the radius. */
  private static final float ROUND = 0.55228f;

  private final Document drawing;
  private final Typeface face;

  SvgPainter(String svg, Typeface face) {
    this.drawing = parse(svg);
    this.face = face;
  }

  float width() {
    return number(drawing.getDocumentElement(), "width");
  }

  float height() {
    return number(drawing.getDocumentElement(), "height");
  }

  /** Paints the drawing with its upper left corner at the height of the canvas. */
  void paint(PdfContentByte canvas) {
    canvas.saveState();
    canvas.concatCTM(1, 0, 0, -1, 0, height());
    children(canvas, drawing.getDocumentElement(), SvgStyle.INITIAL.inside(root()));
    canvas.restoreState();
  }

  private org.w3c.dom.Element root() {
    return drawing.getDocumentElement();
  }

  private void children(PdfContentByte canvas, org.w3c.dom.Element parent, SvgStyle style) {
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof org.w3c.dom.Element element) {
        element(canvas, element, style.inside(element));
      }
    }
  }

  private void element(PdfContentByte canvas, org.w3c.dom.Element element, SvgStyle style) {
    switch (element.getTagName()) {
      case "title", "desc", "defs" -> {}
      case "g" -> {
        canvas.saveState();
        transform(canvas, element.getAttribute("transform"));
        clip(canvas, style);
        children(canvas, element, style);
        canvas.restoreState();
      }
      case "text" -> text(canvas, element, style);
      default -> shape(canvas, element, style);
    }
  }

  private void shape(PdfContentByte canvas, org.w3c.dom.Element element, SvgStyle style) {
    boolean isFilled = style.fill().isPresent();
    boolean isStroked = style.stroke().isPresent();
    if (!isFilled && !isStroked) {
      return;
    }
    canvas.saveState();
    transform(canvas, element.getAttribute("transform"));
    clip(canvas, style);
    style.ready(canvas);
    outline(canvas, element);
    if (isFilled && isStroked) {
      canvas.fillStroke();
    } else if (isFilled) {
      canvas.fill();
    } else {
      canvas.stroke();
    }
    canvas.restoreState();
  }

  private void clip(PdfContentByte canvas, SvgStyle style) {
    style.clip().ifPresent(id -> clip(canvas, byId(id)));
  }

  private void clip(PdfContentByte canvas, org.w3c.dom.Element bounds) {
    NodeList nodes = bounds.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof org.w3c.dom.Element element) {
        outline(canvas, element);
      }
    }
    canvas.clip();
    canvas.newPath();
  }

  private org.w3c.dom.Element byId(String id) {
    NodeList bounds = drawing.getElementsByTagName("clipPath");
    for (int i = 0; i < bounds.getLength(); i++) {
      if (bounds.item(i) instanceof org.w3c.dom.Element element
          && element.getAttribute("id").equals(id)) {
        return element;
      }
    }
    throw new IllegalArgumentException("a drawing must hold the bounds it names: " + id);
  }

  private static void outline(PdfContentByte canvas, org.w3c.dom.Element element) {
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
  private static String corners(org.w3c.dom.Element element) {
    return "M" + element.getAttribute("points").strip().replaceAll("\\s+", " L");
  }

  private static void oval(PdfContentByte canvas, org.w3c.dom.Element element, float rx, float ry) {
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

  private void text(PdfContentByte canvas, org.w3c.dom.Element element, SvgStyle style) {
    String text = face.shown(element.getTextContent());
    Color colour = style.fill().orElse(Color.BLACK);
    canvas.saveState();
    transform(canvas, element.getAttribute("transform"));
    canvas.concatCTM(1, 0, 0, -1, number(element, "x"), number(element, "y"));
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        new Phrase(text, face.font(style.cut(), style.fontSize(), colour)),
        0,
        0,
        0,
        Typeface.runsLeft(text) ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_NO_BIDI,
        0);
    canvas.restoreState();
  }

  private static void transform(PdfContentByte canvas, String transforms) {
    Matcher each = ONE_TRANSFORM.matcher(transforms);
    while (each.find()) {
      transformOnce(canvas, each.group());
    }
  }

  private static void transformOnce(PdfContentByte canvas, String transform) {
    Matcher shift = SHIFT.matcher(transform);
    Matcher scale = SCALE.matcher(transform);
    Matcher matrix = MATRIX.matcher(transform);
    if (shift.matches()) {
      canvas.concatCTM(1, 0, 0, 1, part(shift, 1), part(shift, 2));
    } else if (scale.matches()) {
      canvas.concatCTM(part(scale, 1), 0, 0, part(scale, 2), 0, 0);
    } else if (matrix.matches()) {
      String[] parts = matrix.group(1).split("[, ]", -1);
      float[] m = new float[parts.length];
      for (int i = 0; i < m.length; i++) {
        m[i] = Float.parseFloat(parts[i]);
      }
      canvas.concatCTM(m[0], m[1], m[2], m[3], m[4], m[5]);
    } else {
      throw new IllegalArgumentException("a drawing's transform must be known: " + transform);
    }
  }

  private static float part(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }

  private static float number(org.w3c.dom.Element element, String name) {
    return Float.parseFloat(element.getAttribute(name));
  }

  private static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IllegalArgumentException("a drawing must be well formed", broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
