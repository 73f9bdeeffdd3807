package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a figure is made of, read back from its SVG. */
final class Drawing {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Pattern SHIFT = Pattern.compile("translate\\(([-\\d.]+),([-\\d.]+)\\)");

  /** What holds where a drawing says nothing. */
  private static final Map<String, String> UNSAID =
      Map.of("fill", "black", "font-weight", "normal");

  private final List<Part> parts = new ArrayList<>();
  private final Element root;

  private Drawing(Element root) {
    this.root = root;
    read(root, UNSAID, new AffineTransform());
  }

  /** A text or a form, with all it takes from what is around it. */
  record Part(String tag, Map<String, String> style, String text, Rectangle2D box) {
    String paint(String name) {
      boolean isUnseen = style.getOrDefault(name + "-opacity", "1").equals("0");
      return isUnseen ? "none" : style.getOrDefault(name, "none");
    }
  }

  static Drawing of(Figure figure) {
    try {
      return new Drawing(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Svg.of(figure))))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new AssertionError("a drawing must be well formed: " + figure.title(), broken);
    }
  }

  Element root() {
    return root;
  }

  Rectangle2D canvas() {
    return new Rectangle2D.Double(
        0, 0, number(root.getAttribute("width")), number(root.getAttribute("height")));
  }

  List<Part> texts() {
    return parts.stream().filter(part -> part.tag().equals("text")).toList();
  }

  List<String> words() {
    return texts().stream().map(Part::text).toList();
  }

  List<Part> forms() {
    return parts.stream().filter(part -> !part.tag().equals("text")).toList();
  }

  /** Forms of one kind painted in one way. */
  List<Part> forms(String tag, String paint, String color) {
    return forms().stream()
        .filter(part -> part.tag().equals(tag) && part.paint(paint).equals(color))
        .toList();
  }

  private void read(Element element, Map<String, String> around, AffineTransform place) {
    Map<String, String> style = new TreeMap<>(around);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      style.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    AffineTransform moved = new AffineTransform(place);
    Matcher shift = SHIFT.matcher(element.getAttribute("transform"));
    if (shift.find()) {
      moved.translate(number(shift.group(1)), number(shift.group(2)));
    }
    switch (element.getTagName()) {
      case "title", "desc", "defs" -> {}
      case "svg", "g" -> children(element, style, moved);
      default -> parts.add(part(element, style, moved));
    }
  }

  private void children(Element element, Map<String, String> style, AffineTransform place) {
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        read(child, style, place);
      }
    }
  }

  private static Part part(Element element, Map<String, String> style, AffineTransform place) {
    Rectangle2D box = new Rectangle2D.Double();
    if (element.getTagName().equals("text")) {
      float size = (float) number(style.get("font-size").replace("px", ""));
      Font font = style.get("font-weight").equals("bold") ? Fonts.bold(size) : Fonts.regular(size);
      // Capitals and figures: what hangs below a line may touch the next.
      box =
          new Rectangle2D.Double(
              number(element.getAttribute("x")),
              number(element.getAttribute("y")) - 0.72 * size,
              font.getStringBounds(element.getTextContent(), EXACT).getWidth(),
              0.72 * size);
    } else if (element.getTagName().equals("rect")) {
      box =
          new Rectangle2D.Double(
              number(element.getAttribute("x")),
              number(element.getAttribute("y")),
              number(element.getAttribute("width")),
              number(element.getAttribute("height")));
    }
    return new Part(
        element.getTagName(),
        Collections.unmodifiableMap(style),
        element.getTextContent(),
        place.createTransformedShape(box).getBounds2D());
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
