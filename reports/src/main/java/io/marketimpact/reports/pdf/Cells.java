package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/**
 * Makes the boxes a page is built of. Text goes in as it came and is shown as {@link Typeface} can.
 */
final class Cells {

  /** From line to line, in sizes of the letters. */
  static final float LEADING = 1.32f;

  private final Typeface face;
  private final Tags tags;
  private float leading = LEADING;

  Cells(Typeface face, Tags tags) {
    this.face = face;
    this.tags = tags;
  }

  /** Sets lines closer from here on. */
  void lead(float closer) {
    leading = closer;
  }

  Tags tags() {
    return tags;
  }

  Typeface face() {
    return face;
  }

  /** A box of text without border or padding. */
  PdfPCell text(String text, Typeface.Cut cut, float size, Color color) {
    PdfPCell cell = phrase(text, face.phrase(text, cut, size, color));
    cell.setLeading(0, leading);
    return cell;
  }

  /** A box of text that is one of the document's paragraphs or headings. */
  PdfPCell tagged(String role, String text, Typeface.Cut cut, float size, Color color) {
    PdfPCell cell = text(text, cut, size, color);
    tags.mark(cell, role);
    return cell;
  }

  /** A box of two phrases, one after the other. */
  static PdfPCell pair(Phrase first, Phrase second) {
    Phrase both = new Phrase();
    both.add(first);
    both.add(second);
    return phrase(both.getContent(), both);
  }

  private static PdfPCell phrase(String text, Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setLeading(0, LEADING);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    cell.setRunDirection(Typeface.direction(text));
    return cell;
  }

  /** A box with nothing in it. */
  static PdfPCell empty() {
    return phrase("", new Phrase());
  }

  /** Boxes one below the other. */
  static PdfPTable column(float width, List<PdfPCell> cells) {
    PdfPTable column = table(width, new float[] {1});
    cells.forEach(column::addCell);
    return column;
  }

  /** A table of a fixed width whose rows stay whole where a page can hold them. */
  static PdfPTable table(float width, float[] shares) {
    PdfPTable table = new PdfPTable(shares);
    table.setTotalWidth(width);
    table.setLockedWidth(true);
    table.setHorizontalAlignment(Element.ALIGN_LEFT);
    table.setSplitRows(true);
    table.setSplitLate(true);
    table.setSpacingBefore(0);
    return table;
  }
}
