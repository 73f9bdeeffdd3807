package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.marketimpact.reports.block.Block;

/**
 * Pages outside: what stands there, then the address, which leads to it and can be read on paper.
 */
final class LinkPiece {

  private static final float GAP = 1.5f;

  /** Addresses are long, and read letter by letter when they are read at all. */
  private static final float ADDRESS = 6.5f;

  private final Cells cells;
  private final float width;

  LinkPiece(Cells cells, float width) {
    this.cells = cells;
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
    PdfPCell cell = cells.text(address, Typeface.Cut.REGULAR, ADDRESS, Ink.BLUE);
    cell.setPaddingBottom(GAP);
    cells.tags().leads(cell, cells.tags().group("P"), link.text(), address);
    return cell;
  }
}
