package io.marketimpact.reports.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.pdf.Typeface.Cut;

/** Writes the running title and "n of m" at the foot of every page. */
final class PageFoot extends PdfPageEventHelper {

  private static final float SIZE = 7.5f;
  private static final float RULE = 18;
  private static final float BASELINE = 30;
  private static final float PAGE_ROOM = 60;

  private final Typeface face;
  private final String title;
  private final int pages;
  private int last;

  PageFoot(Typeface face, String title, int pages) {
    this.face = face;
    this.title = face.shown(title);
    this.pages = pages;
  }

  /** The pages written so far. */
  int last() {
    return last;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    last = writer.getPageNumber();
    PdfContentByte canvas = writer.getDirectContent();
    Tags.artifact(canvas, () -> draw(canvas, document));
  }

  private void draw(PdfContentByte canvas, Document document) {
    canvas.saveState();
    canvas.setColorStroke(Ink.LINE);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), document.bottom() - RULE);
    canvas.lineTo(document.right(), document.bottom() - RULE);
    canvas.stroke();
    canvas.restoreState();
    float room = document.right() - document.left() - PAGE_ROOM;
    write(canvas, Element.ALIGN_LEFT, face.within(title, Cut.REGULAR, SIZE, room), document);
    write(canvas, Element.ALIGN_RIGHT, last + " of " + pages, document);
  }

  private void write(PdfContentByte canvas, int alignment, String text, Document document) {
    ColumnText.showTextAligned(
        canvas,
        alignment,
        face.phrase(text, Cut.REGULAR, SIZE, Ink.MUTED),
        alignment == Element.ALIGN_LEFT ? document.left() : document.right(),
        document.bottom() - BASELINE,
        0,
        Typeface.directionFromLeft(text),
        0);
  }
}
