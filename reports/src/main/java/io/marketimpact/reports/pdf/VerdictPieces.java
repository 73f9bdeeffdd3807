package io.marketimpact.reports.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.block.Block.Statement;
import io.marketimpact.reports.block.Block.Verdicts;
import io.marketimpact.reports.pdf.Typeface.Cut;
import io.marketimpact.reports.text.CellText;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Sets verdicts as cards, two abreast. */
final class VerdictPieces {

  private static final float GAP = 10;
  private static final float PADDING = 9;
  private static final String APART = "\u00A0 ";

  private final Cells cells;
  private final float width;
  private final float half;

  VerdictPieces(Cells cells, float width) {
    this.cells = cells;
    this.width = width;
    this.half = (width - GAP) / 2;
  }

  List<Piece> of(Verdicts verdicts) {
    List<Piece> pieces = new ArrayList<>();
    List<Statement> statements = verdicts.statements();
    for (int i = 0; i < statements.size(); i += 2) {
      PdfPTable pair = Cells.table(width, new float[] {half, GAP, half});
      pair.setSpacingBefore(GAP);
      pair.addCell(card(statements.get(i)));
      pair.addCell(Cells.empty());
      pair.addCell(i + 1 < statements.size() ? card(statements.get(i + 1)) : Cells.empty());
      pieces.add(Piece.items(pair));
    }
    return pieces;
  }

  private PdfPCell card(Statement statement) {
    boolean isStrong = statement.tone() == Tone.STRONG;
    Color mark = isStrong ? Ink.BLUE : statement.tone() == Tone.FAILED ? Ink.ORANGE : Ink.MUTED;
    PdfPCell subject = cells.tagged("H3", statement.subject(), Cut.BOLD, 9.5f, Ink.TEXT);
    PdfPCell figure =
        Cells.pair(
            cells.face().phrase(CellText.of(statement.figure()), Cut.BOLD, 15, Ink.TEXT),
            cells
                .face()
                .phrase(APART + statement.label(), isStrong ? Cut.BOLD : Cut.REGULAR, 8, mark));
    cells.tags().mark(figure, "P");
    figure.setPaddingTop(6);
    figure.setPaddingBottom(7);
    List<PdfPCell> parts = new ArrayList<>();
    parts.add(subject);
    parts.add(figure);
    parts.add(cells.tagged("P", statement.text(), Cut.REGULAR, 8, Ink.TEXT));
    statement.points().forEach(point -> parts.add(point(point)));
    PdfPTable inside = Cells.column(half - 2 * PADDING, parts);
    inside.setLockedWidth(false);
    inside.setWidthPercentage(100);
    PdfPCell card = new PdfPCell(inside);
    card.setPadding(PADDING);
    card.setBackgroundColor(isStrong ? Ink.STRONG : Ink.SOFT);
    card.setBorder(Rectangle.LEFT);
    card.setBorderColorLeft(mark);
    card.setBorderWidthLeft(3);
    return card;
  }

  private PdfPCell point(Point point) {
    PdfPCell cell =
        Cells.pair(
            cells.face().phrase(point.about(), Cut.BOLD, 7.5f, Ink.MUTED),
            cells.face().phrase(APART + point.text(), Cut.REGULAR, 7.5f, Ink.TEXT));
    cells.tags().mark(cell, "P");
    cell.setPaddingTop(3);
    return cell;
  }
}
