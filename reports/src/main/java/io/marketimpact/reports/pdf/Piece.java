package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfPTable;

/**
 * A part of a section that can be set on pages.
 *
 * @param table its boxes; a head is repeated on each page
 * @param breaks where it may be broken
 * @param tail how many of its last rows belong together
 */
record Piece(PdfPTable table, Breaks breaks, int tail) {

  private static final float FEW_LINES = 42;
  private static final int FIRST_ROWS = 3;

  /** Where a piece may be broken. */
  enum Breaks {
    /** Between lines of text. */
    LINES,
    /** Between rows. */
    ROWS
  }

  static Piece text(PdfPTable table) {
    table.setSplitLate(false);
    return new Piece(table, Breaks.LINES, 1);
  }

  static Piece rows(PdfPTable table) {
    return new Piece(table, Breaks.ROWS, 1);
  }

  static Piece rowsWithTail(PdfPTable table, int tail) {
    return new Piece(table, Breaks.ROWS, tail);
  }

  float height() {
    return table.spacingBefore() + table.getTotalHeight();
  }

  /** The least of it that may stand at the foot of a page. */
  float opening() {
    if (breaks == Breaks.LINES) {
      return Math.min(height(), table.spacingBefore() + FEW_LINES);
    }
    int last = Math.min(table.size(), table.getHeaderRows() + FIRST_ROWS);
    float height = table.spacingBefore();
    for (int row = 0; row < last; row++) {
      height += table.getRowHeight(row);
    }
    return height;
  }
}
