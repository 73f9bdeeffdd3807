package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.text.Visible;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  private static final String AS_CLOCK = "yyyy-mm-dd\\ hh:mm";
  private static final String AS_MOMENT = "yyyy-mm-dd\\ hh:mm:ss\"Z\"";
  private static final int MOST_LETTERS = 32_000;
  private static final int HEADS = 2;
  private static final double LINE = 15;

  private static final String PLAIN = "General";
  private static final String INPUT = "FFF8DC";

  private final Worksheet sheet;
  private final Additions additions;
  private final int number;
  private final Map<Integer, Double> widest = new HashMap<>();

  /** A sheet, counted from 1, with charts and formulas. */
  Sheet(Worksheet sheet, Additions additions, int number) {
    this.sheet = sheet;
    this.additions = additions;
    this.number = number;
  }

  /** Writes a table with a way back to the contents. */
  void write(Table<?> table, String contents) {
    text(0, 0, table.title()).bold().fontSize(12).set();
    link(1, 0, contents, "\u2190 " + contents);
    Extent extent = rows(HEADS, table);
    sheet.setAutoFilter(HEADS, 0, Math.max(HEADS, extent.end() - 1), extent.columns() - 1);
    sheet.freezePane(1, HEADS + 1);
    sheet.repeatRows(HEADS);
    print();
    if (!table.note().isEmpty()) {
      note(extent.end() + 1, table.note(), extent);
    }
  }

  /** Writes a table below another and says which cells hold it. */
  Extent stack(int row, Table<?> table) {
    text(row, 0, table.title()).bold().fontSize(12).set();
    Extent extent = rows(row + 1, table);
    if (table.note().isEmpty()) {
      return extent;
    }
    note(extent.end(), table.note(), extent);
    return new Extent(
        extent.first(), extent.end(), extent.end() + 1, extent.columns(), extent.width());
  }

  /**
   * The cells of a table.
   *
   * @param first row of its values
   * @param end the row after its last values
   * @param next the row after its note
   * @param columns how many it has
   * @param width of all its columns
   */
  record Extent(int first, int end, int next, int columns, double width) {}

  private Extent rows(int above, Table<?> table) {
    SheetTable shown = SheetTable.of(table);
    List<FlatTable.Head> heads = shown.heads();
    List<Table.Row> rows = shown.rows();
    double[] widths = new double[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Widths.of(heads.get(column).name(), rows, column);
      head(above, column, heads.get(column).name(), heads.get(column).kind().isNumeric());
      wide(column, widths[column]);
    }
    height(
        above,
        IntStream.range(0, widths.length)
            .map(column -> Widths.lines(heads.get(column).name(), widths[column]))
            .max()
            .orElse(1));
    int row = above + 1;
    for (Table.Row one : rows) {
      int lines = 1;
      for (int column = 0; column < widths.length; column++) {
        Cell cell = one.cells().get(column);
        value(row, column, cell, one.tone(), shown.bound(row - above - 1, column));
        lines =
            Math.max(
                lines,
                Widths.isWrapped(cell) ? Widths.lines(Widths.words(cell), widths[column]) : 1);
      }
      height(row, lines);
      row++;
    }
    return new Extent(above + 1, row, row, widths.length, Arrays.stream(widths).sum());
  }

  /** Makes a column as wide as the widest that was asked for. */
  void wide(int column, double width) {
    sheet.width(column, widest.merge(column, width, Math::max));
  }

  /** Writes running text over some columns. */
  void paragraph(int row, String words, int columns) {
    text(row, 0, words).wrapText(true).verticalAlignment("top").set();
    if (columns > 1) {
      sheet.range(row, 0, row, columns - 1).merge();
    }
    double width = 0;
    for (int column = 0; column < columns; column++) {
      width += widest.getOrDefault(column, Widths.NARROWEST);
    }
    height(row, Widths.lines(words, width));
  }

  /** A number. */
  void number(int row, int column, int value) {
    sheet.value(row, column, value);
    sheet.style(row, column).verticalAlignment("top").set();
  }

  /** An amount or another number as it was computed. */
  void amount(int row, int column, double value, String format) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(format).fontColor(INK).verticalAlignment("top").set();
  }

  /** Keeps the rows above one in sight. */
  void freeze(int rows) {
    sheet.freezePane(0, rows);
  }

  /** A number that a reader may change. */
  void input(int row, int column, double value, String format) {
    sheet.value(row, column, value);
    input(row, column, format);
  }

  /** An empty cell that a reader may fill. */
  void input(int row, int column, String format) {
    sheet.style(row, column).format(format).fontColor(BLUE).fillColor(INPUT).set();
  }

  /**
   * A formula of this program with the result it has now; names and texts from outside never enter
   * an expression.
   */
  void formula(int row, int column, String expression, Object result, String format) {
    sheet.formula(row, column, Markup.escaped(expression));
    StyleSetter style = sheet.style(row, column).format(format).fontColor(INK);
    style
        .verticalAlignment("top")
        .horizontalAlignment(format.equals(PLAIN) ? "left" : "right")
        .indent(format.equals(PLAIN) ? 1 : 0)
        .set();
    additions.add(number, Cells.at(row, column), result);
  }

  void formula(int row, int column, String expression, Object result) {
    formula(row, column, expression, result, PLAIN);
  }

  void chart(Chart chart, Chart.Place place) {
    additions.add(number, chart, place);
  }

  /** Writes a note over all columns. */
  private void note(int row, String note, Extent over) {
    text(row, 0, note).italic().fontColor(MUTED).wrapText(true).verticalAlignment("top").set();
    if (over.columns() > 1) {
      sheet.range(row, 0, row, over.columns() - 1).merge();
    }
    height(row, Widths.lines(note, over.width()));
  }

  /** Says how high a row is, for not every program finds out by itself. */
  void height(int row, int lines) {
    if (lines > 1) {
      sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE));
    }
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

  void value(int row, int column, Cell cell, Tone tone) {
    value(row, column, cell, tone, "");
  }

  /** In a format of its own where one is given. */
  private void value(int row, int column, Cell cell, Tone tone, String format) {
    StyleSetter style;
    if (cell instanceof Cell.Quantity number) {
      sheet.value(row, column, number.value());
      style =
          sheet
              .style(row, column)
              .format(format.isEmpty() ? NumberFormats.of(number) : format)
              .fontColor(INK);
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.day());
      style = indented(sheet.style(row, column).format(AS_DAY).fontColor(INK), column);
    } else if (cell instanceof Cell.Moment moment) {
      boolean isUtc = moment.zone().equals(ZoneOffset.UTC);
      sheet.value(row, column, moment.instant().atZone(moment.zone()).toLocalDateTime());
      style = sheet.style(row, column).format(isUtc ? AS_MOMENT : AS_CLOCK).fontColor(INK);
      style = indented(style, column);
    } else if (cell != Cell.NOTHING && !Widths.words(cell).isEmpty()) {
      style =
          indented(text(row, column, Widths.words(cell)), column).wrapText(Widths.isWrapped(cell));
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
}
