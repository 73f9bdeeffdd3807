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
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.util.List;
import java.util.stream.IntStream;

/** The first page: what, when, the answer with its chart and caveats. The next has the contents. */
final class Cover {

  private static final String ANSWER = "answer";
  private static final float PAGE_COLUMN = 30;
  private static final float GAP = 24;

  private final Cells cells;
  private final PdfWriter writer;
  private final float width;

  Cover(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
  }

  /** Whether a block of the answer is shown on the first page, and not once more in its section. */
  static boolean tells(Section section, Block block) {
    return section.id().equals(ANSWER)
        && (block instanceof Block.Lead
            || block instanceof Block.Tabular
            || block instanceof Block.Figures
            || block instanceof Block.Remarks);
  }

  void addTitle(Flow flow, Report report) {
    flow.add(Piece.text(masthead(report)));
    report.lead().ifPresent(lead -> flow.add(Piece.text(answer(lead))));
  }

  void addContents(Flow flow, Report report, Pagination pagination) {
    flow.turn();
    flow.heading(heading());
    flow.add(Piece.items(contents(report, pagination)));
    flow.add(Piece.text(imprint(report)));
  }

  private PdfPTable masthead(Report report) {
    PdfPCell brand = cells.tagged("P", "MARKET IMPACT", Cut.BOLD, 9, Ink.BLUE);
    PdfPCell title = cells.tagged("H1", report.title(), Cut.BOLD, 17, Ink.TEXT);
    title.setLeading(0, 1.15f);
    title.setPaddingTop(6);
    PdfPCell subtitle = cells.tagged("P", report.subtitle(), Cut.REGULAR, 10, Ink.MUTED);
    subtitle.setPaddingTop(5);
    subtitle.setPaddingBottom(8);
    subtitle.setBorder(Rectangle.BOTTOM);
    subtitle.setBorderColor(Ink.TEXT);
    subtitle.setBorderWidthBottom(2);
    return Cells.column(width, List.of(brand, title, subtitle));
  }

  private PdfPTable answer(String text) {
    PdfPCell cell = cells.tagged("P", text, Cut.REGULAR, 10, Ink.TEXT);
    cell.setPadding(7);
    cell.setBackgroundColor(Ink.STRONG);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderColorLeft(Ink.BLUE);
    cell.setBorderWidthLeft(4);
    PdfPTable table = Cells.column(width, List.of(cell));
    table.setSpacingBefore(8);
    return table;
  }

  private PdfPTable heading() {
    PdfPTable table =
        Cells.column(width, List.of(cells.tagged("H2", "Contents", Cut.BOLD, 12, Ink.TEXT)));
    table.setSpacingBefore(14);
    table.setSpacingAfter(2);
    return table;
  }

  private PdfPTable contents(Report report, Pagination pagination) {
    float title = (width - GAP) / 2 - PAGE_COLUMN;
    PdfPTable table = Cells.table(width, new float[] {title, PAGE_COLUMN, GAP, title, PAGE_COLUMN});
    table.setSpacingBefore(4);
    PdfStructureElement list = cells.tags().group("TOC");
    List<List<PdfPCell>> entries =
        IntStream.range(0, report.sections().size())
            .mapToObj(
                i ->
                    entry(
                        cells.tags().group(list, "TOCI"),
                        report.sections().get(i).title(),
                        pagination.sections().get(i),
                        SectionHeading.target(i)))
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
      cell.setPaddingTop(3);
      cell.setPaddingBottom(3);
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

  private PdfPTable imprint(Report report) {
    PdfPTable table =
        Cells.column(width, List.of(cells.tagged("P", report.footer(), Cut.REGULAR, 8, Ink.MUTED)));
    table.setSpacingBefore(10);
    return table;
  }
}
