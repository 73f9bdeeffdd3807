package io.marketimpact.reports.pdf;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Block.Figures;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.util.List;

/**
 * Sets drawings: one across the page, several in two columns, the caption below the last. One that
 * does not quite fit on what is left of a page is set smaller rather than leave it empty.
 */
final class FigurePiece {

  private static final float GAP = 14;
  private static final float NOTE = 7.5f;
  private static final float BEFORE = 12;
  private static final float ABOVE_CAPTION = 4;
  private static final float BELOW_DRAWING = 6;

  /** A drawing set to fit exactly would lose its caption to the next page by a rounding error. */
  private static final float SLACK = 1;

  /** Smaller than this its letters cannot be read. */
  private static final float LEAST_SCALE = 0.72f;

  /** Two abreast have small letters as they are. */
  private static final float LEAST_ABREAST = 0.9f;

  /** Points to a unit of a drawing: more would make the letters of a small one those of a title. */
  private static final float LARGEST_UNIT = 0.7f;

  private final Cells cells;
  private final PdfContentByte canvas;
  private final float width;

  FigurePiece(Cells cells, PdfContentByte canvas, float width) {
    this.cells = cells;
    this.canvas = canvas;
    this.width = width;
  }

  /** Sets figures, with what is left of the page in points. */
  Piece of(Figures figures, float left) {
    PdfPTable page = figures.figures().size() == 1 ? alone(figures, left) : abreast(figures, left);
    page.setSpacingBefore(BEFORE);
    PdfPCell caption = caption(figures);
    cells.tags().mark(caption, "P");
    caption.setColspan(page.getNumberOfColumns());
    page.addCell(caption);
    return new Piece(page, Piece.Breaks.ROWS_IF_LONG, 1, 2);
  }

  private PdfPCell caption(Figures figures) {
    PdfPCell caption = cells.text(figures.caption(), Cut.REGULAR, NOTE, Ink.MUTED);
    caption.setPaddingTop(ABOVE_CAPTION);
    return caption;
  }

  private PdfPTable alone(Figures figures, float left) {
    Figure figure = figures.figures().get(0);
    float wide = Math.min(width, LARGEST_UNIT * figure.size().width);
    float scale = (left - beside(figures)) / height(figure, wide);
    float room = scale >= LEAST_SCALE && scale < 1 ? wide * scale : wide;
    PdfPTable page = Cells.table(width, new float[] {1});
    page.addCell(drawing(figure, room, width));
    return page;
  }

  /** What a row of drawings needs beside them. */
  private float beside(Figures figures) {
    return SLACK
        + BEFORE
        + BELOW_DRAWING
        + Cells.column(width, List.of(caption(figures))).getTotalHeight();
  }

  private static float height(Figure figure, float wide) {
    return wide * figure.size().height / figure.size().width;
  }

  /** One row of two is set a little smaller where it then stays on the page. */
  private PdfPTable abreast(Figures figures, float left) {
    float half = (width - GAP) / 2;
    float highest =
        (float)
            figures.figures().stream()
                .mapToDouble(figure -> height(figure, half))
                .max()
                .orElseThrow();
    float scale = (left - beside(figures)) / highest;
    boolean isScaled = figures.figures().size() == 2 && scale >= LEAST_ABREAST && scale < 1;
    float room = isScaled ? half * scale : half;
    PdfPTable page = Cells.table(width, new float[] {half, GAP, half});
    for (int i = 0; i < figures.figures().size(); i += 2) {
      page.addCell(drawing(figures.figures().get(i), room, half));
      page.addCell(Cells.empty());
      page.addCell(
          i + 1 < figures.figures().size()
              ? drawing(figures.figures().get(i + 1), room, half)
              : Cells.empty());
    }
    return page;
  }

  /** A drawing as wide as its room, in the middle of its cell. */
  private PdfPCell drawing(Figure figure, float room, float cellWidth) {
    PdfTemplate template = canvas.createTemplate(figure.size().width, figure.size().height);
    FigureCanvas.paint(template, figure, cells.face());
    Image image = Image.getInstance(template);
    image.scalePercent(100 * room / figure.size().width);
    PdfPCell cell = Cells.empty();
    cell.setImage(image);
    cells.tags().figure(cell, figure.title() + ". " + figure.description());
    cell.setPaddingBottom(BELOW_DRAWING);
    cell.setPaddingLeft((cellWidth - room) / 2);
    cell.setPaddingRight((cellWidth - room) / 2);
    return cell;
  }
}
