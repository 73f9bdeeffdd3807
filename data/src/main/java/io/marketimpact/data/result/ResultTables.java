package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.model.Coefficients;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.AdjustedP;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A study's result as the tables others rely on. Columns may be added, never renamed. */
public final class ResultTables {

  private ResultTables() {}

  /**
   * One row per event, firm, model and window.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> firmResults(StudyResult result) {
    return firms("firm_results", result.plan(), result.groups());
  }

  /**
   * The same under the other possible day 0 of events whose day 0 is uncertain.
   *
   * @param result the study
   * @return the table, without rows when every day 0 is certain
   */
  public static Table<?> dayZeroSensitivity(StudyResult result) {
    return firms("day0_sensitivity", result.plan(), result.otherDayZero());
  }

  private static Table<FirmRow> firms(String id, StudyPlan plan, List<GroupResult> groups) {
    return Table.streamed(
        id,
        () -> FirmRow.of(plan, groups),
        Column.code("event_id", row -> row.firm().event().event()),
        Column.code("symbol", row -> row.firm().event().security()),
        Column.code("model", FirmRow::model),
        ExactColumn.number("window_start", row -> row.window().start()),
        ExactColumn.number("window_end", row -> row.window().end()),
        Column.day("day0", row -> row.firm().event().day0()),
        Column.code("outcome", row -> outcome(row.outcome())),
        ExactColumn.ifAny("n_estimation", row -> row.estimated(FirmEstimate::estimationReturns)),
        coefficient("alpha", Coefficients::alpha),
        coefficient("beta", Coefficients::beta),
        ExactColumn.ifAny("sigma", row -> row.estimated(FirmEstimate::sigma)),
        ExactColumn.ifAny("car", row -> row.ofWindow(window -> window.evidence().car())),
        ExactColumn.ifAny(
            "car_se", row -> row.ofWindow(firmWindow -> firmWindow.evidence().standardError())),
        ExactColumn.ifAny("t", row -> row.ofWindow(firm -> firm.evidence().scar())),
        ExactColumn.ifAny("df", row -> row.estimated(FirmEstimate::degreesOfFreedom)),
        ExactColumn.ifAny("p_value", row -> row.ofWindow(FirmWindow::pValue)),
        detail("p_placebo", FirmWindow::placebo),
        ExactColumn.ifAny("p_romano_wolf", FirmRow::romanoWolf),
        ExactColumn.ifAny("ci95_low", row -> row.ofWindow(window -> window.interval().low())),
        ExactColumn.ifAny("ci95_high", row -> row.ofWindow(window -> window.interval().high())),
        ExactColumn.ifAny("mde80", row -> row.ofWindow(FirmWindow::minimumDetectable)),
        Column.code("group", row -> row.group().group()),
        Column.code("phase", row -> row.firm().event().phase().name()),
        ExactColumn.ifAny("return", row -> row.ofWindow(FirmWindow::actual)),
        ExactColumn.ifAny("expected_return", row -> row.ofWindow(FirmWindow::expected)),
        reason("reason", FirmRow::outcome),
        ExactColumn.ifAny("p_less", row -> row.ofWindow(FirmWindow::pLess)),
        ExactColumn.ifAny("p_greater", row -> row.ofWindow(FirmWindow::pGreater)),
        ExactColumn.ifAny("p_holm", row -> row.adjusted(AdjustedP::holm)),
        ExactColumn.ifAny(
            "p_benjamini_hochberg", row -> row.adjusted(AdjustedP::benjaminiHochberg)),
        ExactColumn.ifAny(
            "p_benjamini_yekutieli", row -> row.adjusted(AdjustedP::benjaminiYekutieli)),
        ExactColumn.ifAny("smallest_margin", row -> row.ofWindow(FirmWindow::smallestMargin)),
        detail("serial_se", window -> window.detail().serialStandardError()),
        detail("bhar", window -> window.detail().buyAndHold()),
        detail("p_bhar", window -> window.detail().buyAndHoldP()),
        Column.codeIfAny(
            "decision", row -> row.ofWindow(FirmWindow::decision).map(ResultTables::lower)),
        Column.codeIfAny(
            "decision_rule", row -> row.ofWindow(window -> window.verdict().rule().id())),
        ExactColumn.ifAny("p_decision", row -> row.ofWindow(window -> window.verdict().pValue())),
        verdict("decision_ci95_low", verdict -> verdict.interval().map(Interval::low)),
        verdict("decision_ci95_high", verdict -> verdict.interval().map(Interval::high)),
        verdict("decision_mde80", Verdict::minimumDetectable),
        ExactColumn.ifAny("p_decision_family", FirmRow::familyWise),
        ExactColumn.ifAny(
            "p_decision_alone", row -> row.ofWindow(window -> window.verdict().pAlone())),
        ExactColumn.ifAny(
            "primary_windows", row -> row.ofWindow(window -> (double) window.verdict().looks())),
        ExactColumn.ifAny("n_masked", row -> row.estimated(FirmEstimate::maskedReturns)));
  }

