package io.marketimpact.reports.workbook;

import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.grid.Grid;
import io.marketimpact.reports.grid.Value;
import io.marketimpact.reports.text.Visible;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table on a sheet: caption, heads that stay in sight, values, note. */
final class Sheet {

  static final String INK = "1B1F24";
  static final String MUTED = "57606A";
  static final String BLUE = "0B5C92";
  static final String ORANGE = "A8480A";
  static final String STRONG = "E9F2F9";
  static final String HEAD = "D8DEE4";

  /** Text whatever it begins with, also after somebody edited it. */
  static final String AS_TEXT = "@";

  private static final String AS_DAY = "yyyy-mm-dd";
  private static final int MOST_LETTERS = 32_000;
  private static final double NARROWEST = 11;
  private static final double GAP = 3;
  private static final double WIDEST = 68;
  private static final int HEADS = 2;
  private static final double LINE = 15;

  /** Words do not fill their lines. */
  private static final double LOOSE = 1.15;

  private final Worksheet sheet;

  Sheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** Writes a table with a way back to the contents. */
  void write(Table table, String contents) {
    Grid grid = Grid.of(table);
    text(0, 0, table.caption()).bold().fontSize(12).set();
    link(1, 0, contents, "\u2190 " + contents);
    for (int column = 0; column < grid.heads().size(); column++) {
      head(HEADS, column, grid.heads().get(column).text(), grid.heads().get(column).kind());
      sheet.width(column, width(grid, column));
    }
    int row = HEADS + 1;
    for (Grid.Line line : grid.lines()) {
      int lines = 1;
      for (int column = 0; column < line.values().size(); column++) {
        value(row, column, line.values().get(column), grid, line);
        lines = Math.max(lines, lines(grid, line, column));
      }
      height(row, lines);
      row++;
    }
    if (!grid.heads().isEmpty()) {
      sheet.setAutoFilter(HEADS, 0, Math.max(HEADS, row - 1), grid.heads().size() - 1);
    }
    sheet.freezePane(1, HEADS + 1);
    sheet.repeatRows(HEADS);
    print();
    if (!table.note().isEmpty()) {
      note(row + 1, grid, table.note());
    }
  }

  /** Writes a note over all columns. */
  private void note(int row, Grid grid, String note) {
    int last = Math.max(0, grid.heads().size() - 1);
    double room = 0;
    for (int column = 0; column < grid.heads().size(); column++) {
      room += width(grid, column);
    }
    text(row, 0, note).italic().fontColor(MUTED).wrapText(true).verticalAlignment("top").set();
    if (last > 0) {
      sheet.range(row, 0, row, last).merge();
    }
    height(row, lines(note, room));
  }

  /** Says how high a row is, for not every program finds out by itself. */
  void height(int row, int lines) {
    if (lines > 1) {
      sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE));
    }
  }

  /** How many lines a text takes in a column of so many letters. */
  static int lines(String text, double width) {
    return Math.max(1, (int) Math.ceil(text.length() * LOOSE / Math.max(1, width)));
  }

  private static int lines(Grid grid, Grid.Line line, int column) {
    return column < grid.heads().size()
            && line.values().size() == grid.heads().size()
            && line.values().get(column) instanceof Value.Text words
            && isWrapped(words.text())
        ? lines(words.text(), width(grid, column))
        : 1;
  }

  private static boolean isWrapped(String words) {
    return words.length() > WIDEST - GAP;
  }

  /** On paper as wide as the paper, as long as it takes. */
  void print() {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  void head(int row, int column, String text, Kind kind) {
    StyleSetter style =
        text(row, column, text).bold().fillColor(HEAD).wrapText(true).verticalAlignment("bottom");
    (kind == Kind.NUMBER ? style.horizontalAlignment("right") : indented(style, column)).set();
  }

  /** Writes words as words; what begins like a formula is none. */
  StyleSetter text(int row, int column, String text) {
    String shown = Visible.line(text);
    sheet.value(row, column, shown.substring(0, Math.min(shown.length(), MOST_LETTERS)));
    return sheet.style(row, column).format(AS_TEXT).fontColor(INK);
  }

  void link(int row, int column, String name, String text) {
    sheet.hyperlink(row, column, HyperLink.internal("'" + name + "'!A1", text));
    sheet
        .style(row, column)
        .format(AS_TEXT)
        .fontColor(BLUE)
        .underlined()
        .verticalAlignment("top")
        .set();
  }

  private void value(int row, int column, Value value, Grid grid, Grid.Line line) {
    StyleSetter style;
    if (value instanceof Value.Quantity number) {
      sheet.value(row, column, number.value());
      style = sheet.style(row, column).format(number.format()).fontColor(INK);
    } else if (value instanceof Value.Day day) {
      sheet.value(row, column, day.day());
      style = indented(sheet.style(row, column).format(AS_DAY).fontColor(INK), column);
    } else {
      String words = ((Value.Text) value).text();
      if (words.isEmpty()) {
        return;
      }
      boolean spans = line.values().size() < grid.heads().size();
      style = indented(text(row, column, words), column).wrapText(!spans && isWrapped(words));
    }
    tone(style.verticalAlignment("top"), line.tone()).set();
  }

  /** Words stand off from the numbers to their left. */
  private static StyleSetter indented(StyleSetter style, int column) {
    StyleSetter left = style.horizontalAlignment("left");
    return column > 0 ? left.indent(1) : left;
  }

  private static StyleSetter tone(StyleSetter style, Tone tone) {
    return switch (tone) {
      case PLAIN -> style;
      case STRONG -> style.bold().fillColor(STRONG);
      case GREYED -> style.italic().fontColor(MUTED);
      case FAILED -> style.fontColor(ORANGE);
    };
  }

  private static double width(Grid grid, int column) {
    double longest = grid.heads().get(column).text().length() / 1.6;
    for (Grid.Line line : grid.lines()) {
      boolean spans = column == line.values().size() - 1 && column < grid.heads().size() - 1;
      if (column < line.values().size()
          && !spans
          && line.values().get(column) instanceof Value.Text words) {
        longest = Math.max(longest, words.text().length());
      }
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + GAP));
  }
}
