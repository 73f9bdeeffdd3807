package io.marketimpact.jobs.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.data.result.Quantity;
import io.marketimpact.data.result.Spread;
import io.marketimpact.data.study.RevenueAtStake;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.SimulatedLoss;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.stat.SampleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Simulated losses as a table: the columns of a study's exposure.csv, and more of the distribution.
 */
public final class LossTable {

  private static final String FRACTION = "fraction";
  private static final String PROBABILITY = "probability";

  private final double fall;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Fills the table.
   *
   * @param exposure of the event's firms
   * @param loss simulated, of the firms that can be
   * @param fall share of its market value above which a firm's value at stake was counted
   */
  public LossTable(RevenueAtStake exposure, EventLoss loss, double fall) {
    this.fall = fall;
    List<RevenueAtStake.Firm> simulated = exposure.simulated();
    for (RevenueAtStake.Firm firm : exposure.firms()) {
      int position = simulated.indexOf(firm);
      if (position < 0) {
        lines.add(excluded(firm));
      } else {
        firm(firm, loss.firms().get(position));
      }
    }
    together(simulated, loss.together());
  }

  /** A quantity; its sample where it has one, and the number of draws it was counted over. */
  private record Line(Quantity quantity, Optional<SampleSummary> sample, Optional<Long> draws) {

    static Line of(SampleSummary sample, Quantity quantity) {
      return new Line(quantity, Optional.of(sample), Optional.of(sample.size()));
    }

    boolean isKnown() {
      return !quantity.unit().isEmpty();
    }

    /** A probability by what it is the probability of. */
    String title() {
      return quantity.unit().equals(PROBABILITY)
          ? quantity.basis()
          : quantity.name().replace('_', ' ');
    }

    /** Amounts carry their scale, numbers their percent sign. */
    String unit() {
      return isKnown() && !List.of(FRACTION, PROBABILITY).contains(quantity.unit())
          ? quantity.unit().replace(" million", "")
          : "";
    }

    Cell cell(Optional<Double> number) {
      return number.map(this::cell).orElse(Cell.NOTHING);
    }

    private Cell cell(double number) {
      return switch (quantity.unit()) {
        case FRACTION -> new Cell.Numeric(number, NumberStyle.RETURN);
        case PROBABILITY -> new Cell.Numeric(number, NumberStyle.PROBABILITY);
        default -> new Cell.Money(number, quantity.unit().substring(0, 3), Cell.Scale.MILLIONS);
      };
    }
  }

  /** One firm's lines, or those of all firms together. */
  private record Subject(String event, String symbol, String source) {

    Line summary(String name, SampleSummary of, String unit, String basis) {
      return Line.of(of, quantity(name, Optional.empty(), of, unit, basis));
    }

    Line summary(String name, SampleSummary of, Interval ends, String unit, String basis) {
      return Line.of(of, quantity(name, Optional.of(ends), of, unit, basis));
    }

    private Quantity quantity(
        String name, Optional<Interval> ends, SampleSummary of, String unit, String basis) {
      Spread numbers =
          new Spread(
              ends,
              Optional.of(of.median()),
              Optional.of(new Interval(of.p05(), of.p95())),
              Optional.of(of.mean()));
      return new Quantity(event, symbol, name, numbers, unit, basis, source);
    }
  }

