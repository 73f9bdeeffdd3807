package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What simulations counted, as text for people or as CSV. */
public final class RateTable {

  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds a simulation.
   *
   * @param simulation what was drawn
   * @param rates what was counted
   */
  public void add(Simulation simulation, List<RejectionRate> rates) {
    rates.forEach(rate -> rows.add(new Row(simulation, rate)));
    text.append(text.length() == 0 ? "" : "\n").append(heading(simulation, rates)).append('\n');
    row("test", simulation.levels().stream().flatMap(level -> heads(level)).toList(), "excluded");
    List<RejectionRate> left = rates;
    while (!left.isEmpty()) {
      int levels = simulation.levels().size();
      List<RejectionRate> ofTest = left.subList(0, levels);
      row(
          ofTest.get(0).test().value(),
          ofTest.stream().flatMap(RateTable::numbers).toList(),
          Long.toString(ofTest.get(0).excluded()));
      left = left.subList(levels, left.size());
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
        "%d firms, correlation %s, %d estimation days, window of %d, %s shocks, sigma %s %%,"
            + " variance x%s, effect %s %%; %d draws, seed %d",
        design.firms(),
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

  private static Stream<String> heads(double level) {
    return Stream.of("at " + number(100 * level) + " %", "s.e.");
  }

  private static Stream<String> numbers(RejectionRate rate) {
    return Stream.of(rate.rate(), rate.standardError())
        .map(
            value ->
                value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "-");
  }

  private void row(String first, List<String> cells, String last) {
    text.append(String.format(Locale.ROOT, "%-30s", first));
    cells.forEach(cell -> text.append(String.format(Locale.ROOT, "%10s", cell)));
    text.append(String.format(Locale.ROOT, "%10s", last)).append('\n');
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
    return text.toString();
  }

  /**
   * The table for programs.
   *
   * @return a row per simulation, test and level
   */
  public Table<?> csv() {
    return Table.of(
        "rejection_rates",
        rows,
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
        ExactColumn.optional("standard_error", row -> row.rate.standardError()));
  }
}
