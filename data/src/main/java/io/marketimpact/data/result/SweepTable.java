package io.marketimpact.data.result;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.VariedResult;
import java.util.List;
import java.util.stream.Stream;

/** The effect on every firm by every combination of what was chosen. */
public final class SweepTable {

  private SweepTable() {}

  private record Choice(EstimationWindow days, FirmRow firm) {

    static Stream<Choice> of(VariedResult varied) {
      return FirmRow.of(varied.variation().plan(), varied.groups())
          .map(firm -> new Choice(varied.variation().plan().estimation(), firm));
    }
  }

  /**
   * One row per estimation window, event, firm, model and event window.
   *
   * @param results one per estimation window
   * @return the table; where there is no effect, its reason
   */
  public static Table<?> of(List<VariedResult> results) {
    return Table.streamed(
        "sweep",
        () -> results.stream().flatMap(Choice::of),
        Column.code("event_id", row -> row.firm.firm().event().event()),
        Column.code("symbol", row -> row.firm.firm().event().security()),
        Column.code("model", row -> row.firm.model()),
        ExactColumn.number("window_start", row -> row.firm.window().start()),
        ExactColumn.number("window_end", row -> row.firm.window().end()),
        ExactColumn.number("estimation_start", row -> row.days.start()),
        ExactColumn.number("estimation_end", row -> row.days.end()),
        ExactColumn.ifAny(
            "n_estimation", row -> row.firm.estimated(FirmEstimate::estimationReturns)),
        ExactColumn.ifAny("car", row -> row.firm.ofWindow(window -> window.evidence().car())),
        ExactColumn.ifAny(
            "car_se", row -> row.firm.ofWindow(window -> window.evidence().standardError())),
        ExactColumn.ifAny("t", row -> row.firm.ofWindow(window -> window.evidence().scar())),
        ExactColumn.ifAny("p_value", row -> row.firm.ofWindow(FirmWindow::pValue)),
        ExactColumn.ifAny("ci95_low", row -> row.firm.ofWindow(window -> window.interval().low())),
        ExactColumn.ifAny(
            "ci95_high", row -> row.firm.ofWindow(window -> window.interval().high())),
        Column.codeIfAny(
            "decision", row -> row.firm.ofWindow(FirmWindow::decision).map(ResultTables::lower)),
        ExactColumn.ifAny(
            "p_decision", row -> row.firm.ofWindow(window -> window.verdict().pValue())),
        ResultTables.reason("reason", row -> row.firm.outcome()));
  }
}
