package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.ExposureCase;
import io.marketimpact.exposure.ExposureSummary;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What other assumptions about the share would make of each firm's exposure. */
final class OtherAssumptions {

  private OtherAssumptions() {}

  private record Row(FirmExposure firm, ExposureCase other) {

    ExposureSummary share() {
      return other.exposed().times(1 / firm.study().exposed().result().orElseThrow().total());
    }

    Cell atStake() {
      return new Cell.Money(
          other.atStake().median(), ExposureFigures.currency(firm), Cell.Scale.MILLIONS);
    }
  }

  static Optional<Block> of(StudyResult result, StudyExposure exposure) {
    List<Row> rows =
        exposure.firms().stream()
            .flatMap(
                firm ->
                    firm.study().simulated().result().stream()
                        .flatMap(simulated -> simulated.cases().stream())
                        .map(other -> new Row(firm, other)))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(block(result, rows));
  }

  private static Block block(StudyResult result, List<Row> rows) {
    return new Block.Tabular(
        Table.<Row>of(
                "other_assumptions",
                rows,
                Column.text("Firm", row -> AtStake.name(result, row.firm())),
                Column.text("Assumption", row -> row.other().of().assumption()),
                Column.number("Exposed share", NumberStyle.FRACTION, row -> row.share().median()),
                Column.rangeIfAny(
                    "5 % to 95 %",
                    NumberStyle.FRACTION,
                    row -> Optional.of(new Interval(row.share().p05(), row.share().p95()))),
                Column.number("Mean", NumberStyle.FRACTION, row -> row.share().mean()),
                Column.quantity("Base scenario", Row::atStake),
                Column.numberIfAny(
                    "Move if all were lost",
                    NumberStyle.RETURN,
                    row -> row.other().fullLoss().result().map(Detectability::effect)),
                Column.numberIfAny(
                    "Detectability",
                    NumberStyle.DECIMAL,
                    row -> row.other().fullLoss().result().map(Detectability::ratio)))
            .titled("The exposed share under other assumptions")
            .noted(
                "Exposed share: of all revenue, its median, inside the same bounds. Log odds"
                    + " between the bounds are normal about the center; every country as open as"
                    + " the others: an accessibility of 1 for the market. Base scenario: its value"
                    + " at stake, discounted."));
  }
}
