package io.marketimpact.reports.slides;

import io.marketimpact.reports.slides.Slide.Link;
import io.marketimpact.reports.slides.Slide.Passage;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Texts on a slide, each as large as its box allows and never larger. */
final class TextBoxes {

  private static final double TITLE = 26;
  private static final double SMALLEST_TITLE = 18;
  private static final double TEXT = 13;
  private static final double SMALLEST_TEXT = 10.5;
  private static final double SUBTITLE = 11;
  private static final double SMALL = 9;
  private static final double KEY = 10;
  private static final double HEADING = 13.5;
  private static final double HEADING_HEIGHT = 20;
  private static final double BETWEEN = 10;
  private static final String LANGUAGE = "en-US";

  private final XSLFSlide slide;

  TextBoxes(XSLFSlide slide) {
    this.slide = slide;
  }

  /** The title from the top of its place on, and how much of the height it takes. */
  double title(XSLFTextShape shape, String text, Rectangle2D place) {
    double size = TITLE;
    while (size > SMALLEST_TITLE && height(text, size, place) > place.getHeight()) {
      size--;
    }
    String shown = Wrapped.within(text, size, true, place.getWidth(), place.getHeight());
    double height = height(shown, size, place);
    shape.clearText();
    dress(shape, new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), height));
    shape.setVerticalAlignment(VerticalAlignment.TOP);
    XSLFTextRun run = paragraph(shape, shown, size);
    run.setBold(true);
    run.setFontColor(Style.INK);
    return height;
  }

  private static double height(String title, double size, Rectangle2D place) {
    return Wrapped.height(title, size, true, place.getWidth());
  }

  /** One line. */
  void line(String name, String text, double size, Color color, Rectangle2D place) {
    if (!text.isEmpty()) {
      XSLFTextBox box = box(name, place);
      paragraph(box, Wrapped.line(text, size, false, place.getWidth()), size).setFontColor(color);
    }
  }

  /** What the colors of a chart mean, in one line. */
  void key(Map<String, Color> colors, Rectangle2D place) {
    if (colors.size() > 1) {
      XSLFTextParagraph paragraph = paragraph(box("Key of the chart", place));
      colors.forEach(
          (name, color) -> {
            run(paragraph, "\u25A0 ", KEY).setFontColor(color);
            run(paragraph, name + "    ", KEY).setFontColor(Style.INK);
          });
    }
  }

  /**
   * As many sentences as fit, in small letters, on one line if they can be; and how much of the
   * height they take.
   */
  double small(String name, String text, Rectangle2D place) {
    if (text.isEmpty()) {
      return 0;
    }
    Fit line = Fit.of(List.of(text), SUBTITLE, SMALL, place.getWidth(), SUBTITLE * 1.2);
    Fit fit =
        line.texts().equals(List.of(text))
            ? line
            : Fit.of(List.of(text), SUBTITLE, SMALL, place.getWidth(), place.getHeight());
    XSLFTextBox box =
        box(
            name,
            new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), fit.height()));
    fit.texts().forEach(kept -> paragraph(box, kept, fit.size()).setFontColor(Style.MUTED));
    return fit.height();
  }

  /** A passage in its place, and how much of the height it takes. */
  double passage(Passage passage, Rectangle2D place) {
    double heading = passage.heading().isEmpty() ? 0 : HEADING_HEIGHT;
    Fit fit =
        Fit.of(passage.texts(), TEXT, SMALLEST_TEXT, place.getWidth(), place.getHeight() - heading);
    double height = heading + fit.height();
    XSLFTextBox box =
        box(
            passage.heading().isEmpty() ? "Text" : passage.heading(),
            new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), height));
    heading(box, passage.heading(), place.getWidth());
    for (int i = 0; i < fit.texts().size(); i++) {
      XSLFTextRun run = paragraph(box, fit.texts().get(i), fit.size());
      run.setFontColor(Style.INK);
      if (i > 0) {
        run.getParagraph().setSpaceBefore(-Fit.GAP * fit.size());
      }
    }
    return height;
  }

  /** Passages below each other, each with its part of the room that is left. */
  void passages(List<Passage> passages, Rectangle2D place) {
    double top = place.getY();
    for (int i = 0; i < passages.size(); i++) {
      double left = place.getMaxY() - top - BETWEEN * (passages.size() - 1 - i);
      double room = left / (passages.size() - i);
      top +=
          BETWEEN
              + passage(
                  passages.get(i),
                  new Rectangle2D.Double(place.getX(), top, place.getWidth(), room));
    }
  }

  /** Pages outside, a line each, as many as there is room for. */
  void links(Slide.Sources sources, Rectangle2D place) {
    double line = SMALL * 1.2 + 4;
    int most = (int) ((place.getHeight() - HEADING_HEIGHT) / line);
    List<Link> shown = new ArrayList<>(sources.links());
    shown = shown.subList(0, Math.min(most, shown.size()));
    XSLFTextBox box =
        box(
            sources.heading(),
            new Rectangle2D.Double(
                place.getX(),
                place.getY(),
                place.getWidth(),
                HEADING_HEIGHT + shown.size() * line));
    heading(box, sources.heading(), place.getWidth());
    for (Link link : shown) {
      XSLFTextRun run =
          paragraph(box, Wrapped.line(link.text(), SMALL, false, place.getWidth()), SMALL);
      run.createHyperlink().setAddress(link.address());
      run.setFontColor(Style.LINK);
      run.getParagraph().setSpaceBefore(-4d);
    }
  }

  private void heading(XSLFTextBox box, String text, double width) {
    if (!text.isEmpty()) {
      XSLFTextRun run = paragraph(box, Wrapped.line(text, HEADING, true, width), HEADING);
      run.setBold(true);
      run.setFontColor(Style.INK);
    }
  }

  private XSLFTextBox box(String name, Rectangle2D place) {
    XSLFTextBox box = slide.createTextBox();
    box.clearText();
    dress(box, place);
    ((CTShape) box.getXmlObject()).getNvSpPr().getCNvPr().setName(name);
    return box;
  }

  private static void dress(XSLFTextShape shape, Rectangle2D place) {
    shape.setAnchor(place);
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
    shape.setWordWrap(true);
    shape.setTextAutofit(TextAutofit.NONE);
  }

  private static XSLFTextRun paragraph(XSLFTextShape shape, String text, double size) {
    return run(paragraph(shape), text, size);
  }

  private static XSLFTextParagraph paragraph(XSLFTextShape shape) {
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    return paragraph;
  }

  private static XSLFTextRun run(XSLFTextParagraph paragraph, String text, double size) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(size);
    run.setFontFamily(Style.FONT);
    run.getRPr(true).setLang(LANGUAGE);
    return run;
  }
}
