package io.marketimpact.reports.text;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a page shows it: a text in each cell, what is set in brackets behind the value it
 * belongs to, and a reason once over all the cells it explains.
 *
 * @param heads of the columns
 * @param lines of the rows
 */
public record ShownTable(List<Head> heads, List<Line> lines) {

  /** Digits enough to keep an order, and fewer than differ between machines. */
  private static final MathContext DIGITS = new MathContext(6);

  /** Keeps its own copies. */
  public ShownTable {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /** How the cells of a column are set. */
  public enum Setting {
    /** To the left. */
    TEXT,
    /** To the left and never broken: a date, a symbol. */
    CODE,
    /** To the right, in figures of one width. */
    NUMBER
  }

  /**
   * The head of a column.
   *
   * @param text its words
   * @param setting how its cells are set
   */
  public record Head(String text, Setting setting) {}

  /**
   * A row.
   *
   * @param cells its cells; together they span all columns
   * @param tone how it is marked
   */
  public record Line(List<Shown> cells, Tone tone) {
    /** Keeps its own copy. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text what it says
   * @param column the place of its column, from 0
   * @param span how many columns it spans
   * @param key the number it is sorted by in the notation of programs, empty where it has none
   * @param address the page that it leads to, if any
   */
  public record Shown(String text, int column, int span, String key, Optional<URI> address) {
    /**
     * Whether it spans more than its own column.
     *
     * @return whether it explains several columns
     */
    public boolean isWide() {
      return span > 1;
    }
  }

  /**
   * A table as a page shows it.
   *
   * @param table the table
   * @return its texts
   */
  public static ShownTable of(Table<?> table) {
    List<? extends Column<?>> columns = table.columns();
    return new ShownTable(
        columns.stream().filter(ShownTable::isOwn).map(ShownTable::head).toList(),
        table.rows().stream().map(row -> line(columns, row)).toList());
  }

  private static boolean isOwn(Column<?> column) {
    return column.place() == Column.Place.OWN;
  }

  private static Head head(Column<?> column) {
    return new Head(
        column.head(),
        switch (column.kind()) {
          case TEXT, VALUE -> Setting.TEXT;
          case CODE, FLAG, DAY, MOMENT -> Setting.CODE;
          case NUMBER, QUANTITY, RANGE, QUANTITY_RANGE -> Setting.NUMBER;
        });
  }

  private static Line line(List<? extends Column<?>> columns, Table.Row row) {
    List<Shown> shown = new ArrayList<>();
    Cell before = Cell.NOTHING;
    int column = 0;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cells().get(i);
      boolean isOwn = isOwn(columns.get(i));
      int last = shown.size() - 1;
      if (cell instanceof Cell.Reason && cell.equals(before)) {
        shown.set(last, wider(shown.get(last), isOwn ? 1 : 0));
      } else if (isOwn) {
        shown.add(new Shown(CellText.of(cell), column, 1, key(cell), address(cell)));
      } else if (cell != Cell.NOTHING) {
        shown.set(last, bracketed(shown.get(last), CellText.of(cell)));
      }
      column += isOwn ? 1 : 0;
      before = cell;
    }
    return new Line(shown, row.tone());
  }

  private static Shown wider(Shown cell, int by) {
    return new Shown(cell.text(), cell.column(), cell.span() + by, "", cell.address());
  }

  private static Shown bracketed(Shown cell, String text) {
    return new Shown(
        cell.text() + " (" + text + ")", cell.column(), cell.span(), cell.key(), cell.address());
  }

  private static Optional<URI> address(Cell cell) {
    return cell instanceof Cell.Text words ? words.address() : Optional.empty();
  }

  private static String key(Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      return key(quantity.value());
    }
    if (cell instanceof Cell.Range range) {
      return key(range.low().value());
    }
    if (cell instanceof Cell.Day day) {
      return Long.toString(day.day().toEpochDay());
    }
    return cell instanceof Cell.Moment moment
        ? Long.toString(moment.instant().getEpochSecond())
        : "";
  }

  private static String key(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }

  /**
   * The longest text of a column, from which writers choose its width.
   *
   * @param column its place, from 0
   * @return number of characters, a spanning cell left out
   */
  public int longest(int column) {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .filter(cell -> cell.column() == column && !cell.isWide())
        .mapToInt(cell -> cell.text().length())
        .max()
        .orElse(0);
  }
}
