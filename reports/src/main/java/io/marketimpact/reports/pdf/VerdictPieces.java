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

/** Sets verdicts one below the other: who and how much, and beside it the verdict in words. */
final class VerdictPieces {

  private static final float GAP = 7;
  private static final float PADDING = 7;
  private static final float WHO = 0.27f;
  private static final String APART = "\u00A0 ";

  private final Cells cells;
  private final float width;

  VerdictPieces(Cells cells, float width) {
    this.cells = cells;
    this.width = width;
  }

  List<Piece> of(Verdicts verdicts) {
    return verdicts.statements().stream().map(this::piece).toList();
  }

  private Piece piece(Statement statement) {
    boolean isStrong = statement.tone() == Tone.STRONG;
    Color mark = isStrong ? Ink.BLUE : statement.tone() == Tone.FAILED ? Ink.ORANGE : Ink.MUTED;
    PdfPTable row = Cells.table(width, new float[] {width * WHO, width * (1 - WHO)});
    row.setSpacingBefore(GAP);
    PdfPCell who = cell(WHO * width, who(statement, isStrong, mark), isStrong);
    who.setBorder(Rectangle.LEFT);
    who.setBorderColorLeft(mark);
    who.setBorderWidthLeft(3);
    row.addCell(who);
    List<PdfPCell> words = new ArrayList<>();
    words.add(cells.tagged("P", statement.text(), Cut.REGULAR, 8, Ink.TEXT));
    statement.points().forEach(point -> words.add(point(point)));
    row.addCell(cell((1 - WHO) * width, words, isStrong));
    return Piece.items(row);
  }

  private List<PdfPCell> who(Statement statement, boolean isStrong, Color mark) {
    PdfPCell subject = cells.tagged("H3", statement.subject(), Cut.BOLD, 9, Ink.TEXT);
    PdfPCell figure = cells.tagged("P", CellText.of(statement.figure()), Cut.BOLD, 14, Ink.TEXT);
    figure.setPaddingTop(4);
    PdfPCell label =
        cells.tagged("P", statement.label(), isStrong ? Cut.BOLD : Cut.REGULAR, 8, mark);
    label.setPaddingTop(3);
    return List.of(subject, figure, label);
  }

  private static PdfPCell cell(float room, List<PdfPCell> parts, boolean isStrong) {
    PdfPTable inside = Cells.column(room - 2 * PADDING, parts);
    inside.setLockedWidth(false);
    inside.setWidthPercentage(100);
    PdfPCell cell = new PdfPCell(inside);
    cell.setPadding(PADDING);
    cell.setBackgroundColor(isStrong ? Ink.STRONG : Ink.SOFT);
    cell.setBorder(Rectangle.NO_BORDER);
    return cell;
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
