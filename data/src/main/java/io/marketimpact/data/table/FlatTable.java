package io.marketimpact.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A table with one value in each cell, as files and programs want it: a range becomes two columns,
 * a unit that varies from row to row a column of its own, and the reasons why values are missing a
 * last column.
 */
public final class FlatTable {

  private static final String REMARK = "Remark";

  /** The blank before a percent sign on a page: nobody who types a head finds it on the keys. */
  private static final char NARROW = '\u202F';

  private final Table<?> table;
  private final boolean isFlat;

  private FlatTable(Table<?> table) {
    this.table = table;
    this.isFlat = table.columns().stream().allMatch(FlatTable::isFlat);
  }

  private static boolean isFlat(Column<?> column) {
    return !column.kind().isRange() && !column.kind().hasOwnUnits() && !column.mayLack();
  }

  /**
   * A table value by value.
   *
   * @param table the table
   * @return its values
   */
  public static FlatTable of(Table<?> table) {
    return new FlatTable(table);
  }

  /**
   * A column of the flat table.
   *
   * @param name its head, with the unit where all its numbers share one
   * @param kind what its cells hold; never a range
   */
  public record Head(String name, ColumnKind kind) {}

  /**
   * The columns; they depend on the table's columns alone, not on its rows.
   *
   * @return in order, no two of one name in any case of its letters, none without a name
   */
  public List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    table.columns().forEach(column -> addHeads(column, heads));
    if (hasRemarks()) {
      heads.add(new Head(REMARK, ColumnKind.TEXT));
    }
    Set<String> taken = new HashSet<>();
    return heads.stream().map(head -> new Head(unique(head.name(), taken), head.kind())).toList();
  }

  private static String unique(String head, Set<String> taken) {
    String name = head.isBlank() ? "Column " + (taken.size() + 1) : head.replace(NARROW, ' ');
    String unique = name;
    for (int next = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); next++) {
      unique = name + " (" + next + ")";
    }
    return unique;
  }

  private static void addHeads(Column<?> column, List<Head> heads) {
    String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
    ColumnKind kind =
        switch (column.kind()) {
          case RANGE -> ColumnKind.NUMBER;
          case QUANTITY_RANGE -> ColumnKind.QUANTITY;
          default -> column.kind();
        };
    if (column.kind().isRange()) {
      heads.add(new Head(column.head() + ", low" + unit, kind));
      heads.add(new Head(column.head() + ", high" + unit, kind));
    } else {
      heads.add(new Head(column.head() + unit, kind));
    }
    if (column.kind().hasOwnUnits()) {
      heads.add(new Head(column.head() + ", unit", ColumnKind.CODE));
    }
  }

  /**
   * Makes the rows one by one.
   *
   * @param taker is given each row's cells, one per head
   */
  public void forEachRow(Consumer<List<Cell>> taker) {
    table.forEachRow(row -> taker.accept(isFlat ? row.cells() : cells(row)));
  }

  /**
   * All rows.
   *
   * @return each with one cell per head, marked as in the table
   */
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    table.forEachRow(row -> rows.add(new Table.Row(cells(row), row.tone())));
    return rows;
  }

  private List<Cell> cells(Table.Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      addCells(table.columns().get(i).kind(), row.cells().get(i), cells);
    }
    if (hasRemarks()) {
      cells.add(remark(row));
    }
    return cells;
  }

  private static void addCells(ColumnKind kind, Cell cell, List<Cell> cells) {
    Cell first = cell instanceof Cell.Range range ? range.low() : cell;
    cells.add(first instanceof Cell.Reason ? Cell.NOTHING : first);
    if (kind.isRange()) {
      cells.add(cell instanceof Cell.Range range ? range.high() : Cell.NOTHING);
    }
    if (kind.hasOwnUnits()) {
      boolean hasUnit = first instanceof Cell.Quantity quantity && !quantity.unit().isEmpty();
      cells.add(hasUnit ? new Cell.Code(((Cell.Quantity) first).unit()) : Cell.NOTHING);
    }
  }

  private static Cell remark(Table.Row row) {
    String reasons =
        row.cells().stream()
            .filter(Cell.Reason.class::isInstance)
            .map(cell -> ((Cell.Reason) cell).text())
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? Cell.NOTHING : new Cell.Text(reasons);
  }

  private boolean hasRemarks() {
    return table.columns().stream().anyMatch(Column::mayLack);
  }
}
