package io.marketimpact.reports.slides;

import io.marketimpact.reports.slides.Slide.Passage;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Gives what stands on a slide its places, from above, in the order in which it is read aloud. */
final class SlidePlaces {

  private static final double TITLE_TOP = 32;
  private static final double TITLE_HEIGHT = 58;
  private static final double SUBTITLE_HEIGHT = 28;
  private static final double KICKER = 11;
  private static final double GAP = 10;
  private static final double FOOTER_TOP = 514;
  private static final double FOOTER = 9;

  /** The chart's part of a slide that has one. */
  private static final double CHART_WIDTH = 590;

  private static final double KEY_HEIGHT = 16;
  private static final double CAPTION_HEIGHT = 34;

  /** The room that is kept for texts and sources below a table. */
  private static final double COLUMNS_HEIGHT = 128;

  private static final double LOWEST_PASSAGE = 84;

  private final XMLSlideShow show;
  private final XSLFSlide on;
  private final Slide slide;
  private final TextBoxes texts;

  SlidePlaces(XMLSlideShow show, XSLFSlide on, Slide slide) {
    this.show = show;
    this.on = on;
    this.slide = slide;
    this.texts = new TextBoxes(on);
  }

  void lay(String footer) {
    double top = head();
    if (slide.bars().isPresent()) {
      besideChart(slide.bars().get(), top);
    } else {
      belowEachOther(top);
    }
    texts.line(
        "Footer", footer, FOOTER, Style.MUTED, place(Style.MARGIN, FOOTER_TOP, Style.CONTENT, 14));
    notes();
  }

  private double head() {
    double height =
        texts.title(
            on.getPlaceholder(0),
            slide.title(),
            place(Style.MARGIN, TITLE_TOP, Style.CONTENT, TITLE_HEIGHT));
    texts.line(
        "Kicker", slide.kicker(), KICKER, Style.MUTED, place(Style.MARGIN, 14, Style.CONTENT, 15));
    double top = TITLE_TOP + height + GAP / 2;
    return slide.subtitle().isEmpty()
        ? top + GAP / 2
        : top
            + texts.small(
                "Subtitle",
                slide.subtitle(),
                place(Style.MARGIN, top, Style.CONTENT, SUBTITLE_HEIGHT))
            + GAP;
  }

  private void besideChart(Slide.Bars bars, double top) {
    double height = Style.BOTTOM - top;
    texts.key(Style.colors(bars), place(Style.MARGIN, top, CHART_WIDTH, KEY_HEIGHT));
    BarChart.add(
        show,
        on,
        bars,
        place(
            Style.MARGIN,
            top + KEY_HEIGHT,
            CHART_WIDTH,
            Math.min(height - KEY_HEIGHT - CAPTION_HEIGHT - GAP / 2, BarChart.height(bars))));
    texts.small(
        "Caption of the chart",
        bars.caption(),
        place(Style.MARGIN, Style.BOTTOM - CAPTION_HEIGHT, CHART_WIDTH, CAPTION_HEIGHT));
    double left = Style.MARGIN + CHART_WIDTH + 2 * GAP;
    texts.passages(slide.passages(), place(left, top, Style.MARGIN + Style.CONTENT - left, height));
  }

  private void belowEachOther(double top) {
    double y = top;
    boolean hasColumns = slide.passages().size() > 1 || slide.sources().isPresent();
    double bottom = Style.BOTTOM - (hasColumns ? COLUMNS_HEIGHT + GAP : 0);
    if (!slide.passages().isEmpty()) {
      double table = slide.grid().map(grid -> GridTable.height(grid) + GAP).orElse(0.0);
      double room = Math.max(LOWEST_PASSAGE, bottom - y - table);
      y +=
          texts.passage(slide.passages().get(0), place(Style.MARGIN, y, Style.CONTENT, room)) + GAP;
    }
    if (slide.grid().isPresent()) {
      Slide.Grid grid = slide.grid().get();
      y += GridTable.add(on, texts, grid, place(Style.MARGIN, y, Style.CONTENT, bottom - y)) + GAP;
    }
    if (hasColumns) {
      columns(y);
    }
  }

  private void columns(double top) {
    List<Passage> rest =
        slide.passages().subList(Math.min(1, slide.passages().size()), slide.passages().size());
    boolean hasLinks = slide.sources().isPresent();
    boolean hasBoth = hasLinks && !rest.isEmpty();
    double height = Style.BOTTOM - top;
    double width = hasBoth ? 0.6 * Style.CONTENT - GAP : Style.CONTENT;
    if (!rest.isEmpty()) {
      texts.passages(rest, place(Style.MARGIN, top, width, height));
    }
    if (hasLinks) {
      double left = hasBoth ? Style.MARGIN + width + 2 * GAP : Style.MARGIN;
      texts.links(
          slide.sources().get(), place(left, top, Style.MARGIN + Style.CONTENT - left, height));
    }
  }

  /**
   * The picture of the slide and its text alone: of a number or a date on the master the library
   * makes a copy that is not valid.
   */
  private void notes() {
    XSLFNotes notes = show.getNotesSlide(on);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(String.join("\n", slide.notes()));
      } else if (shape.getTextType() != Placeholder.SLIDE_IMAGE) {
        notes.removeShape(shape);
      }
    }
  }

  private static Rectangle2D place(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
