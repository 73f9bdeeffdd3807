package io.marketimpact.reports.section;

import io.marketimpact.base.Check;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What the tests assume of each firm's residuals, and whether it holds. */
final class DiagnosticsTable {

  private static final String NOTHING = "\u2013";

  private DiagnosticsTable() {}

  static Optional<Block> of(StudyResult result, GroupResult group) {
    List<Row> rows =
        group.firms().stream()
            .flatMap(firm -> row(result, firm).stream())
            .limit(Scope.MOST_ROWS)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Table(
                "What the tests assume of the estimation days, "
                    + Scope.model(result)
                    + Scope.suffix(result, group),
                List.of(
                    new Column("Firm", Kind.TEXT),
                    new Column("R\u00b2", Kind.NUMBER),
                    new Column("Durbin-Watson", Kind.NUMBER),
                    new Column("Ljung-Box p", Kind.NUMBER),
                    new Column("Jarque-Bera p", Kind.NUMBER),
                    new Column("Equal halves p", Kind.NUMBER),
                    new Column("Sigma", Kind.NUMBER),
                    new Column("Robust sigma", Kind.NUMBER),
                    new Column("What fails", Kind.TEXT)),
                rows,
                "Ljung-Box: no correlation of the residuals over ten days. Jarque-Bera: a normal"
                    + " law. Equal halves: alpha and beta alike in both halves of the window."
                    + " Robust sigma: from the median distance, which a few large days cannot move."
                    + " The placebo p needs neither the normal law nor sigma."));
  }

  private static Optional<Row> row(StudyResult result, FirmStudy firm) {
    return firm.estimate(result.plan().headline().model())
        .result()
        .map(FirmEstimate::diagnostics)
        .flatMap(Outcome::result)
        .map(diagnostics -> row(result.nameOf(firm), diagnostics));
  }

  private static Row row(String name, Diagnostics diagnostics) {
    Optional<Check> serial = diagnostics.serialCorrelation().result();
    Optional<Check> halves = diagnostics.stability().result().map(stable -> stable.coefficients());
    return new Row(
        List.of(
            name,
            Format.number(diagnostics.rSquared()),
            Format.number(diagnostics.durbinWatson()),
            serial.map(Check::pValue).map(Format::probability).orElse(NOTHING),
            Format.probability(diagnostics.normality().pValue()),
            halves.map(Check::pValue).map(Format::probability).orElse(NOTHING),
            Format.size(diagnostics.sigma()),
            Format.size(diagnostics.robustSigma()),
            failures(serial, diagnostics.normality(), halves)),
        Tone.PLAIN);
  }

  private static String failures(Optional<Check> serial, Check normality, Optional<Check> halves) {
    List<String> failing =
        List.of(
                serial.filter(DiagnosticsTable::fails).map(check -> "independent days"),
                Optional.of(normality).filter(DiagnosticsTable::fails).map(check -> "normal law"),
                halves.filter(DiagnosticsTable::fails).map(check -> "one beta"))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return failing.isEmpty() ? "nothing at 5\u202F%" : String.join(", ", failing);
  }

  private static boolean fails(Check check) {
    return check.pValue() < StudyPlan.LEVEL;
  }
}
