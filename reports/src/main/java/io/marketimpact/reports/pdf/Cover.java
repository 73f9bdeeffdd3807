package io.marketimpact.reports.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.util.List;

/** The first page: what, when, the answer with its chart and caveats. */
final class Cover {

  private static final String ANSWER = "answer";

  private final Cells cells;
  private final float width;

  Cover(Cells cells, float width) {
    this.cells = cells;
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

  private PdfPTable masthead(Report report) {
    PdfPCell brand =
        cells.tagged(
            "P",
            "MARKET IMPACT" + report.about().map(about -> " \u00B7 " + about).orElse(""),
            Cut.BOLD,
            9,
            Ink.BLUE);
    PdfPCell title = cells.tagged("H1", report.headline(), Cut.BOLD, 17, Ink.TEXT);
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
    cell.setPadding(5.5f);
    cell.setBackgroundColor(Ink.STRONG);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderColorLeft(Ink.BLUE);
    cell.setBorderWidthLeft(4);
    PdfPTable table = Cells.column(width, List.of(cell));
    table.setSpacingBefore(6);
    return table;
  }
}
