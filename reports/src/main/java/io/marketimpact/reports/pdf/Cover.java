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

/** The first page: what, when, the answer, and where everything is. */
final class Cover {

  private static final float PAGE_COLUMN = 40;

  private final Cells cells;
  private final PdfWriter writer;
  private final float width;

  Cover(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
  }

  void add(Flow flow, Report report, Pagination pagination) {
    flow.add(Piece.text(masthead(report)));
    report.lead().ifPresent(lead -> flow.add(Piece.text(answer(lead))));
    flow.heading(heading());
    flow.add(Piece.items(contents(report, pagination)));
    flow.add(Piece.text(imprint(report)));
  }

  private PdfPTable masthead(Report report) {
    PdfPCell brand = cells.tagged("P", "MARKET IMPACT", Cut.BOLD, 9, Ink.BLUE);
    PdfPCell title = cells.tagged("H1", report.title(), Cut.BOLD, 24, Ink.TEXT);
    title.setLeading(0, 1.15f);
    title.setPaddingTop(26);
    PdfPCell subtitle = cells.tagged("P", report.subtitle(), Cut.REGULAR, 11, Ink.MUTED);
    subtitle.setPaddingTop(10);
    subtitle.setPaddingBottom(14);
    subtitle.setBorder(Rectangle.BOTTOM);
    subtitle.setBorderColor(Ink.TEXT);
    subtitle.setBorderWidthBottom(2);
    return Cells.column(width, List.of(brand, title, subtitle));
  }

  private PdfPTable answer(String text) {
    PdfPCell cell = cells.tagged("P", text, Cut.REGULAR, 13, Ink.TEXT);
    cell.setPadding(14);
    cell.setBackgroundColor(Ink.STRONG);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderColorLeft(Ink.BLUE);
    cell.setBorderWidthLeft(4);
    PdfPTable table = Cells.column(width, List.of(cell));
    table.setSpacingBefore(20);
    return table;
  }

  private PdfPTable heading() {
    PdfPTable table =
        Cells.column(width, List.of(cells.tagged("H2", "Contents", Cut.BOLD, 12, Ink.TEXT)));
    table.setSpacingBefore(32);
    table.setSpacingAfter(6);
    return table;
  }

  private PdfPTable contents(Report report, Pagination pagination) {
    PdfPTable table = Cells.table(width, new float[] {width - PAGE_COLUMN, PAGE_COLUMN});
    table.setSpacingBefore(6);
    PdfStructureElement list = cells.tags().group("TOC");
    for (int i = 0; i < report.sections().size(); i++) {
      PdfPCell title = cells.text(report.sections().get(i).title(), Cut.REGULAR, 10, Ink.BLUE);
      PdfPCell page =
          cells.text(Integer.toString(pagination.sections().get(i)), Cut.REGULAR, 10, Ink.TEXT);
      page.setHorizontalAlignment(Element.ALIGN_RIGHT);
      String target = SectionHeading.target(i);
      PdfStructureElement entry = cells.tags().group(list, "TOCI");
      for (PdfPCell cell : List.of(title, page)) {
        cells.tags().mark(cell, entry, "Reference");
        cell.setPaddingTop(4);
        cell.setPaddingBottom(4);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Ink.LINE);
        cell.setBorderWidth(0.4f);
        cell.setCellEvent((where, box, layers) -> link(box, target));
        table.addCell(cell);
      }
    }
    return table;
  }

  private void link(Rectangle box, String target) {
    PdfAnnotation link =
        PdfAnnotation.createLink(
            writer, box, PdfAnnotation.HIGHLIGHT_INVERT, PdfAction.gotoLocalPage(target, false));
    link.setFlags(PdfAnnotation.FLAGS_PRINT);
    link.setBorderStyle(new PdfBorderDictionary(0, 0));
    writer.addAnnotation(link);
  }

  private PdfPTable imprint(Report report) {
    PdfPTable table =
        Cells.column(width, List.of(cells.tagged("P", report.footer(), Cut.REGULAR, 8, Ink.MUTED)));
    table.setSpacingBefore(16);
    return table;
  }
}
