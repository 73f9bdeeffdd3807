package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The published sizes and powers simulated again: measured, published, difference.
 *
 * @param cells in the order of the tests, then of the columns
 * @param draws per column
 * @param seed of the draws
 */
public record MethodsTable(List<Cell> cells, long draws, long seed) {

  /** Keeps its own copy. */
  public MethodsTable {
    cells = List.copyOf(cells);
  }

  /**
   * One test in one column.
   *
   * @param test id of the test
   * @param column position of the column, from 0
   * @param rate what was measured
   * @param published what was published, empty where nothing was
   */
  public record Cell(TestId test, int column, RejectionRate rate, OptionalDouble published) {

    /**
     * Measured less published.
     *
     * @return the difference, empty where one of them is missing
     */
    public OptionalDouble difference() {
      return rate.rate().isPresent() && published.isPresent()
          ? OptionalDouble.of(rate.rate().getAsDouble() - published.getAsDouble())
          : OptionalDouble.empty();
    }

    /**
     * Whether the difference is more than chance explains.
     *
     * @return whether it is beyond {@link PublishedSizes#tolerance}
     */
    public boolean isApart() {
      return difference().isPresent()
          && Math.abs(difference().getAsDouble())
              > PublishedSizes.tolerance(published.getAsDouble(), rate.judged());
    }
  }

  /**
   * Simulates every column.
   *
   * @param tests ids of the tests
   * @param draws per column
   * @param seed of the draws
   * @param count runs a simulation
   * @return the table
   */
  public static MethodsTable of(
      List<TestId> tests, long draws, long seed, Function<Simulation, List<RejectionRate>> count) {
    PublishedSizes published = PublishedSizes.read();
    Map<Simulation, List<RejectionRate>> counted = new LinkedHashMap<>();
    for (PublishedSizes.Column column : PublishedSizes.columns()) {
      counted.computeIfAbsent(column.simulation(tests, seed), count);
    }
    List<Cell> cells = new ArrayList<>();
    for (TestId test : tests) {
      for (int i = 0; i < PublishedSizes.columns().size(); i++) {
        PublishedSizes.Column column = PublishedSizes.columns().get(i);
        RejectionRate rate =
            counted.get(column.simulation(tests, seed)).stream()
                .filter(
                    rejectionRate ->
                        rejectionRate.test().equals(test)
                            && rejectionRate.level() == column.level())
                .findFirst()
                .orElseThrow();
        cells.add(new Cell(test, i, rate, published.value(test, i)));
      }
    }
    return new MethodsTable(cells, draws, seed);
  }

  /**
   * A test in each row: measured / published / difference, in bold where the difference is more
   * than chance explains. Tests that can be computed in no column are left out.
   *
   * @return the table for a document
   */
  public Table<?> table() {
    PublishedSizes published = PublishedSizes.read();
    int width = PublishedSizes.columns().size();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += width) {
      List<Cell> row = cells.subList(i, i + width);
      if (row.stream().anyMatch(cell -> cell.rate().rate().isPresent())) {
        rows.add(row);
      }
    }
    List<Column<List<Cell>>> columns = new ArrayList<>();
    columns.add(Column.text("test", row -> published.name(row.get(0).test())));
    for (int i = 0; i < width; i++) {
      int place = i;
      columns.add(
          Column.text(PublishedSizes.columns().get(i).heading(), row -> text(row.get(place))));
    }
    return Table.of("methods", rows, columns);
  }

  /**
   * The table as Markdown.
   *
   * @return lines, each ended
   */
  public String markdown() {
    return PrintedTable.markdown(table());
  }

  private static String text(Cell cell) {
    if (cell.rate().rate().isEmpty()) {
      return "–";
    }
    String measured = String.format(Locale.ROOT, "%.4f", cell.rate().rate().getAsDouble());
    if (cell.difference().isEmpty()) {
      return measured;
    }
    String all =
        String.format(
            Locale.ROOT,
            "%s / %.3f / %+.4f",
            measured,
            cell.published().getAsDouble(),
            cell.difference().getAsDouble());
    return cell.isApart() ? "**" + all + "**" : all;
  }
}
