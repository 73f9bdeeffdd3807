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
import java.util.function.UnaryOperator;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Turns a Tablesaw table into a block, column by column. */
public final class TableBlocks {

  private final Table table;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<Row, String>> cells = new ArrayList<>();
  private Function<Row, Tone> tone = row -> Tone.PLAIN;
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
    return computed(head, Kind.TEXT, row -> String.valueOf(row.getObject(name)));
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
    return computed(
        head,
        Kind.NUMBER,
        row -> row.isMissing(name) ? "\u2013" : format.apply(row.getDouble(name)));
  }

  /**
   * Shows two columns of returns as an interval.
   *
   * @param head its head
   * @param low the column of lower ends
   * @param high the column of upper ends
   * @param otherwise the column of texts to show where there is no interval
   * @return this
   */
  public TableBlocks interval(String head, String low, String high, String otherwise) {
    return computed(
        head,
        Kind.NUMBER,
        row ->
            row.isMissing(low)
                ? row.getString(otherwise)
                : Format.percent(row.getDouble(low))
                    + " to "
                    + Format.percent(row.getDouble(high)));
  }

  private TableBlocks computed(String head, Kind kind, Function<Row, String> cell) {
    columns.add(new Column(head, kind));
    cells.add(cell);
    return this;
  }

  /**
   * Marks rows that lack a number as failed.
   *
   * @param name the number's column
   * @return this
   */
  public TableBlocks failedWithout(String name) {
    tone = row -> row.isMissing(name) ? Tone.FAILED : Tone.PLAIN;
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
        rows.add(
            new Block.Row(cells.stream().map(cell -> cell.apply(row)).toList(), tone.apply(row)));
      }
    }
    int left = table.rowCount() - rows.size();
    String more = left > 0 ? left + " more rows are in the CSV files beside this report. " : "";
    return new Block.Table(caption, columns, rows, (more + note).strip());
  }
}
