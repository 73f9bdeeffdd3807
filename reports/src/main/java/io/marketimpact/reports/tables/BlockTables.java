package io.marketimpact.reports.tables;

import io.marketimpact.data.result.CsvTable;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.NamedTable;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.grid.Grid;
import io.marketimpact.reports.grid.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Turns a table of a report into a Tablesaw table: numbers as exact as they were computed, returns
 * as fractions, days as days, a missing value where nothing applies. An interval becomes two
 * columns. What a row says instead of its numbers stands in a last column.
 */
public final class BlockTables {

  private static final String REMARK = "Remark";

  private BlockTables() {}

  /**
   * A table of a report to reckon with.
   *
   * @param block the table
   * @return the same rows
   */
  public static Table of(Block.Table block) {
    Grid grid = Grid.of(block);
    Set<String> names = new HashSet<>();
    Table table = Table.create(block.caption());
    for (int i = 0; i < grid.heads().size(); i++) {
      table.addColumns(column(unique(grid.heads().get(i).text(), i, names), grid, i));
    }
    if (grid.lines().stream().anyMatch(line -> isShort(grid, line))) {
      table.addColumns(remarks(unique(REMARK, grid.heads().size(), names), grid));
    }
    return table;
  }

  /**
   * Every table of a report by the name of its file, such as returns-1: what the quant reckons with
   * is what the analyst reads.
   *
   * @param report the report
   * @return in the order of the report
   */
  public static Map<String, Table> of(Report report) {
    Map<String, Table> tables = new LinkedHashMap<>();
    NamedTable.of(report).forEach(named -> tables.put(named.name(), of(named.table())));
    return tables;
  }

  /** Tablesaw finds columns by their names, whatever their case; in a file they are harmless. */
  private static String unique(String head, int place, Set<String> taken) {
    String name = head.isBlank() ? "Column " + (place + 1) : head;
    int next = 2;
    String unique = name;
    while (!taken.add(CsvTable.harmless(unique).toLowerCase(Locale.ROOT))) {
      unique = name + " (" + next++ + ")";
    }
    return unique;
  }

  private static boolean isShort(Grid grid, Grid.Line line) {
    return line.values().size() < grid.heads().size();
  }

  /** The value of a row in a column, none where the row ends before or with a remark. */
  private static Optional<Value> value(Grid grid, Grid.Line line, int column) {
    int known = isShort(grid, line) ? line.values().size() - 1 : line.values().size();
    return column < known
        ? Optional.of(line.values().get(column)).filter(value -> !value.equals(Value.NOTHING))
        : Optional.empty();
  }

  private static Column<?> column(String name, Grid grid, int place) {
    List<Optional<Value>> values =
        grid.lines().stream().map(line -> value(grid, line, place)).toList();
    if (all(values, Value.Quantity.class)) {
      return numbers(name, values);
    }
    return all(values, Value.Day.class) ? days(name, values) : texts(name, grid, place);
  }

  private static boolean all(List<Optional<Value>> values, Class<? extends Value> type) {
    return values.stream().anyMatch(Optional::isPresent)
        && values.stream().flatMap(Optional::stream).allMatch(type::isInstance);
  }

  private static DoubleColumn numbers(String name, List<Optional<Value>> values) {
    DoubleColumn column = DoubleColumn.create(name);
    for (Optional<Value> value : values) {
      value
          .map(quantity -> ((Value.Quantity) quantity).value())
          .ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }

  private static DateColumn days(String name, List<Optional<Value>> values) {
    DateColumn column = DateColumn.create(name);
    for (Optional<Value> value : values) {
      value
          .map(quantity -> ((Value.Day) quantity).day())
          .ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }

  private static StringColumn texts(String name, Grid grid, int place) {
    StringColumn column = StringColumn.create(name);
    grid.lines()
        .forEach(line -> column.append(value(grid, line, place).map(BlockTables::said).orElse("")));
    return column;
  }

  private static StringColumn remarks(String name, Grid grid) {
    StringColumn column = StringColumn.create(name);
    for (Grid.Line line : grid.lines()) {
      boolean hasOne = isShort(grid, line) && !line.values().isEmpty();
      column.append(hasOne ? said(line.values().get(line.values().size() - 1)) : "");
    }
    return column;
  }

  private static String said(Value value) {
    if (value instanceof Value.Quantity number) {
      return Double.toString(number.value());
    }
    return value instanceof Value.Day day ? day.day().toString() : ((Value.Text) value).text();
  }
}
