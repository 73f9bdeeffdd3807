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
 * Sets drawings: one across the page, several in two columns, the caption below the last, or beside
 * it where its row has room. What does not quite fit on what is left of a page is set smaller
 * rather than leave it empty.
 */
final class FigurePiece {

  private static final float GAP = 14;
  private static final float NOTE = 7.5f;
  private static final float BEFORE = 10;
  private static final float ABOVE_CAPTION = 2;
  private static final float BELOW_DRAWING = 4;

  /** A drawing set to fit exactly would lose its caption to the next page by a rounding error. */
  private static final float SLACK = 1;

  /** Smaller than this it looks lost on the page. */
  private static final float LEAST_SCALE = 0.72f;

  /** Points to a unit of a drawing: its smallest letters, of 12 units, have 6 points. */
  private static final float LEAST_UNIT = 0.5f;

  /** Those abreast have small letters as they are. */
  private static final float LEAST_ABREAST = 0.85f;

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
    boolean isBeside = figures.figures().size() > 1 && figures.figures().size() % 2 == 1;
    PdfPTable page = figures.figures().size() == 1 ? alone(figures, left) : abreast(figures, left);
    page.setSpacingBefore(BEFORE);
    PdfPCell caption = caption(figures);
    cells.tags().mark(caption, "P");
    caption.setColspan(isBeside ? 1 : page.getNumberOfColumns());
    page.addCell(caption);
    return new Piece(page, Piece.Breaks.ROWS_IF_LONG, 1, isBeside ? 1 : 2);
  }

  private PdfPCell caption(Figures figures) {
    PdfPCell caption = cells.text(figures.caption(), Cut.REGULAR, NOTE, Ink.MUTED);
    caption.setPaddingTop(ABOVE_CAPTION);
    return caption;
  }

  /** The least height that the first row of figures takes, with the caption of a single one. */
  float least(Figures figures) {
    Figure first = figures.figures().get(0);
    if (figures.figures().size() > 1) {
      return BEFORE + LEAST_ABREAST * height(first, (width - GAP) / 2) + BELOW_DRAWING;
    }
    float drawing = height(first, wide(first) * Math.min(1, leastScale(first)));
    return SLACK + BEFORE + drawing + BELOW_DRAWING + caption(figures, width);
  }

  private float wide(Figure figure) {
    return Math.min(width, LARGEST_UNIT * figure.size().width);
  }

  private float leastScale(Figure figure) {
    return Math.max(LEAST_SCALE, LEAST_UNIT * figure.size().width / wide(figure));
  }

  private PdfPTable alone(Figures figures, float left) {
    Figure figure = figures.figures().get(0);
    float wide = wide(figure);
    float scale =
        (left - SLACK - BEFORE - BELOW_DRAWING - caption(figures, width)) / height(figure, wide);
    float room = scale >= leastScale(figure) && scale < 1 ? wide * scale : wide;
    PdfPTable page = Cells.table(width, new float[] {1});
    page.addCell(drawing(figure, room, width));
    return page;
  }

  private float caption(Figures figures, float room) {
    return Cells.column(room, List.of(caption(figures))).getTotalHeight();
  }

  private static float height(Figure figure, float wide) {
    return wide * figure.size().height / figure.size().width;
  }

  /** Rows of two are set a little smaller where they then stay on the page. */
  private PdfPTable abreast(Figures figures, float left) {
    List<Figure> drawings = figures.figures();
    float half = (width - GAP) / 2;
    float scale = scale(figures, left, half);
    float room = scale >= LEAST_ABREAST && scale < 1 ? half * scale : half;
    PdfPTable page = Cells.table(width, new float[] {half, GAP, half});
    for (int i = 0; i < drawings.size(); i++) {
      page.addCell(drawing(drawings.get(i), room, half));
      if (i % 2 == 0) {
        page.addCell(Cells.empty());
      }
    }
    return page;
  }

  /** By how much drawings have to shrink to fit on what is left of the page. */
  private float scale(Figures figures, float left, float half) {
    List<Figure> drawings = figures.figures();
    float needed = 0;
    for (int i = 0; i < drawings.size(); i += 2) {
      Figure last = drawings.get(Math.min(i + 1, drawings.size() - 1));
      needed += Math.max(height(drawings.get(i), half), height(last, half));
    }
    int rows = (drawings.size() + 1) / 2;
    float caption = drawings.size() % 2 == 1 ? 0 : caption(figures, width);
    return (left - SLACK - BEFORE - rows * BELOW_DRAWING - caption) / needed;
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
