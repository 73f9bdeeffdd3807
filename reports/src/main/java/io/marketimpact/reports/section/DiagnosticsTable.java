package io.marketimpact.reports.section;

import io.marketimpact.base.Check;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.reports.block.Block;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests assume of each firm's residuals, and whether it holds. */
final class DiagnosticsTable {

  private DiagnosticsTable() {}

  /** A firm and what was found about its residuals. */
  private record Checked(String name, Diagnostics diagnostics) {
    private Optional<Check> serial() {
      return diagnostics.serialCorrelation().result();
    }

    private Optional<Check> halves() {
      return diagnostics.stability().result().map(stable -> stable.coefficients());
    }
  }

  static Optional<Block> of(StudyResult result, GroupResult group) {
    List<Checked> rows =
        group.firms().stream()
            .flatMap(firm -> checked(result, firm).stream())
            .limit(Scope.MOST_ROWS)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(table(result, group, rows));
  }

  private static Block table(StudyResult result, GroupResult group, List<Checked> rows) {
    return new Block.Tabular(
        Table.<Checked>of(
                "diagnostics",
                rows,
                Column.text("Firm", Checked::name),
                Column.number("R\u00b2", NumberStyle.DECIMAL, row -> row.diagnostics().rSquared()),
                Column.number(
                    "Durbin-Watson", NumberStyle.DECIMAL, row -> row.diagnostics().durbinWatson()),
                Column.numberIfAny(
                    "Ljung-Box p", NumberStyle.PROBABILITY, row -> row.serial().map(Check::pValue)),
                Column.number(
                    "Jarque-Bera p",
                    NumberStyle.PROBABILITY,
                    row -> row.diagnostics().normality().pValue()),
                Column.numberIfAny(
                    "Equal halves p",
                    NumberStyle.PROBABILITY,
                    row -> row.halves().map(Check::pValue)),
                Column.number("Sigma", NumberStyle.FRACTION, row -> row.diagnostics().sigma()),
                Column.number(
                    "Robust sigma", NumberStyle.FRACTION, row -> row.diagnostics().robustSigma()),
                Column.text("What fails", DiagnosticsTable::failures))
            .titled(
                "What the tests assume of the estimation days, "
                    + Scope.model(result)
                    + Scope.suffix(result, group))
            .noted(
                "Ljung-Box: no correlation of the residuals over ten days. Jarque-Bera: a normal"
                    + " distribution. Equal halves: alpha and beta alike in both halves of the"
                    + " window. Robust sigma: from the median distance, which a few large days"
                    + " cannot move. The placebo p needs neither the normal distribution nor"
                    + " sigma."));
  }

  private static Optional<Checked> checked(StudyResult result, FirmStudy firm) {
    return firm.estimate(result.plan().headline().model())
        .result()
        .map(FirmEstimate::diagnostics)
        .flatMap(Outcome::result)
        .map(diagnostics -> new Checked(result.nameOf(firm), diagnostics));
  }

  private static String failures(Checked row) {
    String failing =
        Stream.of(
                row.serial().filter(DiagnosticsTable::fails).map(check -> "independent days"),
                Optional.of(row.diagnostics().normality())
                    .filter(DiagnosticsTable::fails)
                    .map(check -> "normal distribution"),
                row.halves().filter(DiagnosticsTable::fails).map(check -> "one beta"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return failing.isEmpty() ? "nothing at 5\u202F%" : failing;
  }

  private static boolean fails(Check check) {
    return check.pValue() < StudyPlan.LEVEL;
  }
}