  private static final Spread NOT_KNOWN =
      new Spread(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private void firm(RevenueAtStake.Firm firm, SimulatedLoss loss) {
    ExposedRevenue revenue = firm.exposed().result().orElseThrow();
    String millions = revenue.currency() + " million";
    Subject subject =
        new Subject(firm.key().event(), firm.key().firm(), revenue.company().quoted());
    lines.add(
        subject.summary(
            "exposed_revenue",
            loss.exposed(),
            revenue.bounds(),
            millions,
            revenue.scope().products()));
    lines.add(
        subject.summary("expected_loss", loss.expectedLoss(), millions + " a year", "simulation"));
    lines.add(
        subject.summary("value_at_stake", loss.valueAtStake(), millions, "simulation, discounted"));
    firm.marketValue()
        .result()
        .ifPresent(
            value -> {
              lines.add(
                  subject.summary(
                      "expected_return",
                      loss.valueAtStake().times(1 / value.millions()).negated(),
                      FRACTION,
                      "simulation"));
              lines.add(beyond(subject, loss));
            });
  }

  private Line beyond(Subject subject, SimulatedLoss loss) {
    Quantity quantity =
        new Quantity(
            subject.event(),
            subject.symbol(),
            "p_loss_beyond",
            new Spread(
                Optional.empty(), Optional.of(loss.beyond()), Optional.empty(), Optional.empty()),
            PROBABILITY,
            String.format(Locale.ROOT, "loses more than %s %% of its value", percent(fall)),
            subject.source());
    return new Line(quantity, Optional.empty(), Optional.of(loss.valueAtStake().size()));
  }

  private void together(List<RevenueAtStake.Firm> simulated, SampleSummary sum) {
    List<String> currencies =
        simulated.stream()
            .map(firm -> firm.exposed().result().orElseThrow().currency())
            .distinct()
            .toList();
    if (currencies.size() == 1) {
      lines.add(
          new Subject(simulated.get(0).key().event(), "", "")
              .summary(
                  "joint_value_at_stake",
                  sum,
                  currencies.get(0) + " million",
                  simulated.size() + " firms hit by one policy"));
    }
  }

  private static Line excluded(RevenueAtStake.Firm firm) {
    String why =
        firm.exposed().then(ExposedRevenue::distribution).exclusion().orElseThrow().detail();
    return new Line(
        new Quantity(
            firm.key().event(), firm.key().firm(), "value_at_stake", NOT_KNOWN, "", why, ""),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The table in full.
   *
   * @return one row per firm and quantity, then those of all firms together
   */
  public Table<?> table() {
    return Table.<Line>of(
        "losses",
        lines,
        Column.code("event_id", line -> line.quantity().event()),
        Column.code("symbol", line -> line.quantity().symbol()),
        Column.code("quantity", line -> line.quantity().name()),
        ExactColumn.ifAny("low", line -> line.quantity().numbers().ends().map(Interval::low)),
        ExactColumn.ifAny(
            "p05", line -> line.quantity().numbers().percentiles().map(Interval::low)),
        ExactColumn.ifAny("median", line -> line.quantity().numbers().middle()),
        ExactColumn.ifAny(
            "p95", line -> line.quantity().numbers().percentiles().map(Interval::high)),
        ExactColumn.ifAny("high", line -> line.quantity().numbers().ends().map(Interval::high)),
        Column.code("unit", line -> line.quantity().unit()),
        Column.text("basis", line -> line.quantity().basis()),
        Column.text("source", line -> line.quantity().source()),
        ofSample("mean", SampleSummary::mean),
        ofSample("standard_deviation", SampleSummary::standardDeviation),
        ofSample("p25", SampleSummary::p25),
        ofSample("p75", SampleSummary::p75),
        ofSample("median_error", SampleSummary::medianError),
        ExactColumn.ifAny("draws", Line::draws));
  }

  private static Column<Line> ofSample(String head, Function<SampleSummary, Double> number) {
    return ExactColumn.ifAny(head, line -> line.sample().map(number));
  }

  /**
   * The table in short, for people.
   *
   * @return lines of text
   */
  public String text() {
    return PrintedTable.aligned(
        Table.<Line>of(
            "losses",
            lines,
            Column.code("stock", line -> line.quantity().symbol()),
            Column.text("quantity", Line::title),
            inShort("mean", line -> line.sample().map(SampleSummary::mean)),
            inShort("5 %", line -> line.quantity().numbers().percentiles().map(Interval::low)),
            inShort("median", line -> line.quantity().numbers().middle()),
            inShort("95 %", line -> line.quantity().numbers().percentiles().map(Interval::high)),
            Column.code("unit", Line::unit),
            Column.text("", line -> line.isKnown() ? "" : line.quantity().basis())));
  }

  private static Column<Line> inShort(String head, Function<Line, Optional<Double>> number) {
    return Column.quantity(head, line -> line.cell(number.apply(line)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "");
  }
}
