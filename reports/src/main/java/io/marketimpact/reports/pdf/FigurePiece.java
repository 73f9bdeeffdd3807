package io.marketimpact.reports.pdf;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Block.Figures;
import io.marketimpact.reports.pdf.Typeface.Cut;

/** Sets drawings: one across the page, several in two columns, the caption below the last. */
final class FigurePiece {

  private static final float GAP = 14;
  private static final float NOTE = 7.5f;

  private final Cells cells;
  private final PdfContentByte canvas;
  private final float width;

  FigurePiece(Cells cells, PdfContentByte canvas, float width) {
    this.cells = cells;
    this.canvas = canvas;
    this.width = width;
  }

  Piece of(Figures figures) {
    PdfPTable page =
        figures.figures().size() == 1 ? alone(figures.figures().get(0)) : abreast(figures);
    page.setSpacingBefore(12);
    PdfPCell caption = cells.tagged("P", figures.caption(), Cut.REGULAR, NOTE, Ink.MUTED);
    caption.setColspan(page.getNumberOfColumns());
    caption.setPaddingTop(4);
    page.addCell(caption);
    return new Piece(page, Piece.Breaks.ROWS_IF_LONG, 1, 2);
  }

  private PdfPTable alone(Figure figure) {
    PdfPTable page = Cells.table(width, new float[] {1});
    page.addCell(drawing(figure, width));
    return page;
  }

  private PdfPTable abreast(Figures figures) {
    float half = (width - GAP) / 2;
    PdfPTable page = Cells.table(width, new float[] {half, GAP, half});
    for (int i = 0; i < figures.figures().size(); i += 2) {
      page.addCell(drawing(figures.figures().get(i), half));
      page.addCell(Cells.empty());
      page.addCell(
          i + 1 < figures.figures().size()
              ? drawing(figures.figures().get(i + 1), half)
              : Cells.empty());
    }
    return page;
  }

  private PdfPCell drawing(Figure figure, float room) {
    PdfTemplate template = canvas.createTemplate(figure.size().width, figure.size().height);
    FigureCanvas.paint(template, figure, cells.face());
    Image image = Image.getInstance(template);
    image.scalePercent(100 * room / figure.size().width);
    PdfPCell cell = Cells.empty();
    cell.setImage(image);
    cells.tags().figure(cell, figure.title() + ". " + figure.description());
    cell.setPaddingBottom(6);
    return cell;
  }
}
