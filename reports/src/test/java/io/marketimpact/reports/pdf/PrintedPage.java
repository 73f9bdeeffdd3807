package io.marketimpact.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed page.
 *
 * @param text what it says
 * @param filled how far down the part above the foot its letters reach, from 0 to 1
 */
record PrintedPage(String text, float filled) {

  private static final float HEIGHT = 842;
  private static final float TOP = 44;
  private static final float FOOT = 56;

  static List<PrintedPage> of(PDDocument document) throws IOException {
    List<PrintedPage> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      Letters letters = new Letters();
      letters.setStartPage(page);
      letters.setEndPage(page);
      String text = letters.getText(document);
      pages.add(new PrintedPage(text, (HEIGHT - TOP - letters.lowest) / (HEIGHT - TOP - FOOT)));
    }
    return pages;
  }

  /** The place, from 0, of the page on which the appendix begins. */
  static int appendix(List<PrintedPage> pages) {
    for (int page = 0; page < pages.size(); page++) {
      if (pages.get(page).text().lines().anyMatch("Appendix"::equals)) {
        return page;
      }
    }
    throw new AssertionError("no page has the heading of the appendix");
  }

  /** Where the lowest letter above the foot stands, from the lower edge. */
  private static final class Letters extends PDFTextStripper {

    private float lowest = HEIGHT - TOP;

    @Override
    protected void processTextPosition(TextPosition letter) {
      if (letter.getEndY() > FOOT - 3) {
        lowest = Math.min(lowest, letter.getEndY());
      }
      super.processTextPosition(letter);
    }
  }
}
