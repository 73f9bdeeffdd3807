package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderDictionary;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.block.Block;

/**
 * Pages outside: what stands there, then the address, which leads to it and can be read on paper.
 */
final class LinkPiece {

  private static final float GAP = 1.5f;

  private final Cells cells;
  private final PdfWriter writer;
  private final float width;

  LinkPiece(Cells cells, PdfWriter writer, float width) {
    this.cells = cells;
    this.writer = writer;
    this.width = width;
  }

  Piece of(Block.Links links) {
    PdfPTable table = Cells.table(width, new float[] {1});
    table.setSpacingBefore(7);
    for (Block.Link link : links.links()) {
      table.addCell(cells.tagged("P", link.text(), Typeface.Cut.REGULAR, 8, Ink.TEXT));
      table.addCell(address(link));
    }
    return Piece.items(table);
  }

  private PdfPCell address(Block.Link link) {
    String address = link.address().toASCIIString();
    PdfPCell cell = cells.text(address, Typeface.Cut.REGULAR, 8, Ink.BLUE);
    cell.setPaddingBottom(GAP);
    PdfStructureElement paragraph = cells.tags().group("P");
    cells
        .tags()
        .link(
            cell,
            paragraph,
            link.text(),
            box -> {
              PdfAnnotation annotation =
                  PdfAnnotation.createLink(
                      writer, box, PdfAnnotation.HIGHLIGHT_INVERT, new PdfAction(address));
              annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
              annotation.setBorderStyle(new PdfBorderDictionary(0, 0));
              return annotation;
            });
    return cell;
  }
}
