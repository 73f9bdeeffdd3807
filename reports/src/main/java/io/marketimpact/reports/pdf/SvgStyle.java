package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * How something in a drawing is painted: what its element says, else what the elements around it
 * say.
 *
 * @param values by the names of SVG
 */
record SvgStyle(Map<String, String> values) {

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+), ?(\\d+), ?(\\d+)\\)");
  private static final Pattern HEX = Pattern.compile("#(\\p{XDigit}{6})");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

  /** What an element does not take from those around it. */
  private static final String CLIP = "clip-path";

  private static final List<String> NAMES =
      List.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset",
          "font-size",
          "font-style",
          "font-weight",
          CLIP);

  private static final Map<String, Color> NAMED =
      Map.of("black", Color.BLACK, "white", Color.WHITE, "red", Color.RED, "blue", Color.BLUE);

  /** What SVG says where nothing is said. */
  static final SvgStyle INITIAL =
      new SvgStyle(
          Map.of(
              "fill", "black",
              "stroke", "none",
              "fill-opacity", "1",
              "stroke-opacity", "1",
              "stroke-width", "1",
              "font-size", "12",
              "font-weight", "normal",
              "font-style", "normal"));

  /** Keeps its own copy. */
  SvgStyle {
    values = Map.copyOf(values);
  }

  /** The style inside an element. */
  SvgStyle inside(Element element) {
    Map<String, String> all = new TreeMap<>(values);
    all.remove(CLIP);
    NAMES.stream()
        .filter(element::hasAttribute)
        .forEach(name -> all.put(name, element.getAttribute(name)));
    Stream.of(element.getAttribute("style").split(";", -1))
        .map(declaration -> declaration.split(":", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> all.put(pair[0].strip(), pair[1].strip()));
    return new SvgStyle(all);
  }

  Optional<Color> fill() {
    return colour("fill");
  }

  Optional<Color> stroke() {
    return colour("stroke");
  }

  /** The id of the shape that bounds what is painted. */
  Optional<String> clip() {
    Matcher reference = REFERENCE.matcher(values.getOrDefault(CLIP, ""));
    return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
  }

  float fontSize() {
    return number("font-size", 12);
  }

  Typeface.Cut cut() {
    if (values.get("font-weight").equals("bold")) {
      return Typeface.Cut.BOLD;
    }
    return values.get("font-style").equals("italic") ? Typeface.Cut.ITALIC : Typeface.Cut.REGULAR;
  }

  /** Readies a canvas to paint in this style. */
  void ready(PdfContentByte canvas) {
    fill().ifPresent(canvas::setColorFill);
    stroke().ifPresent(canvas::setColorStroke);
    float fillOpacity = number("fill-opacity", 1);
    float strokeOpacity = number("stroke-opacity", 1);
    if (fillOpacity < 1 || strokeOpacity < 1) {
      PdfGState opacity = new PdfGState();
      opacity.setFillOpacity(fillOpacity);
      opacity.setStrokeOpacity(strokeOpacity);
      canvas.setGState(opacity);
    }
    canvas.setLineWidth(number("stroke-width", 1));
    canvas.setLineCap(
        switch (values.getOrDefault("stroke-linecap", "butt")) {
          case "round" -> PdfContentByte.LINE_CAP_ROUND;
          case "square" -> PdfContentByte.LINE_CAP_PROJECTING_SQUARE;
          default -> PdfContentByte.LINE_CAP_BUTT;
        });
    canvas.setLineJoin(
        switch (values.getOrDefault("stroke-linejoin", "miter")) {
          case "round" -> PdfContentByte.LINE_JOIN_ROUND;
          case "bevel" -> PdfContentByte.LINE_JOIN_BEVEL;
          default -> PdfContentByte.LINE_JOIN_MITER;
        });
    canvas.setMiterLimit(number("stroke-miterlimit", 4));
    dash(canvas);
  }

  private void dash(PdfContentByte canvas) {
    String dashes = values.getOrDefault("stroke-dasharray", "none");
    if (!dashes.equals("none")) {
      String[] lengths = dashes.split("[, ]+", -1);
      float[] pattern = new float[lengths.length];
      for (int i = 0; i < pattern.length; i++) {
        pattern[i] = Float.parseFloat(lengths[i]);
      }
      canvas.setLineDash(pattern, number("stroke-dashoffset", 0));
    }
  }

  /** Nothing is painted in a colour one can see through entirely. */
  private Optional<Color> colour(String name) {
    String value = values.get(name);
    if (value.equals("none") || number(name + "-opacity", 1) == 0) {
      return Optional.empty();
    }
    Matcher rgb = RGB.matcher(value);
    if (rgb.matches()) {
      return Optional.of(new Color(part(rgb, 1), part(rgb, 2), part(rgb, 3)));
    }
    Matcher hex = HEX.matcher(value);
    if (hex.matches()) {
      return Optional.of(new Color(Integer.parseInt(hex.group(1), 16)));
    }
    Color named = NAMED.get(value);
    if (named == null) {
      throw new IllegalArgumentException("a drawing's colour must be known: " + value);
    }
    return Optional.of(named);
  }

  private static int part(Matcher rgb, int group) {
    return Integer.parseInt(rgb.group(group));
  }

  private float number(String name, float otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Float.parseFloat(value.replace("px", ""));
  }
}
