package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rejection at 5 % over a grid of designs: a test in each row, a design in each column. Tests that
 * can be computed in none are left out.
 *
 * @param id of the table
 * @param headings of the columns after the tests
 * @param rows tests with their rates in the order of the headings
 */
public record SizeTable(String id, List<String> headings, List<Row> rows) {

  private static final double LEVEL = 0.05;
  private static final List<Integer> FIRMS = List.of(3, 5, 8, 12, 30);
  private static final List<Double> CORRELATIONS = List.of(0.7, 0.9);
  private static final List<Integer> DATES = List.of(2, 3, 5, 10, 20);
  private static final int FIRMS_OF_A_DATE = 3;
  private static final double CORRELATION_ON_A_DATE = 0.5;
  private static final int DATES_OF_POWER = 10;
  private static final double EFFECT = -0.01;

  /** Keeps its own copies. */
  public SizeTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * A test's rates.
   *
   * @param test its id
   * @param rates by column
   */
  public record Row(TestId test, List<RejectionRate> rates) {

    /** Keeps its own copy. */
    public Row {
      rates = List.copyOf(rates);
    }
  }

  /** A column: its heading and what is drawn for it. */
  private record Drawn(String heading, SimulationDesign design) {}

  /**
   * Sizes on one date where firms move nearly as one, from three firms to thirty.
   *
   * @param tests ids of the tests
   * @param seed of the draws
   * @param count runs a simulation
   * @return the table
   */
  public static SizeTable ofCorrelation(
      List<TestId> tests, long seed, Function<Simulation, List<RejectionRate>> count) {
    List<Drawn> columns =
        CORRELATIONS.stream()
            .flatMap(
                correlation ->
                    FIRMS.stream()
                        .map(
                            firms ->
                                new Drawn(
                                    "ρ=" + correlation + ", N=" + firms,
                                    SimulationDesign.of(firms, correlation))))
            .toList();
    return of("size_by_correlation", columns, tests, seed, count);
  }

  /**
   * Sizes over several dates of three firms each, which move together on their date alone, and the
   * power against -1 % over ten dates.
   *
   * @param tests ids of the tests
   * @param seed of the draws
   * @param count runs a simulation
   * @return the table
   */
  public static SizeTable ofDates(
      List<TestId> tests, long seed, Function<Simulation, List<RejectionRate>> count) {
    Stream<Drawn> sizes = DATES.stream().map(dates -> new Drawn(dates + " dates", on(dates)));
    Drawn power = new Drawn("power at -1 %, 10 dates", on(DATES_OF_POWER).withEffect(EFFECT));
    return of("size_by_dates", Stream.concat(sizes, Stream.of(power)).toList(), tests, seed, count);
  }

  private static SimulationDesign on(int dates) {
    return SimulationDesign.of(FIRMS_OF_A_DATE * dates, CORRELATION_ON_A_DATE).withDates(dates);
  }

  private static SizeTable of(
      String id,
      List<Drawn> columns,
      List<TestId> tests,
      long seed,
      Function<Simulation, List<RejectionRate>> count) {
    List<List<RejectionRate>> counted = new ArrayList<>();
    for (Drawn column : columns) {
      counted.add(count.apply(new Simulation(column.design(), tests, List.of(LEVEL), seed)));
    }
    List<Row> rows =
        IntStream.range(0, tests.size())
            .mapToObj(
                test ->
                    new Row(
                        tests.get(test), counted.stream().map(rates -> rates.get(test)).toList()))
            .filter(row -> row.rates().stream().anyMatch(rate -> rate.rate().isPresent()))
            .toList();
    return new SizeTable(id, columns.stream().map(Drawn::heading).toList(), rows);
  }

  /**
   * The table for a document.
   *
   * @return a test in each row, a dash where it cannot be computed
   */
  public Table<?> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.code("test", Row::test));
    for (int i = 0; i < headings.size(); i++) {
      int place = i;
      columns.add(Column.text(headings.get(i), row -> text(row.rates().get(place))));
    }
    return Table.of(id, rows, columns);
  }

  /**
   * The table as Markdown.
   *
   * @return lines, each ended
   */
  public String markdown() {
    return PrintedTable.markdown(table());
  }

  private static String text(RejectionRate rate) {
    return rate.rate().isPresent()
        ? String.format(Locale.ROOT, "%.3f", rate.rate().getAsDouble())
        : "–";
  }
}
