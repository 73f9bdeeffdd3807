package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table value by value as a sheet shows it: a unit that all rows of a column share stands in its
 * head, and bounds show as many digits as keep them from looking closer than they are.
 *
 * @param heads of its columns
 * @param rows one cell per head
 * @param bounds of each row the formats of its bounds, by column
 */
record SheetTable(
    List<FlatTable.Head> heads, List<Table.Row> rows, List<Map<Integer, String>> bounds) {

  private static final String FRACTION = "fraction";

  /** Shown in percent, or with the word beside the number, so that no head repeats it. */
  private static final List<String> SEEN = List.of(" [" + FRACTION + "]", " [times]");

  static SheetTable of(Table<?> table) {
    FlatTable flat = FlatTable.of(table);
    return new Making(table, flat.heads(), flat.rows()).made();
  }

  /** How a cell is shown if it is a bound, empty where it is none. */
  String bound(int row, int column) {
    return bounds.get(row).getOrDefault(column, "");
  }

  /** A flat table while its columns of units go. */
  private static final class Making {
    private final Table<?> table;
    private final List<FlatTable.Head> heads;
    private final List<Table.Row> rows;
    private final Map<Integer, String> common = new HashMap<>();
    private final Set<Integer> gone = new HashSet<>();

    private Making(Table<?> table, List<FlatTable.Head> heads, List<Table.Row> rows) {
      this.table = table;
      this.heads = heads;
      this.rows = rows;
    }

    private SheetTable made() {
      int at = 0;
      for (Column<?> column : table.columns()) {
        int first = at;
        at += column.kind().isRange() ? 2 : 1;
        if (column.kind().hasOwnUnits()) {
          unit(first, at);
          at++;
        }
      }
      return new SheetTable(heads(), rows(), bounds());
    }

    private void unit(int first, int place) {
      List<String> units =
          rows.stream()
              .map(row -> row.cells().get(place))
              .filter(Cell.Code.class::isInstance)
              .map(cell -> ((Cell.Code) cell).text())
              .distinct()
              .toList();
      if (units.size() < 2) {
        gone.add(place);
        for (int column = first; column < place; column++) {
          common.put(column, units.isEmpty() ? "" : " [" + units.get(0) + "]");
        }
      }
    }

    private List<FlatTable.Head> heads() {
      List<FlatTable.Head> kept = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        if (!gone.contains(i)) {
          String name = heads.get(i).name() + common.getOrDefault(i, "");
          for (String seen : SEEN) {
            name = name.replace(seen, "");
          }
          kept.add(new FlatTable.Head(name, heads.get(i).kind()));
        }
      }
      return kept;
    }

    private List<Table.Row> rows() {
      return rows.stream()
          .map(
              row -> {
                List<Cell> kept = new ArrayList<>();
                for (int i = 0; i < row.cells().size(); i++) {
                  if (!gone.contains(i)) {
                    kept.add(shown(row.cells().get(i)));
                  }
                }
                return new Table.Row(kept, row.tone());
              })
          .toList();
    }

    /** A fraction is shown in percent. */
    private static Cell shown(Cell cell) {
      return cell instanceof Cell.Code code && code.text().equals(FRACTION)
          ? new Cell.Code("percent")
          : cell;
    }

    private List<Map<Integer, String>> bounds() {
      return table.rows().stream().map(this::bounds).collect(Collectors.toList());
    }

    private Map<Integer, String> bounds(Table.Row row) {
      Map<Integer, String> formats = new HashMap<>();
      int flat = 0;
      int shown = 0;
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i) instanceof Cell.Range range && range.isBound()) {
          formats.put(shown, NumberFormats.outward(range.low(), RoundingMode.FLOOR));
          formats.put(shown + 1, NumberFormats.outward(range.high(), RoundingMode.CEILING));
        }
        int width = table.columns().get(i).kind().isRange() ? 2 : 1;
        flat += width;
        shown += width;
        if (table.columns().get(i).kind().hasOwnUnits()) {
          shown += gone.contains(flat) ? 0 : 1;
          flat++;
        }
      }
      return formats;
    }
  }
}
