package io.marketimpact.jobs.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.data.result.CsvTable;
import io.marketimpact.data.study.RevenueAtStake;
import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.SimulatedLoss;
import io.marketimpact.stat.SampleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Simulated losses as a table: the columns of a study's exposure.csv, and more digits of the law.
 */
public final class LossTable {

  private static final String COLUMNS =
      "event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source,"
          + "mean,standard_deviation,p25,p75,median_error,draws";

  private final List<Object[]> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * Fills the table.
   *
   * @param exposure of the event's firms
   * @param loss simulated, of the firms that can be
   * @param fall share of its market value above which a firm's value at stake was counted
   */
  public LossTable(RevenueAtStake exposure, EventLoss loss, double fall) {
    line("", "quantity", List.of("mean", "p05", "median", "p95"), "unit");
    List<RevenueAtStake.Firm> simulated = exposure.simulated();
    for (RevenueAtStake.Firm firm : exposure.firms()) {
      int position = simulated.indexOf(firm);
      if (position < 0) {
        excluded(firm);
      } else {
        firm(firm, loss.firms().get(position), fall);
      }
    }
    together(simulated, loss.together());
  }

  private void firm(RevenueAtStake.Firm firm, SimulatedLoss loss, double fall) {
    ExposedRevenue revenue = firm.exposed().result().orElseThrow();
    String millions = revenue.currency() + " million";
    String source = revenue.company().quoted();
    Row row = new Row(firm.key().event(), firm.key().firm(), source);
    String scope = revenue.scope().products();
    row.summary("exposed_revenue", loss.exposed(), revenue.bounds(), millions, scope);
    row.summary("expected_loss", loss.expectedLoss(), millions + " a year", "simulation");
    row.summary("value_at_stake", loss.valueAtStake(), millions, "simulation, discounted");
    if (firm.marketValue().result().isPresent()) {
      double value = firm.marketValue().result().orElseThrow().millions();
      row.summary(
          "expected_return",
          loss.valueAtStake().times(1 / value).negated(),
          "fraction",
          "simulation");
      row.probability(
          loss, String.format(Locale.ROOT, "loses more than %s %% of its value", percent(fall)));
    }
  }

  private void together(List<RevenueAtStake.Firm> simulated, SampleSummary sum) {
    List<String> currencies =
        simulated.stream()
            .map(firm -> firm.exposed().result().orElseThrow().currency())
            .distinct()
            .toList();
    if (currencies.size() == 1) {
      new Row(simulated.get(0).key().event(), "", "")
          .summary(
              "joint_value_at_stake",
              sum,
              currencies.get(0) + " million",
              simulated.size() + " firms struck by one policy");
    }
  }

  private void excluded(RevenueAtStake.Firm firm) {
    String why = firm.exposed().then(ExposedRevenue::law).exclusion().orElseThrow().detail();
    OptionalDouble none = OptionalDouble.empty();
    keep(
        firm.key().event(),
        firm.key().firm(),
        "value_at_stake",
        none,
        none,
        none,
        none,
        none,
        "",
        why,
        "",
        none,
        none,
        none,
        none,
        none,
        "");
    text.append(String.format(Locale.ROOT, "%-6s %s\n", firm.key().firm(), why));
  }

  private final class Row {

    private final String event;
    private final String symbol;
    private final String source;

    private Row(String event, String symbol, String source) {
      this.event = event;
      this.symbol = symbol;
      this.source = source;
    }

    private void summary(String quantity, SampleSummary of, String unit, String basis) {
      add(quantity, OptionalDouble.empty(), of, OptionalDouble.empty(), unit, basis);
    }

    private void summary(
        String quantity, SampleSummary of, Interval bounds, String unit, String basis) {
      add(
          quantity,
          OptionalDouble.of(bounds.low()),
          of,
          OptionalDouble.of(bounds.high()),
          unit,
          basis);
    }

    private void add(
        String quantity,
        OptionalDouble low,
        SampleSummary of,
        OptionalDouble high,
        String unit,
        String basis) {
      keep(
          event,
          symbol,
          quantity,
          low,
          of.p05(),
          of.median(),
          of.p95(),
          high,
          unit,
          basis,
          source,
          of.mean(),
          of.standardDeviation(),
          of.p25(),
          of.p75(),
          of.medianError(),
          of.size());
      line(
          symbol,
          quantity,
          List.of(of.mean(), of.p05(), of.median(), of.p95()).stream()
              .map(LossTable::short5)
              .toList(),
          unit);
    }

    private void probability(SimulatedLoss loss, String basis) {
      OptionalDouble none = OptionalDouble.empty();
      keep(
          event,
          symbol,
          "p_loss_beyond",
          none,
          none,
          loss.beyond(),
          none,
          none,
          "probability",
          basis,
          source,
          none,
          none,
          none,
          none,
          none,
          loss.valueAtStake().size());
      line(symbol, basis, List.of("", "", short5(loss.beyond()), ""), "probability");
    }
  }

  private void keep(Object... cells) {
    rows.add(cells);
  }

  /** The table in full. */
  public CsvTable csv() {
    return new CsvTable(COLUMNS, table -> rows.forEach(table::add));
  }

  /** The table in short, for people. */
  public String text() {
    return text.toString();
  }

  private void line(String symbol, String quantity, List<String> numbers, String unit) {
    text.append(String.format(Locale.ROOT, "%-6s %-32s", symbol, quantity));
    numbers.forEach(number -> text.append(String.format(Locale.ROOT, " %12s", number)));
    text.append("  ").append(unit).append('\n');
  }

  private static String short5(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "");
  }
}
