package io.marketimpact.reports.tables;

import io.marketimpact.base.Require;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.CellText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tables as Tablesaw has them, to sort, join and summarize: numbers as exact as they were computed,
 * returns as fractions, days as days, a missing value where nothing applies.
 */
public final class DataFrames {

  private DataFrames() {}

  /**
   * A table to compute with.
   *
   * @param table the table
   * @return the same rows, a range in two columns
   */
  public static Table of(io.marketimpact.data.table.Table<?> table) {
    FlatTable flat = FlatTable.of(table);
    List<io.marketimpact.data.table.Table.Row> rows = flat.rows();
    Table frame = Table.create(table.title().isEmpty() ? table.id() : table.title());
    for (int i = 0; i < flat.heads().size(); i++) {
      int place = i;
      List<Cell> cells = rows.stream().map(row -> row.cells().get(place)).toList();
      frame.addColumns(column(flat.heads().get(i), cells));
    }
    return frame;
  }

  /**
   * Every table of a report by its id, such as returns-1: what the quant computes with is what the
   * analyst reads.
   *
   * @param report the report
   * @return in the order of the report
   */
  public static Map<String, Table> of(Report report) {
    Map<String, Table> frames = new LinkedHashMap<>();
    report.tables().forEach(table -> frames.put(table.id(), of(table)));
    return frames;
  }

  /**
   * Prices of a Tablesaw table, to study.
   *
   * @param prices columns {@code symbol}, {@code date} and {@code adjusted_close}, a row per share
   *     and day; a missing price leaves out its row
   * @return the panel
   * @throws IllegalArgumentException if a column is missing or of another type
   */
  public static Panel panel(Table prices) {
    Require.that(
        prices.containsColumn("symbol")
            && prices.containsColumn("date")
            && prices.containsColumn("adjusted_close")
            && prices.column("date").type() == ColumnType.LOCAL_DATE
            && prices.column("adjusted_close") instanceof NumericColumn,
        "prices need the columns symbol, date (days) and adjusted_close (numbers): %s",
        prices.columnNames());
    Column<?> symbols = prices.column("symbol");
    DateColumn dates = prices.dateColumn("date");
    NumericColumn<?> closes = prices.numberColumn("adjusted_close");
    return new Panel(
        PricesInMemory.of(
            IntStream.range(0, prices.rowCount())
                .filter(row -> !closes.isMissing(row))
                .mapToObj(
                    row ->
                        PriceBar.of(
                            new SecurityId(symbols.getString(row)),
                            dates.get(row),
                            closes.getDouble(row)))
                .toList()));
  }

  private static Column<?> column(FlatTable.Head head, List<Cell> cells) {
    return switch (head.kind()) {
      case NUMBER, QUANTITY, RANGE, QUANTITY_RANGE ->
          filled(DoubleColumn.create(head.name()), cells, cell -> ((Cell.Quantity) cell).value());
      case FLAG ->
          filled(BooleanColumn.create(head.name()), cells, cell -> ((Cell.Flag) cell).holds());
      case DAY -> filled(DateColumn.create(head.name()), cells, cell -> ((Cell.Day) cell).day());
      case MOMENT ->
          filled(InstantColumn.create(head.name()), cells, cell -> ((Cell.Moment) cell).instant());
      case TEXT, CODE, VALUE -> filled(StringColumn.create(head.name()), cells, CellText::of);
    };
  }

  private static <V> Column<V> filled(Column<V> column, List<Cell> cells, Function<Cell, V> value) {
    for (Cell cell : cells) {
      if (cell == Cell.NOTHING) {
        column.appendMissing();
      } else {
        column.append(value.apply(cell));
      }
    }
    return column;
  }
}
