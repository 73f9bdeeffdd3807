package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Visible;
import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as SVG with text as text. */
public final class Svg {

  /** Screens and printers resolve no less than a tenth of a pixel. */
  private static final int DECIMALS = 1;

  /**
   * A tag from its beginning to its end; what is outside are words, which may look like anything.
   */
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static final Pattern FAMILY =
      Pattern.compile(" font-family=\"[^\"]*\"|font-family:[^;\"]*Liberation[^;\"]*;?");

  /**
   * What the generator writes and no drawing of ours needs: half of a page's bytes are drawings.
   */
  private static final Pattern SUPERFLUOUS =
      Pattern.compile(
          "\\s*\\n\\s*(?=/?>)"
              + "| xml:space=\"preserve\""
              + "| (?:color-interpolation|(?:color|image|shape|text)-rendering)=\"auto\""
              + "| xmlns:xlink=\"[^\"]*\""
              + "|(?<=<line)( clip-path=\"[^\"]*\")? fill=\"none\"");

  /** What a drawing says of itself though it is so without saying. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          " fill=\"black\" fill-opacity=\"1\"(?= font-size)"
              + "| font-style=\"normal\" font-weight=\"normal\"(?= height)"
              + "| stroke-dasharray=\"none\" stroke-dashoffset=\"0\"(?= stroke-linecap)"
              + "| stroke-opacity=\"1\" stroke-width=\"1\"(?= viewBox)"
              + "| text-rendering=\"optimizeLegibility\"");

  /** Boxes nobody sees. */
  private static final Pattern CLEAR =
      Pattern.compile("<g fill=\"rgb\\(0,0,0\\)\" fill-opacity=\"0\"[^>]*>(?:<rect[^>]*/>)*</g>");

  private static final Pattern COLOR =
      Pattern.compile("rgb\\((\\d{1,3}),(\\d{1,3}),(\\d{1,3})\\)(?=\")");

  /** The way of a pen by straight lines: each further point follows without its letter. */
  private static final Pattern STRAIGHT = Pattern.compile(" d=\"[MLZ\\d. -]+\"");

  /** A pen that goes straight across, and then is lifted. */
  private static final Pattern LEVEL =
      Pattern.compile("M([\\d.-]+) ([\\d.-]+)[ L]([\\d.-]+) \\2 ?(?=[M\"])");

  /** A pen that goes straight up or down, and then is lifted. */
  private static final Pattern UPRIGHT =
      Pattern.compile("M([\\d.-]+) ([\\d.-]+)[ L]\\1 ([\\d.-]+) ?(?=[M\"])");

  /** A box that is filled and then outlined comes as two of one place. */
  private static final Pattern TWICE =
      Pattern.compile(
          "<rect fill=\"([^\"]+)\" (height=\"[^\"]+\") stroke=\"none\" (width=[^/]+)/>"
              + "<rect fill=\"none\" \\2 (stroke=\"[^\"]+\") \\3/>");

  private static final String ONE_BOX = "<rect fill=\"$1\" $2 $4 $3/>";

  /** A circle or another form that is filled and then outlined, likewise. */
  private static final Pattern FORM_TWICE =
      Pattern.compile(
          "<(circle cx=\"[^\"]+\" cy=\"[^\"]+\"|path d=\"[^\"]+\")( fill=\"[^\"]+\")?"
              + "( r=\"[^\"]+\")? stroke=\"none\"[^<>]*/><\\1 fill=\"none\"([^<>]*)/>");

  private static final String ONE_FORM = "<$1$2$4/>";

  /** What the style sheet of a page says of every drawing. */
  private static final Pattern IN_STYLE =
      Pattern.compile(
          " (?:font-family=\"[^\"]*\"|font-size=\"12px\"|stroke=\"black\""
              + "|stroke-line(?:cap=\"square\"|join=\"miter\")|stroke-miterlimit=\"10\""
              + "|xmlns=\"[^\"]*\")");

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  /**
   * Draws a figure.
   *
   * @param figure its id begins every id inside, so that several can stand in one page
   * @return an element of a page, its texts escaped
   */
  public static String of(Figure figure) {
    String id = figure.id();
    Dimension size = figure.size();
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setIDGenerator(new PrefixedIds(id));
    SVGGraphics2D canvas = new SVGGraphics2D(context, false);
    canvas.setSVGCanvasSize(size);
    figure.drawing().accept(canvas);
    Element root = canvas.getRoot();
    SvgLines.join(root);
    root.setAttributeNS(null, "viewBox", "0 0 " + size.width + " " + size.height);
    root.setAttributeNS(null, "role", "img");
    root.setAttributeNS(null, "aria-labelledby", labels(id));
    root.insertBefore(
        text(document, "desc", id + "-desc", figure.description()), root.getFirstChild());
    root.insertBefore(text(document, "title", id + "-title", figure.title()), root.getFirstChild());
    return write(canvas, root).replace("<defs id=\"genericDefs\"", "<defs id=\"" + id + "-defs0\"");
  }

