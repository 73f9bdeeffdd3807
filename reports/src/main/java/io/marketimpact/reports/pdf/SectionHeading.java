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

  SectionHeading(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
  }

  /** What links to a section name. */
  static String target(int section) {
    return "section-" + section;
  }

  PdfPTable of(String title, int section) {
    PdfPCell cell = cells.tagged("H2", title, Cut.BOLD, 16, Ink.TEXT);
    cell.setPaddingBottom(5);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.BLUE);
    cell.setBorderWidthBottom(1.2f);
    cell.setCellEvent((where, box, layers) -> mark(title, section, box));
    PdfPTable table = Cells.column(width, List.of(cell));
    table.setSpacingBefore(26);
    return table;
  }

  private void mark(String title, int section, Rectangle box) {
    pages.add(writer.getPageNumber());
    writer
        .getDirectContent()
        .localDestination(target(section), new PdfDestination(PdfDestination.FITH, box.getTop()));
    new PdfOutline(
        writer.getRootOutline(),
        new PdfDestination(PdfDestination.FITH, box.getTop()),
        cells.face().shown(title));
  }

  /** The page of each section set so far. */
  List<Integer> pages() {
    return List.copyOf(pages);
  }
}
