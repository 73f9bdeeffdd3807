package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.Visible;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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
  private static final String AS_MOMENT = "yyyy-mm-dd\\ hh:mm:ss\"Z\"";
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
  void write(Table<?> table, String contents) {
    List<FlatTable.Head> heads = FlatTable.of(table).heads();
    List<Table.Row> rows = FlatTable.of(table).rows();
    text(0, 0, table.title()).bold().fontSize(12).set();
    link(1, 0, contents, "\u2190 " + contents);
    double[] widths = new double[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(heads.get(column).name(), rows, column);
      head(HEADS, column, heads.get(column).name(), heads.get(column).kind().isNumeric());
      sheet.width(column, widths[column]);
    }
    int row = HEADS + 1;
    for (Table.Row one : rows) {
      int lines = 1;
      for (int column = 0; column < widths.length; column++) {
        Cell cell = one.cells().get(column);
        value(row, column, cell, one.tone());
        lines = Math.max(lines, isWrapped(cell) ? lines(words(cell), widths[column]) : 1);
      }
      height(row, lines);
      row++;
    }
    sheet.setAutoFilter(HEADS, 0, Math.max(HEADS, row - 1), widths.length - 1);
    sheet.freezePane(1, HEADS + 1);
    sheet.repeatRows(HEADS);
    print();
    if (!table.note().isEmpty()) {
      note(row + 1, table.note(), widths);
    }
  }

  /** Writes a note over all columns. */
  private void note(int row, String note, double[] widths) {
    text(row, 0, note).italic().fontColor(MUTED).wrapText(true).verticalAlignment("top").set();
    if (widths.length > 1) {
      sheet.range(row, 0, row, widths.length - 1).merge();
    }
    height(row, lines(note, Arrays.stream(widths).sum()));
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

  private static boolean isWrapped(Cell cell) {
    return cell instanceof Cell.Text && words(cell).length() > WIDEST - GAP;
  }

  private static String words(Cell cell) {
    return Visible.line(CellText.of(cell));
  }

  /** On paper as wide as the paper, as long as it takes. */
  void print() {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  void head(int row, int column, String text, boolean isNumeric) {
    StyleSetter style =
        text(row, column, text).bold().fillColor(HEAD).wrapText(true).verticalAlignment("bottom");
    (isNumeric ? style.horizontalAlignment("right") : indented(style, column)).set();
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

  private void value(int row, int column, Cell cell, Tone tone) {
    StyleSetter style;
    if (cell instanceof Cell.Quantity number) {
      sheet.value(row, column, number.value());
      style = sheet.style(row, column).format(NumberFormats.of(number)).fontColor(INK);
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.day());
      style = indented(sheet.style(row, column).format(AS_DAY).fontColor(INK), column);
    } else if (cell instanceof Cell.Moment moment) {
      sheet.value(row, column, moment.instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
      style = indented(sheet.style(row, column).format(AS_MOMENT).fontColor(INK), column);
    } else if (cell != Cell.NOTHING && !words(cell).isEmpty()) {
      style = indented(text(row, column, words(cell)), column).wrapText(isWrapped(cell));
    } else {
      return;
    }
    tone(style.verticalAlignment("top"), tone).set();
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
      case GRAYED -> style.italic().fontColor(MUTED);
      case FAILED -> style.fontColor(ORANGE);
    };
  }

  private static double width(String head, List<Table.Row> rows, int column) {
    double longest = head.length() / 1.6;
    for (Table.Row row : rows) {
      Cell cell = row.cells().get(column);
      if (!(cell instanceof Cell.Quantity)) {
        longest = Math.max(longest, words(cell).length());
      }
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + GAP));
  }
}
