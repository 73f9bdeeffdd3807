package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.Visible;
import java.util.List;
import java.util.stream.Stream;

/** How wide a column is, in letters, and how many lines its words take. */
final class Widths {

  static final double NARROWEST = 11;
  private static final double GAP = 3;
  private static final double WIDEST = 68;

  /** Words do not fill their lines. */
  private static final double LOOSE = 1.15;

  private Widths() {}

  static double of(String head, List<Table.Row> rows, int column) {
    double longest =
        Math.max(
            head.length() / 1.6,
            Stream.of(head.split(" ")).mapToInt(String::length).max().orElse(0));
    for (Table.Row row : rows) {
      Cell cell = row.cells().get(column);
      if (!(cell instanceof Cell.Quantity)) {
        longest = Math.max(longest, words(cell).length());
      }
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + GAP));
  }

  /** How many lines a text takes in a column of so many letters. */
  static int lines(String text, double width) {
    return Math.max(1, (int) Math.ceil(text.length() * LOOSE / Math.max(1, width)));
  }

  static boolean isWrapped(Cell cell) {
    return cell instanceof Cell.Text && words(cell).length() > WIDEST - GAP;
  }

  static String words(Cell cell) {
    return Visible.line(CellText.of(cell));
  }
}
