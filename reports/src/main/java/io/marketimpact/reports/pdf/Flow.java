package io.marketimpact.reports.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets pieces on pages one after the other: no heading at the foot of a page, no row torn apart, no
 * short table over two pages.
 */
final class Flow {

  /** The share of a page up to which a piece moves to the next page rather than be broken. */
  private static final float SHORT = 0.2f;

  /** The share of a page that may stay empty before what comes next. */
  static final float MOST_EMPTY = 1 / 3f;

  private static final float ROUNDING = 0.1f;

  private final Document document;
  private final PdfWriter writer;
  private final List<PdfPTable> headings = new ArrayList<>();

  Flow(Document document, PdfWriter writer) {
    this.document = document;
    this.writer = writer;
  }

  /** A heading, which waits for what follows it. */
  void heading(PdfPTable heading) {
    headings.add(heading);
  }

  /** Sets a piece under the headings that waited for it. */
  void add(Piece piece) {
    boolean isWhole =
        piece.breaks() == Piece.Breaks.ROWS_IF_LONG && piece.height() <= SHORT * pageHeight();
    float needed = isWhole ? piece.height() : piece.least();
    if (headingsHeight() + needed > left()) {
      turn();
    }
    finish();
    if (piece.breaks() == Piece.Breaks.LINES) {
      document.add(piece.table());
    } else {
      rows(piece);
    }
  }

  /** Sets the headings nothing came after. */
  void finish() {
    for (PdfPTable heading : headings) {
      if (heading.spacingBefore() + heading.getTotalHeight() > left()) {
        turn();
      }
      document.add(heading);
    }
    headings.clear();
  }

  /** Whether a heading waits. */
  boolean hasHeadings() {
    return !headings.isEmpty();
  }

  /** What is left of the page below the headings that wait. */
  float room() {
    return left() - headingsHeight();
  }

  /** Goes to the next page, unless this one is still empty. */
  void turn() {
    if (!isAtTop()) {
      document.newPage();
    }
  }

  /** Goes to the next page, unless more of this one is empty than a reader takes for an end. */
  void turnIfFilled() {
    if (empty() <= MOST_EMPTY) {
      turn();
    }
  }

  /** The part of the page that is empty, from 0 to 1. */
  float empty() {
    return left() / pageHeight();
  }

  private void rows(Piece piece) {
    PdfPTable table = piece.table();
    int row = table.getHeaderRows();
    while (row < table.size()) {
      int end = fitting(table, row);
      int last = table.size() - piece.tail();
      if (end > last && end < table.size() && last > row) {
        end = last;
      }
      if (end == row && !isAtTop()) {
        turn();
      } else {
        end = Math.max(end, row + 1);
        document.add(part(table, row, end));
        row = end;
        if (row < table.size()) {
          turn();
        }
      }
    }
  }

  /** The row before which the page is full. */
  private int fitting(PdfPTable table, int from) {
    float room =
        left() - table.getHeaderHeight() - (from == table.getHeaderRows() ? spacing(table) : 0);
    int end = from;
    while (end < table.size() && table.getRowHeight(end) <= room) {
      room -= table.getRowHeight(end);
      end++;
    }
    return end;
  }

  private float spacing(PdfPTable table) {
    return isAtTop() ? 0 : table.spacingBefore();
  }

  private static PdfPTable part(PdfPTable table, int from, int end) {
    if (from == table.getHeaderRows() && end == table.size()) {
      return table;
    }
    PdfPTable part = PdfPTable.shallowCopy(table);
    part.getRows().addAll(table.getRows().subList(0, table.getHeaderRows()));
    part.getRows().addAll(table.getRows().subList(from, end));
    part.calculateHeights(true);
    return part;
  }

  private float headingsHeight() {
    float height = 0;
    for (PdfPTable heading : headings) {
      height += heading.spacingBefore() + heading.getTotalHeight();
    }
    return height;
  }

  private float pageHeight() {
    return document.top() - document.bottom();
  }

  private float left() {
    return writer.getVerticalPosition(true) - document.bottom() - ROUNDING;
  }

  private boolean isAtTop() {
    return writer.getVerticalPosition(true) >= document.top() - ROUNDING;
  }
}