  private static Column<FirmRow> coefficient(
      String head, Function<Coefficients, OptionalDouble> value) {
    return ExactColumn.optional(
        head,
        row ->
            row.estimate()
                .map(fit -> value.apply(fit.coefficients()))
                .orElse(OptionalDouble.empty()));
  }

  private static Column<FirmRow> detail(String head, Function<FirmWindow, Outcome<Double>> value) {
    return ExactColumn.ifAny(
        head, row -> row.outcome().result().flatMap(window -> value.apply(window).result()));
  }

  private static Column<FirmRow> verdict(String head, Function<Verdict, Outcome<Double>> value) {
    return detail(head, window -> value.apply(window.verdict()));
  }

  /** {@code STUDIED}, or why not in one word. */
  static String outcome(Outcome<?> outcome) {
    return outcome.exclusion().map(why -> why.reason().name()).orElse("STUDIED");
  }

  /** Why there are no numbers. */
  static <T> Column<T> reason(String head, Function<T, ? extends Outcome<?>> outcome) {
    return Column.textIfAny(
        head, row -> outcome.apply(row).exclusion().map(Outcome.Excluded::detail));
  }

  /** A constant as files name it. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Cell value(QualityFinding finding) {
    return finding.value() instanceof FoundValue.Amount amount
        ? new Cell.Numeric(amount.number(), NumberStyle.EXACT)
        : new Cell.Code(finding.value().toString());
  }

  private record DayRow(EstimateRow of, AbnormalReturn day) {}

  /**
   * One row per event, firm, model and day around the event.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> abnormalReturns(StudyResult result) {
    return Table.streamed(
        "abnormal_returns",
        () ->
            EstimateRow.of(result)
                .flatMap(of -> of.fit().returns().days().stream().map(day -> new DayRow(of, day))),
        Column.code("event_id", row -> row.of.event()),
        Column.code("symbol", row -> row.of.security()),
        Column.code("model", row -> row.of.model()),
        ExactColumn.number("day", row -> row.day.day()),
        Column.day("date", row -> row.day.date()),
        ExactColumn.number("return", row -> row.day.actual()),
        ExactColumn.number("expected_return", row -> row.day.expected()),
        ExactColumn.number("abnormal_return", row -> row.day.abnormal()),
        ExactColumn.number("standardised_abnormal_return", row -> row.day.standardized()),
        Column.code("group", row -> row.of.firm().event().group()));
  }

  /**
   * One row per group, model, window and test.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> groupTests(StudyResult result) {
    return GroupTestTable.of(result);
  }

  /** The group's event where all its firms share one. */
  static String eventOf(GroupResult group) {
    List<String> events =
        group.firms().stream()
            .map(firm -> firm.event().event().value())
            .distinct()
            .limit(2)
            .toList();
    return events.size() == 1 ? events.get(0) : "";
  }

  /**
   * One row per finding about the data.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> quality(StudyResult result) {
    return Table.of(
        "quality",
        result.quality(),
        ExactColumn.<QualityFinding>constant("severity", QualityFinding::severity),
        ExactColumn.constant("rule", QualityFinding::rule),
        Column.code("symbol", QualityFinding::security),
        Column.dayIfAny("date", finding -> finding.day().date()),
        Column.value("value", ResultTables::value),
        Column.text("detail", QualityFinding::detail),
        ExactColumn.constant("action", QualityFinding::action));
  }
}
