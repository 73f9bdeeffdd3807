package io.marketimpact.reports.workbook;

/** Addresses of cells, from rows and columns that are counted from 0. */
final class Cells {

  private static final int LETTERS = 26;

  private Cells() {}

  /** Such as B7. */
  static String at(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** Such as $B$7: the same wherever the formula is moved to. */
  static String fixed(int row, int column) {
    return "$" + letters(column) + "$" + (row + 1);
  }

  /** A cell of another sheet of ours. */
  static String on(String sheet, int row, int column) {
    return "'" + sheet + "'!" + fixed(row, column);
  }

  /** Cells of one column from a first to a last row. */
  static String column(String sheet, int column, int first, int last) {
    return on(sheet, first, column) + ":" + fixed(last, column);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
