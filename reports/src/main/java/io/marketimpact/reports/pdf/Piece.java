package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfPTable;

/**
 * A part of a section that can be set on pages.
 *
 * @param table its boxes; a head is repeated on each page
 * @param breaks where it may be broken
 * @param opening how many of its first rows belong together
 * @param tail how many of its last rows belong together
 */
record Piece(PdfPTable table, Breaks breaks, int opening, int tail) {

  private static final float FEW_LINES = 42;

  /** Rows this high in sum are enough to stand at the foot of a page. */
  private static final float ENOUGH = 100;

  /** Where a piece may be broken. */
  enum Breaks {
    /** Between lines of text. */
    LINES,
    /** Between rows. */
    ROWS,
    /** Between rows where it is too long to be moved whole. */
    ROWS_IF_LONG
  }

  /** Running text. */
  static Piece text(PdfPTable table) {
    table.setSplitLate(false);
    return new Piece(table, Breaks.LINES, 1, 1);
  }

  /** Items of a list. */
  static Piece items(PdfPTable table) {
    return new Piece(table, Breaks.ROWS, 1, 1);
  }

  float height() {
    return table.spacingBefore() + table.getTotalHeight();
  }

  /** The height of the least of it that may stand at the foot of a page. */
  float least() {
    if (breaks == Breaks.LINES) {
      return Math.min(height(), table.spacingBefore() + FEW_LINES);
    }
    int last = Math.min(table.size(), table.getHeaderRows() + opening);
    if (table.size() - last < tail) {
      last = table.size();
    }
    float height = table.spacingBefore();
    boolean mayBreak = last < table.size();
    for (int row = 0; row < last; row++) {
      if (mayBreak && row > table.getHeaderRows() && height > ENOUGH) {
        break;
      }
      height += table.getRowHeight(row);
    }
    return height;
  }
}
