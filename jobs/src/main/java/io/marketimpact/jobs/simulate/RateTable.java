package io.marketimpact.jobs.simulate;

import io.marketimpact.data.result.CsvTable;
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

  private static final String COLUMNS =
      "firms,correlation,estimation_days,length,law,sigmas,variance_ratio,effect,seed,test,level,"
          + "draws,excluded,rejected,rejection_rate,standard_error";

  private final StringBuilder text = new StringBuilder();
  private final List<Object[]> rows = new ArrayList<>();

  /**
   * Adds a simulation.
   *
   * @param simulation what was drawn
   * @param rates what was counted
   */
  public void add(Simulation simulation, List<RejectionRate> rates) {
    rates.forEach(rate -> rows.add(cells(simulation, rate)));
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

  private static Object[] cells(Simulation simulation, RejectionRate rate) {
    SimulationDesign design = simulation.design();
    List<Object> cells = new ArrayList<>();
    cells.addAll(List.of(design.firms(), design.correlation(), design.days(), design.length()));
    cells.add(design.law().id());
    cells.add(design.sigmas().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    cells.addAll(List.of(design.varianceRatio(), design.effect(), simulation.seed()));
    cells.addAll(List.of(rate.test(), rate.level(), rate.draws(), rate.excluded()));
    cells.addAll(List.of(rate.rejected(), rate.rate(), rate.standardError()));
    return cells.toArray();
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
        design.law().id(),
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
  public CsvTable csv() {
    return new CsvTable(COLUMNS, table -> rows.forEach(table::add));
  }
}
