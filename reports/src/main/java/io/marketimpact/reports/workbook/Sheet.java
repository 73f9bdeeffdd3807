package io.marketimpact.reports.workbook;

import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
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
  private static final double NARROWEST = 9;
  private static final double WIDEST = 60;
  private static final int HEADS = 2;

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
      for (int column = 0; column < line.values().size(); column++) {
        value(row, column, line.values().get(column), grid, line);
      }
      row++;
    }
    if (!grid.heads().isEmpty()) {
      sheet.setAutoFilter(HEADS, 0, Math.max(HEADS, row - 1), grid.heads().size() - 1);
    }
    sheet.freezePane(1, HEADS + 1);
    sheet.repeatRows(HEADS);
    print();
    if (!table.note().isEmpty()) {
      text(row + 1, 0, table.note()).italic().fontColor(MUTED).set();
    }
  }

  /** On paper as wide as the paper, as long as it takes. */
  void print() {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  void head(int row, int column, String text, Kind kind) {
    text(row, column, text)
        .bold()
        .fillColor(HEAD)
        .wrapText(true)
        .verticalAlignment("bottom")
        .horizontalAlignment(kind == Kind.NUMBER ? "right" : "left")
        .set();
  }

  /** Writes words as words; what begins like a formula is none. */
  StyleSetter text(int row, int column, String text) {
    String shown = Visible.line(text);
    sheet.value(row, column, shown.substring(0, Math.min(shown.length(), MOST_LETTERS)));
    return sheet.style(row, column).format(AS_TEXT).fontColor(INK);
  }

  void link(int row, int column, String name, String text) {
    sheet.hyperlink(row, column, HyperLink.internal("'" + name + "'!A1", text));
    sheet.style(row, column).format(AS_TEXT).fontColor(BLUE).underlined().set();
  }

  private void value(int row, int column, Value value, Grid grid, Grid.Line line) {
    StyleSetter style;
    if (value instanceof Value.Quantity number) {
      sheet.value(row, column, number.value());
      style = sheet.style(row, column).format(number.format()).fontColor(INK);
    } else if (value instanceof Value.Day day) {
      sheet.value(row, column, day.day());
      style = sheet.style(row, column).format(AS_DAY).fontColor(INK).horizontalAlignment("left");
    } else {
      String words = ((Value.Text) value).text();
      if (words.isEmpty()) {
        return;
      }
      boolean spans = line.values().size() < grid.heads().size();
      style = text(row, column, words).wrapText(!spans && words.length() > WIDEST);
    }
    tone(style.verticalAlignment("top"), line.tone()).set();
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
    return Math.max(NARROWEST + 2, Math.min(WIDEST, longest + 2));
  }
}
