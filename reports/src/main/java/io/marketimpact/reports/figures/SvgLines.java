package io.marketimpact.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Puts lines that follow one another in one way of drawing into one path. A chart's curve comes as
 * an element for each step of it, which would make half of a page.
 */
final class SvgLines {

  private static final List<String> PLACES = List.of("x1", "y1", "x2", "y2");

  /** Fewer are no shorter as a path. */
  private static final int FEWEST = 3;

  private SvgLines() {}

  /** Joins the lines below an element. */
  static void join(Element element) {
    List<Element> run = new ArrayList<>();
    Node next = element.getFirstChild();
    while (next != null) {
      Node node = next;
      next = node.getNextSibling();
      if (!(node instanceof Element child)) {
        continue;
      }
      if (!run.isEmpty() && !(isLine(child) && style(child).equals(style(run.get(0))))) {
        replace(run);
        run.clear();
      }
      if (isLine(child)) {
        run.add(child);
      } else {
        join(child);
      }
    }
    replace(run);
  }

  private static boolean isLine(Element element) {
    return element.getTagName().equals("line");
  }

  private static Map<String, String> style(Element line) {
    Map<String, String> style = new TreeMap<>();
    NamedNodeMap attributes = line.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      style.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    PLACES.forEach(style::remove);
    return style;
  }

  private static void replace(List<Element> lines) {
    if (lines.size() < FEWEST) {
      return;
    }
    Element first = lines.get(0);
    Element path = first.getOwnerDocument().createElementNS(first.getNamespaceURI(), "path");
    style(first).forEach(path::setAttribute);
    path.setAttribute("fill", "none");
    path.setAttribute("d", steps(lines));
    first.getParentNode().insertBefore(path, first);
    lines.forEach(line -> line.getParentNode().removeChild(line));
  }

  private static String steps(List<Element> lines) {
    StringBuilder steps = new StringBuilder();
    String pen = "";
    for (Element line : lines) {
      String from = line.getAttribute("x1") + " " + line.getAttribute("y1");
      String to = line.getAttribute("x2") + " " + line.getAttribute("y2");
      steps.append(from.equals(pen) ? " " : "M" + from + "L").append(to);
      pen = to;
    }
    return steps.toString();
  }
}