  /**
   * A figure as a document that stands alone: on white, whatever lies behind it.
   *
   * @param figure the figure
   * @return a whole document
   */
  public static String alone(Figure figure) {
    return of(figure)
        .replaceFirst(
            "(?s)(<defs[^>]*/>|</defs>)",
            "$1<rect width=\"100%\" height=\"100%\" fill=\"white\" stroke=\"none\"/>");
  }

  /**
   * A figure in a page whose style sheet says what all drawings begin with.
   *
   * @param figure the figure
   * @return an element of the page
   */
  public static String inPage(Figure figure) {
    String drawing =
        of(figure)
            .replaceAll("(<text[^>]*) stroke=\"none\"", "$1")
            .replaceFirst("<defs id=\"[^\"]*\"/>", "");
    int end = drawing.indexOf('>');
    return IN_STYLE.matcher(drawing.substring(0, end)).replaceAll("") + drawing.substring(end);
  }

  /**
   * The drawing of a figure for phones: in the page it has the title and the description of the
   * figure's own, which stands beside it.
   *
   * @param figure a figure that has one
   * @return an element of the page
   */
  public static String phoneInPage(Figure figure) {
    String narrow = figure.phone().orElseThrow().id();
    return inPage(figure.phone().orElseThrow())
        .replaceFirst("(?s)<title.*?</title><desc.*?</desc>", "")
        .replaceFirst(Pattern.quote(labels(narrow)), Matcher.quoteReplacement(labels(figure.id())));
  }

  private static String labels(String id) {
    return id + "-title " + id + "-desc";
  }

  private static Element text(Document document, String name, String id, String content) {
    Element element = document.createElementNS(NAMESPACE, name);
    element.setAttributeNS(null, "id", id);
    element.setTextContent(content);
    return element;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the platform must have a document builder", impossible);
    }
  }

  private static String write(SVGGraphics2D canvas, Element root) {
    StringWriter out = new StringWriter();
    try {
      canvas.stream(root, out, false, false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String drawing = Visible.of(out.toString()).replaceFirst("(?s)^.*?<svg", "<svg");
    String lean =
        inTags(drawing, tag -> SUPERFLUOUS.matcher(without(FAMILY, tag)).replaceAll("$1"));
    String boxes = TWICE.matcher(lean).replaceAll(ONE_BOX);
    String seen = without(CLEAR, FORM_TWICE.matcher(boxes).replaceAll(ONE_FORM));
    return inTags(seen, tag -> straight(colored(without(UNSEEN, tag))))
        .replaceFirst(" role=", " font-family=\"" + Fonts.FAMILY + "\" role=")
        .strip();
  }

  private static String inTags(String drawing, UnaryOperator<String> rule) {
    return TAG.matcher(drawing)
        .replaceAll(tag -> Matcher.quoteReplacement(rule.apply(tag.group())));
  }

  private static String without(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("");
  }

  private static String colored(String tag) {
    return COLOR
        .matcher(tag)
        .replaceAll(
            color ->
                String.format(
                    Locale.ROOT, "#%02x%02x%02x", part(color, 1), part(color, 2), part(color, 3)));
  }

  private static String straight(String tag) {
    return STRAIGHT
        .matcher(tag)
        .replaceAll(
            way -> {
              String joined = way.group().replaceAll("(?<=\\d) L(?=[\\d-])", " ");
              String upright = UPRIGHT.matcher(joined).replaceAll("M$1 $2V$3");
              return LEVEL.matcher(upright).replaceAll("M$1 $2H$3");
            });
  }

  private static int part(MatchResult color, int place) {
    return Integer.parseInt(color.group(place));
  }

  /** Ids that differ between the drawings of a page. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String prefix;

    private PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + super.generateID(kind);
    }
  }
}
