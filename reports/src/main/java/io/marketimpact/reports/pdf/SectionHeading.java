package io.marketimpact.reports.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.util.ArrayList;
import java.util.List;

/** Sets the headings of sections, and remembers on which pages they came to stand. */
final class SectionHeading {

  private final Cells cells;
  private final PdfWriter writer;
  private final float width;
  private final List<Integer> pages = new ArrayList<>();
  private PdfOutline part;

  SectionHeading(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
    this.part = writer.getRootOutline();
  }

  /** What links to a section name. */
  static String target(int section) {
    return "section-" + section;
  }

  PdfPTable of(String title, int section) {
    PdfPTable table = heading(title, section, 14, false);
    table.setSpacingBefore(12);
    return table;
  }

  /** The heading of a part, below whose bookmark those of its sections stand. */
  PdfPTable ofPart(String title, int section) {
    PdfPTable table = heading(title, section, 22, true);
    table.setSpacingBefore(36);
    return table;
  }

  private PdfPTable heading(String title, int section, float size, boolean isPart) {
    PdfPCell cell = cells.tagged("H2", title, Cut.BOLD, size, Ink.TEXT);
    cell.setPaddingBottom(4);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.BLUE);
    cell.setBorderWidthBottom(1.2f);
    cell.setCellEvent(
        (where, box, layers) -> {
          pages.add(writer.getPageNumber());
          writer
              .getDirectContent()
              .localDestination(
                  target(section), new PdfDestination(PdfDestination.FITH, box.getTop()));
          PdfOutline bookmark = bookmark(title, box.getTop());
          if (isPart) {
            part = bookmark;
          }
        });
    return Cells.column(width, List.of(cell));
  }

  /** A bookmark of what stands here without a heading. */
  PdfOutline bookmark(String title, float top) {
    return new PdfOutline(
        part, new PdfDestination(PdfDestination.FITH, top), cells.face().shown(title));
  }

  /** The page of each section set so far. */
  List<Integer> pages() {
    return List.copyOf(pages);
  }
}
