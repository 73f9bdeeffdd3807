package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.FirmTerms;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.SimulationInputs;
import io.marketimpact.reports.block.Block;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What is assumed of each firm's margin, growth and deferred revenue, and of which it is common.
 */
final class TermsTable {

  private static final String COMMON = "common assumption";

  private TermsTable() {}

  private record Row(String name, SimulationInputs inputs, Optional<FirmTerms> own) {

    DoubleUnaryOperator margin() {
      return inputs.distributions().get(LossInput.MARGIN).quantiles();
    }

    String ownTerms() {
      List<String> given =
          own
              .map(
                  terms ->
                      List.of(
                          terms.margin().result().isPresent() ? "margin" : "",
                          terms.growth().result().isPresent() ? "growth" : "",
                          terms.deferredRevenue().result().isPresent() ? "deferred revenue" : ""))
              .orElse(List.of())
              .stream()
              .filter(word -> !word.isEmpty())
              .toList();
      return given.isEmpty() ? "none" : String.join(", ", given);
    }
  }

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(
        Table.<Row>of(
                "firm_terms",
                exposure.firms().stream().map(firm -> row(result, exposure, firm)).toList(),
                Column.text("Firm", Row::name),
                Column.number(
                    "Margin", NumberStyle.FRACTION, row -> row.margin().applyAsDouble(.5)),
                Column.rangeIfAny(
                    "5 % to 95 %",
                    NumberStyle.FRACTION,
                    row ->
                        Optional.of(
                            new Interval(
                                row.margin().applyAsDouble(0.05),
                                row.margin().applyAsDouble(0.95)))),
                Column.number("Growth", NumberStyle.FRACTION, row -> row.inputs().growth()),
                Column.number(
                    "Deferred revenue",
                    NumberStyle.FRACTION,
                    row -> row.inputs().deferredRevenue()),
                Column.text("Its own", Row::ownTerms),
                Column.text("Where from", row -> row.own().map(FirmTerms::reason).orElse(COMMON)))
            .titled("What is assumed of each firm's revenue")
            .noted(
                "Margin: of lost revenue, before tax. Growth: of the exposed revenue, per year."
                    + " Deferred revenue: of a year's revenue. What is not a firm's own is a common"
                    + " assumption; no past growth is taken for that of ten years."));
  }

  private static Row row(StudyResult result, StudyExposure exposure, FirmExposure firm) {
    return new Row(
        AtStake.name(result, firm),
        exposure.assumptions().appliedTo(firm.study().request().security()).simulation(),
        exposure.assumptions().termsOf(firm.study().request().security()));
  }
}
