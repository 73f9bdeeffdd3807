package io.marketimpact.reports.slides;

import io.marketimpact.reports.text.Visible;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;

/** Writes slides as a presentation (ECMA-376): the same slides give the same bytes. */
public final class SlidesWriter {

  private SlidesWriter() {}

  /**
   * Writes slides.
   *
   * @param title of the presentation
   * @param footer at the foot of each slide
   * @param slides in order
   * @return the file
   */
  public static byte[] render(String title, String footer, List<Slide> slides) {
    try (var show = new XMLSlideShow();
        var bytes = new ByteArrayOutputStream()) {
      dress(show);
      CoreProperties properties = show.getProperties().getCoreProperties();
      properties.setTitle(Visible.line(title));
      properties.setCreator("Market Impact");
      XSLFSlideLayout layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
      for (int number = 1; number <= slides.size(); number++) {
        Slide slide = slides.get(number - 1);
        new SlidePlaces(show, show.createSlide(layout), slide)
            .lay(Visible.line(footer) + " \u00B7 " + number);
      }
      show.write(bytes);
      return FixedPackage.of(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The library's own master is four to three, in Calibri. */
  private static void dress(XMLSlideShow show) {
    double wider = Style.WIDTH / show.getPageSize().getWidth();
    show.setPageSize(new Dimension(Style.WIDTH, Style.HEIGHT));
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      dress(master.getTheme());
      widen(master, wider);
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        widen(layout, wider);
      }
    }
  }

  private static void dress(XSLFTheme theme) {
    CTFontScheme fonts = theme.getXmlObject().getThemeElements().getFontScheme();
    fonts.getMajorFont().getLatin().setTypeface(Style.FONT);
    fonts.getMinorFont().getLatin().setTypeface(Style.FONT);
  }

  private static void widen(XSLFSheet sheet, double by) {
    for (XSLFShape shape : sheet.getShapes()) {
      if (shape instanceof XSLFTextShape text) {
        Rectangle2D place = text.getAnchor();
        if (place != null && isPlaced(text)) {
          text.setAnchor(
              new Rectangle2D.Double(
                  place.getX() * by, place.getY(), place.getWidth() * by, place.getHeight()));
        }
      }
    }
  }

  /** Others take their place from the master, which is widened once. */
  private static boolean isPlaced(XSLFTextShape shape) {
    return shape.getTextType() != Placeholder.NONE
        && ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) shape.getXmlObject())
            .getSpPr()
            .isSetXfrm();
  }
}
