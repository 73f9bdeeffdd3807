package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderDictionary;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.util.List;
import java.util.stream.IntStream;

/** The contents of a part: its sections in two columns, each a link with its page. */
final class Contents {

  private static final float PAGE_COLUMN = 30;
  private static final float GAP = 24;

  private final Cells cells;
  private final PdfWriter writer;
  private final float width;

  Contents(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
  }

  /** The list, the first of its headings bearing a number. */
  Piece of(List<String> titles, int first, Pagination pagination) {
    return Piece.items(table(titles, first, pagination));
  }

  Piece imprint(Report report) {
    PdfPTable table =
        Cells.column(width, List.of(cells.tagged("P", report.footer(), Cut.REGULAR, 8, Ink.MUTED)));
    table.setSpacingBefore(10);
    return Piece.text(table);
  }

  private PdfPTable table(List<String> titles, int first, Pagination pagination) {
    float title = (width - GAP) / 2 - PAGE_COLUMN;
    PdfPTable table = Cells.table(width, new float[] {title, PAGE_COLUMN, GAP, title, PAGE_COLUMN});
    table.setSpacingBefore(4);
    PdfStructureElement list = cells.tags().group("TOC");
    List<List<PdfPCell>> entries =
        IntStream.range(0, titles.size())
            .mapToObj(
                i ->
                    entry(
                        cells.tags().group(list, "TOCI"),
                        titles.get(i),
                        pagination.sections().get(first + i),
                        SectionHeading.target(first + i)))
            .toList();
    int rows = (entries.size() + 1) / 2;
    for (int row = 0; row < rows; row++) {
      entries.get(row).forEach(table::addCell);
      table.addCell(Cells.empty());
      if (rows + row < entries.size()) {
        entries.get(rows + row).forEach(table::addCell);
      } else {
        table.addCell(Cells.empty());
        table.addCell(Cells.empty());
      }
    }
    return table;
  }

  private List<PdfPCell> entry(
      PdfStructureElement entry, String section, int number, String target) {
    PdfPCell title = cells.text(section, Cut.REGULAR, 9, Ink.BLUE);
    PdfPCell page = cells.text(Integer.toString(number), Cut.REGULAR, 9, Ink.TEXT);
    page.setHorizontalAlignment(Element.ALIGN_RIGHT);
    PdfStructureElement reference = cells.tags().group(entry, "Reference");
    for (PdfPCell cell : List.of(title, page)) {
      cells.tags().link(cell, reference, section + ", page " + number, box -> link(box, target));
      cell.setPaddingTop(1);
      cell.setPaddingBottom(1.5f);
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(Ink.LINE);
      cell.setBorderWidth(0.4f);
    }
    return List.of(title, page);
  }

  private PdfAnnotation link(Rectangle box, String target) {
    PdfAnnotation link =
        PdfAnnotation.createLink(
            writer, box, PdfAnnotation.HIGHLIGHT_INVERT, PdfAction.gotoLocalPage(target, false));
    link.setFlags(PdfAnnotation.FLAGS_PRINT);
    link.setBorderStyle(new PdfBorderDictionary(0, 0));
    return link;
  }
}
