package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Paints a drawing as lines, areas and text that can be selected. It knows what this program's own
 * figures are made of and refuses the rest, so that nothing is left out in silence.
 */
final class SvgPainter {

  private final Document drawing;
  private final Typeface face;

  SvgPainter(String svg, Typeface face) {
    this.drawing = parse(svg);
    this.face = face;
  }

  float width() {
    return SvgShape.number(drawing.getDocumentElement(), "width");
  }

  float height() {
    return SvgShape.number(drawing.getDocumentElement(), "height");
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
        SvgTransform.apply(canvas, element.getAttribute("transform"));
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
    SvgTransform.apply(canvas, element.getAttribute("transform"));
    clip(canvas, style);
    style.ready(canvas);
    SvgShape.lay(canvas, element);
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
        SvgShape.lay(canvas, element);
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

  private void text(PdfContentByte canvas, org.w3c.dom.Element element, SvgStyle style) {
    String text = face.shown(element.getTextContent());
    Color colour = style.fill().orElse(Color.BLACK);
    canvas.saveState();
    SvgTransform.apply(canvas, element.getAttribute("transform"));
    canvas.concatCTM(1, 0, 0, -1, SvgShape.number(element, "x"), SvgShape.number(element, "y"));
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        face.phrase(text, style.cut(), style.fontSize(), colour),
        0,
        0,
        0,
        Typeface.directionFromLeft(text),
        0);
    canvas.restoreState();
  }

  private static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IllegalArgumentException("a drawing must be well formed", broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
