package io.marketimpact.reports.tables;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables a quant works with. Returns are fractions; a missing value does not apply. */
public final class StudyTables {

  static final String INTERVAL = "95\u202F% interval";
  static final String PLACEBO = "Placebo p";
  static final String DETECTABLE = "Detectable";
  static final String INTERVAL_OF_T = "Interval of t";
  static final String DETECTABLE_BY_T = "Detectable by t";
  static final String ALONE = "Placebo p, this window alone";
  static final String CONSTANT = "Placebo p, constant volatility";

  private StudyTables() {}

  /**
   * A firm and what was found about it.
   *
   * @param firm the firm
   * @param outcome what was found, or why nothing was
   */
  public record FirmRow(FirmStudy firm, Outcome<FirmWindow> outcome) {
    private Optional<FirmWindow> window() {
      return outcome.result();
    }

    private Optional<Double> number(Function<FirmWindow, Double> number) {
      return window().map(number);
    }

    private Optional<String> reason() {
      return outcome.exclusion().map(Outcome.Excluded::detail);
    }
  }

  /**
   * Every firm of a group under one model and window.
   *
   * @param result the study
   * @param group one of its groups
   * @param asked the model and the window
   * @return one row per firm, excluded ones too
   */
  public static Table<FirmRow> firms(StudyResult result, GroupResult group, ModelWindow asked) {
    return Table.<FirmRow>of(
            "firms",
            group.firms().stream().map(firm -> new FirmRow(firm, firm.window(asked))).toList(),
            Column.text("Firm", row -> result.nameOf(row.firm())),
            Column.code("Ticker", row -> row.firm().event().security().symbol()),
            Column.code("Event", row -> row.firm().event().event().value()),
            Column.day("Day 0", row -> row.firm().event().day0()),
            Column.numberIfAny("Move", NumberStyle.RETURN, row -> row.number(FirmWindow::actual)),
            Column.numberIfAny(
                "Expected", NumberStyle.RETURN, row -> row.number(FirmWindow::expected)),
            Column.numberIfAny(
                "Abnormal",
                NumberStyle.RETURN,
                row -> row.number(window -> window.evidence().car())),
            Column.rangeIfAny(
                INTERVAL,
                NumberStyle.RETURN,
                row -> row.window().flatMap(window -> window.verdict().interval().result())),
            Column.numberIfAny(
                "t", NumberStyle.DECIMAL, row -> row.number(window -> window.evidence().scar())),
            Column.numberIfAny("p", NumberStyle.PROBABILITY, row -> row.number(FirmWindow::pValue)),
            Column.numberIfAny(
                PLACEBO,
                NumberStyle.PROBABILITY,
                row -> row.number(window -> window.verdict().pValue())),
            Column.numberIfAny(
                "Family-wise p",
                NumberStyle.PROBABILITY,
                row -> familyWise(group, row.firm(), asked)),
            Column.numberIfAny(
                DETECTABLE,
                NumberStyle.FRACTION,
                row ->
                    row.window().flatMap(window -> window.verdict().minimumDetectable().result())),
            Column.rangeIfAny(
                INTERVAL_OF_T, NumberStyle.RETURN, row -> row.window().map(FirmWindow::interval)),
            Column.numberIfAny(
                DETECTABLE_BY_T,
                NumberStyle.FRACTION,
                row -> row.number(FirmWindow::minimumDetectable)),
            Column.numberIfAny(
                CONSTANT,
                NumberStyle.PROBABILITY,
                row -> row.window().flatMap(window -> window.placebo().result())),
            Column.numberIfAny(
                ALONE,
                NumberStyle.PROBABILITY,
                row -> row.number(window -> window.verdict().pAlone())))
        .unless(FirmRow::reason);
  }

  /**
   * Family-wise adjusted p-value of a firm.
   *
   * @param group the firm's group
   * @param study the firm
   * @param asked the model and the window
   * @return the p-value, empty where the group has none
   */
  public static Optional<Double> familyWise(GroupResult group, FirmStudy study, ModelWindow asked) {
    return group.window(asked).map(window -> window.adjusted().decision().get(study.key()));
  }

  /**
   * A day of a firm.
   *
   * @param firm the firm
   * @param day its return of the day
   */
  public record FirmDay(FirmStudy firm, AbnormalReturn day) {}

  /**
   * Abnormal returns day by day.
   *
   * @param result the study
   * @param model id of the model
   * @return one row per firm and day
   */
  public static Table<FirmDay> abnormalReturns(StudyResult result, ModelId model) {
    return Table.of(
        "abnormal-returns",
        result.firms().flatMap(firm -> days(firm, model)).toList(),
        Column.code("Ticker", row -> row.firm().event().security().symbol()),
        Column.number("Day", NumberStyle.OFFSET, row -> row.day().day()),
        Column.day("Date", row -> row.day().date()),
        Column.number("Move", NumberStyle.RETURN, row -> row.day().actual()),
        Column.number("Expected", NumberStyle.RETURN, row -> row.day().expected()),
        Column.number("Abnormal", NumberStyle.RETURN, row -> row.day().abnormal()),
        Column.number("Standardized", NumberStyle.DECIMAL, row -> row.day().standardized()));
  }

  private static Stream<FirmDay> days(FirmStudy firm, ModelId model) {
    return firm.estimate(model).result().stream()
        .flatMap(estimate -> estimate.returns().days().stream())
        .map(day -> new FirmDay(firm, day));
  }
}
