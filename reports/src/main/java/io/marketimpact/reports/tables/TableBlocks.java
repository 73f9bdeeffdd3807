package io.marketimpact.reports.tables;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Turns a Tablesaw table into a block, column by column. */
public final class TableBlocks {

  private static final String NOTHING = "\u2013";

  private final Table table;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<Row, String>> cells = new ArrayList<>();
  private final List<Function<Row, List<Double>>> numbers = new ArrayList<>();
  private Function<Row, Tone> tone = row -> Tone.PLAIN;
  private Function<Row, String> instead = row -> "";
  private int most = Integer.MAX_VALUE;

  private TableBlocks(Table table) {
    this.table = table;
  }

  /**
   * Begins with a table.
   *
   * @param table the table
   * @return this
   */
  public static TableBlocks of(Table table) {
    return new TableBlocks(table);
  }

  /**
   * Shows a column of texts.
   *
   * @param head its head
   * @param name the column
   * @return this
   */
  public TableBlocks text(String head, String name) {
    return computed(head, Kind.TEXT, row -> shown(row, name));
  }

  /**
   * Shows a column of dates, symbols or other texts that stay on one line.
   *
   * @param head its head
   * @param name the column
   * @return this
   */
  public TableBlocks code(String head, String name) {
    return computed(head, Kind.CODE, row -> shown(row, name));
  }

  private static String shown(Row row, String name) {
    return row.isMissing(name) ? NOTHING : row.getObject(name).toString();
  }

  /**
   * Shows a column of texts in other words.
   *
   * @param head its head
   * @param name the column
   * @param words says a text
   * @return this
   */
  public TableBlocks mapped(String head, String name, UnaryOperator<String> words) {
    return computed(head, Kind.TEXT, row -> words.apply(row.getString(name)));
  }

  /**
   * Shows a column of numbers; a missing one is a dash.
   *
   * @param head its head
   * @param name the column
   * @param format writes a number
   * @return this
   */
  public TableBlocks number(String head, String name, DoubleFunction<String> format) {
    return measured(
        head,
        row -> row.isMissing(name) ? List.of() : List.of(row.getDouble(name)),
        values -> format.apply(values.get(0)));
  }

  /**
   * Shows a column of whole numbers; a missing one is a dash.
   *
   * @param head its head
   * @param name the column
   * @param format writes a number
   * @return this
   */
  public TableBlocks whole(String head, String name, IntFunction<String> format) {
    return measured(
        head,
        row -> row.isMissing(name) ? List.of() : List.of((double) row.getInt(name)),
        values -> format.apply(values.get(0).intValue()));
  }

  /**
   * Shows two columns of returns as an interval.
   *
   * @param head its head
   * @param low the column of lower ends
   * @param high the column of upper ends
   * @return this
   */
  public TableBlocks interval(String head, String low, String high) {
    return measured(
        head,
        row -> row.isMissing(low) ? List.of() : List.of(row.getDouble(low), row.getDouble(high)),
        values -> Format.percent(values.get(0)) + " to " + Format.percent(values.get(1)));
  }

  private TableBlocks measured(
      String head, Function<Row, List<Double>> numbers, Function<List<Double>, String> format) {
    return column(
        head,
        Kind.NUMBER,
        row -> {
          List<Double> values = numbers.apply(row);
          return values.isEmpty() ? NOTHING : format.apply(values);
        },
        numbers);
  }

  private TableBlocks computed(String head, Kind kind, Function<Row, String> cell) {
    return column(head, kind, cell, row -> List.of());
  }

  private TableBlocks column(
      String head, Kind kind, Function<Row, String> cell, Function<Row, List<Double>> behind) {
    columns.add(new Column(head, kind));
    cells.add(cell);
    numbers.add(behind);
    return this;
  }

  /**
   * Marks rows that lack a number as failed, and says why instead of their numbers.
   *
   * @param name the number's column
   * @param reason the column of texts that say why
   * @return this
   */
  public TableBlocks failedWithout(String name, String reason) {
    tone = row -> row.isMissing(name) ? Tone.FAILED : Tone.PLAIN;
    instead = row -> row.isMissing(name) ? row.getString(reason) : "";
    return this;
  }

  /**
   * Marks rows by a text.
   *
   * @param name the text's column
   * @param rule the mark of a text
   * @return this
   */
  public TableBlocks marked(String name, Function<String, Tone> rule) {
    tone = row -> rule.apply(row.getString(name));
    return this;
  }

  /**
   * Marks rows whose whole number lies in a range.
   *
   * @param name the number's column
   * @param low lowest marked
   * @param high highest marked
   * @return this
   */
  public TableBlocks between(String name, int low, int high) {
    tone =
        row ->
            !row.isMissing(name) && row.getInt(name) >= low && row.getInt(name) <= high
                ? Tone.STRONG
                : Tone.PLAIN;
    return this;
  }

  /**
   * Shows no more than so many rows.
   *
   * @param rows the number
   * @return this
   */
  public TableBlocks atMost(int rows) {
    most = rows;
    return this;
  }

  /**
   * The block.
   *
   * @param caption what it shows, with units
   * @param note what a reader must know, empty when nothing
   * @return the block
   */
  public Block.Table block(String caption, String note) {
    List<Block.Row> rows = new ArrayList<>();
    for (Row row : table) {
      if (rows.size() < most) {
        rows.add(new Block.Row(texts(row), tone.apply(row), numbers(row)));
      }
    }
    int left = table.rowCount() - rows.size();
    String more = left > 0 ? left + " more rows are in the CSV files beside this report. " : "";
    return new Block.Table(caption, columns, rows, (more + note).strip());
  }

  /**
   * A row's texts; where it has a reason, that stands instead of everything from the numbers on.
   */
  private List<String> texts(Row row) {
    String reason = instead.apply(row);
    Stream<String> texts = cells.stream().map(cell -> cell.apply(row));
    return reason.isEmpty()
        ? texts.toList()
        : Stream.concat(texts.limit(beforeNumbers()), Stream.of(reason)).toList();
  }

  private List<List<Double>> numbers(Row row) {
    return instead.apply(row).isEmpty()
        ? numbers.stream().map(behind -> behind.apply(row)).toList()
        : List.of();
  }

  private long beforeNumbers() {
    return columns.stream().takeWhile(column -> column.kind() != Kind.NUMBER).count();
  }
}
