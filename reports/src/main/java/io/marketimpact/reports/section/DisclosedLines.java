package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.reports.block.Block;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that is on record of each firm's revenue: other years and areas, and what came later. */
final class DisclosedLines {

  private record Row(String firm, Instant asOf, RevenueDisclosure line) {

    String what() {
      return line.area().name() + ", " + line.productLine();
    }

    /** Empty where there is no filing that could have come before or after. */
    Optional<String> known() {
      return line.source().filing().isBlank()
          ? Optional.empty()
          : Optional.of(line.source().isKnown(asOf) ? "yes" : "no");
    }

    Cell money(Outcome<Double> millions) {
      return millions.match(
          value -> new Cell.Money(value, line.currency(), Cell.Scale.MILLIONS),
          why -> new Cell.Reason("not disclosed"));
    }
  }

  private DisclosedLines() {}

  /** Empty where nothing is on record. */
  static Optional<Block> of(StudyResult result, StudyExposure exposure) {
    List<Row> rows =
        exposure.firms().stream()
            .flatMap(
                firm ->
                    firm.study().disclosures().stream()
                        .map(line -> row(AtStake.name(result, firm), firm, line)))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Tabular(table(rows)));
  }

  private static Row row(String name, FirmExposure firm, RevenueDisclosure line) {
    return new Row(name, firm.study().request().asOf(), line);
  }

  private static Table<Row> table(List<Row> rows) {
    return Table.<Row>of(
            "disclosed_lines",
            rows,
            Column.text("Firm", Row::firm),
            Column.text("Fiscal year", row -> row.line().fiscalYear()),
            Column.text("Line", Row::what),
            Column.quantity("Revenue", row -> row.money(row.line().revenueMillions())),
            Column.quantity("Total", row -> row.money(row.line().totalMillions())),
            Column.numberIfAny(
                "Share",
                NumberStyle.FRACTION_TENTHS,
                row -> RevenueYear.share(row.line()).result()),
            Column.text("Basis", row -> row.line().basis().label()),
            Column.text("Filing", row -> new Filing(row.line().source().filing()).words()),
            Column.text("Copy read", row -> row.line().source().trust()),
            Column.textIfAny("Before the news", Row::known))
        .titled("Every line on record of revenue by area and product")
        .noted(
            "Before the news: whether the line was certainly public before the news. Those that"
                + " were not are listed for reference; no number of this study rests on them."
                + " Share: of the year's total. Copy read: what the figure was read from, since not"
                + " every filing itself was at hand.");
  }
}
