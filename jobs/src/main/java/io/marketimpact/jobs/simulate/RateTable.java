package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What simulations counted, as text for people or as CSV. */
public final class RateTable {

  private final List<Counted> simulations = new ArrayList<>();

  /**
   * Adds a simulation.
   *
   * @param simulation what was drawn
   * @param rates what was counted
   */
  public void add(Simulation simulation, List<RejectionRate> rates) {
    simulations.add(new Counted(simulation, List.copyOf(rates)));
  }

  /** A simulation's rates: every level of the first test, then of the next. */
  private record Counted(Simulation simulation, List<RejectionRate> rates) {

    Stream<Row> rows() {
      return rates.stream().map(rate -> new Row(simulation, rate));
    }

    /** A row per test, its levels side by side. */
    Table<?> table() {
      int levels = simulation.levels().size();
      List<List<RejectionRate>> tests = new ArrayList<>();
      for (int i = 0; i < rates.size(); i += levels) {
        tests.add(rates.subList(i, i + levels));
      }
      List<Column<List<RejectionRate>>> columns = new ArrayList<>();
      columns.add(Column.code("test", row -> row.get(0).test()));
      for (int i = 0; i < levels; i++) {
        int level = i;
        columns.add(
            Column.code(
                "at " + number(100 * simulation.levels().get(i)) + " %",
                row -> four(row.get(level).rate())));
        columns.add(Column.code("s.e.", row -> four(row.get(level).standardError())));
      }
      columns.add(Column.code("excluded", row -> row.get(0).excluded()));
      return Table.of("rates", tests, columns).titled(heading(simulation, rates));
    }

    String text() {
      Table<?> table = table();
      return table.title() + '\n' + PrintedTable.aligned(table);
    }
  }

  private record Row(Simulation simulation, RejectionRate rate) {

    SimulationDesign design() {
      return simulation.design();
    }

    String sigmas() {
      return design().sigmas().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  private static String heading(Simulation simulation, List<RejectionRate> rates) {
    SimulationDesign design = simulation.design();
    return String.format(
        Locale.ROOT,
        "%d firms%s, correlation %s, %d estimation days, window of %d, %s shocks, sigma %s %%,"
            + " variance x%s, effect %s %%; %d draws, seed %d",
        design.firms(),
        design.dates() == 1 ? "" : " on " + design.dates() + " dates",
        number(design.correlation()),
        design.days(),
        design.length(),
        design.distribution().id(),
        design.sigmas().stream()
            .limit(design.firms())
            .map(sigma -> number(100 * sigma))
            .collect(Collectors.joining(" ")),
        number(design.varianceRatio()),
        number(100 * design.effect()),
        rates.get(0).draws(),
        simulation.seed());
  }

  private static String four(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "-";
  }

  /** Up to four significant digits without trailing zeros. */
  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  /**
   * The table for people.
   *
   * @return a block per simulation: tests down, levels across
   */
  public String text() {
    return simulations.stream().map(Counted::text).collect(Collectors.joining("\n"));
  }

  /**
   * The table for programs.
   *
   * @return a row per simulation, test and level
   */
  public Table<?> csv() {
    return Table.of(
        "rejection_rates",
        simulations.stream().flatMap(Counted::rows).toList(),
        ExactColumn.<Row>number("firms", row -> row.design().firms()),
        ExactColumn.number("correlation", row -> row.design().correlation()),
        ExactColumn.number("estimation_days", row -> row.design().days()),
        ExactColumn.number("length", row -> row.design().length()),
        Column.code("law", row -> row.design().distribution().id()),
        Column.code("sigmas", Row::sigmas),
        ExactColumn.number("variance_ratio", row -> row.design().varianceRatio()),
        ExactColumn.number("effect", row -> row.design().effect()),
        Column.code("seed", row -> row.simulation.seed()),
        Column.code("test", row -> row.rate.test()),
        ExactColumn.number("level", row -> row.rate.level()),
        ExactColumn.number("draws", row -> row.rate.draws()),
        ExactColumn.number("excluded", row -> row.rate.excluded()),
        ExactColumn.number("rejected", row -> row.rate.rejected()),
        ExactColumn.optional("rejection_rate", row -> row.rate.rate()),
        ExactColumn.optional("standard_error", row -> row.rate.standardError()),
        ExactColumn.number("dates", row -> row.design().dates()),
        Column.code("windows", row -> row.simulation.windows().id()));
  }
}
