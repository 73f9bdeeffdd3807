package io.marketimpact.data.result;

import io.marketimpact.base.Check;
import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.model.diagnostics.Stability;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.Specification;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationPoint;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables that say how far a result depends on what was chosen: one row per case. */
public final class RobustnessTables {

  private RobustnessTables() {}

  private record OwnTest(EstimateRow of, FirmWindow firmWindow, ModelTest test) {

    static Stream<OwnTest> of(EstimateRow estimate) {
      return estimate.fit().windows().values().stream()
          .flatMap(outcome -> outcome.result().stream())
          .flatMap(
              window ->
                  window.detail().ownTests().stream()
                      .map(test -> new OwnTest(estimate, window, test)));
    }
  }

  /**
   * The models' own inference: one row per event, firm, model, window and method.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> modelTests(StudyResult result) {
    return Table.<OwnTest>streamed(
        "model_tests",
        () -> EstimateRow.of(result).flatMap(OwnTest::of),
        Column.code("event_id", row -> row.of.event()),
        Column.code("symbol", row -> row.of.security()),
        Column.code("model", row -> row.of.model()),
        ExactColumn.number("window_start", row -> row.firmWindow.window().start()),
        ExactColumn.number("window_end", row -> row.firmWindow.window().end()),
        Column.code("test", row -> row.test.id()),
        ExactColumn.number("p_value", row -> row.test.pValue()),
        ExactColumn.ifAny("ci95_low", row -> row.test.interval().result().map(Interval::low)),
        ExactColumn.ifAny("ci95_high", row -> row.test.interval().result().map(Interval::high)),
        Column.text("note", row -> row.test.note()));
  }

  private record Diagnosis(EstimateRow of, Diagnostics diagnostics) {

    Optional<Check> serial() {
      return diagnostics.serialCorrelation().result();
    }

    Optional<Stability> stability() {
      return diagnostics.stability().result();
    }
  }

  /**
   * Whether each estimation window is what its model takes it for: one row per event, firm and
   * model.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> diagnostics(StudyResult result) {
    return Table.streamed(
        "diagnostics",
        () ->
            EstimateRow.of(result)
                .flatMap(
                    of ->
                        of.fit().diagnostics().result().stream()
                            .map(diagnostics -> new Diagnosis(of, diagnostics))),
        Column.code("event_id", row -> row.of.event()),
        Column.code("symbol", row -> row.of.security()),
        Column.code("model", row -> row.of.model()),
        ExactColumn.number("r_squared", row -> row.diagnostics.rSquared()),
        ExactColumn.number("durbin_watson", row -> row.diagnostics.durbinWatson()),
        ExactColumn.ifAny("ljung_box", row -> row.serial().map(Check::statistic)),
        ExactColumn.ifAny("p_ljung_box", row -> row.serial().map(Check::pValue)),
        ExactColumn.number("jarque_bera", row -> row.diagnostics.normality().statistic()),
        ExactColumn.number("p_jarque_bera", row -> row.diagnostics.normality().pValue()),
        ExactColumn.ifAny("beta_first_half", row -> row.stability().map(Stability::firstBeta)),
        ExactColumn.ifAny("beta_second_half", row -> row.stability().map(Stability::secondBeta)),
        ExactColumn.ifAny(
            "p_chow", row -> row.stability().map(halves -> halves.coefficients().pValue())),
        ExactColumn.ifAny(
            "p_levene", row -> row.stability().map(halves -> halves.spread().pValue())),
        ExactColumn.number("sigma", row -> row.diagnostics.sigma()),
        ExactColumn.number("robust_sigma", row -> row.diagnostics.robustSigma()));
  }

  private record Point(GroupResult group, String event, String symbol, SpecificationPoint at) {

    static Stream<Point> of(StudyResult result) {
      return result.variations().isEmpty() && result.plan().models().size() == 1
          ? Stream.empty()
          : Stream.concat(
              result.groups().stream().flatMap(group -> of(result, group)),
              result.comparisons().subgroups().stream().flatMap(part -> average(result, part)));
    }

    private static Stream<Point> average(StudyResult result, GroupResult group) {
      return points(result, result.curve(group))
          .map(at -> new Point(group, ResultTables.eventOf(group), "", at));
    }

    private static Stream<Point> of(StudyResult result, GroupResult group) {
      return Stream.concat(
          average(result, group),
          group.firms().stream()
              .flatMap(
                  firm ->
                      points(result, result.curve(firm))
                          .map(
                              at ->
                                  new Point(
                                      group,
                                      firm.event().event().value(),
                                      firm.event().security().symbol(),
                                      at))));
    }

    private static Stream<SpecificationPoint> points(StudyResult result, SpecificationCurve curve) {
      return result.plan().windows().stream()
          .flatMap(window -> curve.within(window).points().stream());
    }

    Specification choices() {
      return at.specification();
    }
  }

  /**
   * The effect under every specification: one row per firm or group, window, model, return kind,
   * benchmark and estimation window, sorted by the estimate within firm or group and window.
   * Without rows where the study leaves nothing to choose.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> specificationCurve(StudyResult result) {
    return Table.<Point>streamed(
        "specification_curve",
        () -> Point.of(result),
        Column.code("event_id", Point::event),
        Column.code("group", row -> row.group.group()),
        Column.code("symbol", Point::symbol),
        ExactColumn.number("window_start", row -> row.choices().window().start()),
        ExactColumn.number("window_end", row -> row.choices().window().end()),
        Column.code("model", row -> row.choices().model()),
        ExactColumn.constant("returns", row -> row.choices().key().returns()),
        Column.code("benchmark", row -> row.choices().key().benchmark()),
        Column.code("estimation", row -> row.choices().key().estimation()),
        ExactColumn.number("estimate", row -> row.at.estimate()),
        ExactColumn.number("ci95_low", row -> row.at.interval().low()),
        ExactColumn.number("ci95_high", row -> row.at.interval().high()),
        ExactColumn.number("p_value", row -> row.at.pValue()),
        ExactColumn.ifAny("p_placebo", row -> row.at.placebo().result()),
        Column.flag("significant", row -> row.at.isSignificant()),
        ExactColumn.number("p_decision", row -> row.at.verdict().pValue()),
        ExactColumn.ifAny(
            "decision_ci95_low", row -> row.at.verdict().interval().result().map(Interval::low)),
        ExactColumn.ifAny(
            "decision_ci95_high", row -> row.at.verdict().interval().result().map(Interval::high)),
        ExactColumn.number("p_decision_alone", row -> row.at.verdict().pAlone()));
  }

  private record Without(
      String event, GroupResult group, GroupWindow window, LeaveOneOut.Without firm) {

    static Stream<Without> of(GroupResult group) {
      String event = ResultTables.eventOf(group);
      return group.windows().stream()
          .flatMap(
              window ->
                  window.leaveOneOut().result().stream()
                      .flatMap(out -> out.without().stream())
                      .map(firm -> new Without(event, group, window, firm)));
    }

    private <V> Optional<V> decided(Function<Verdict, V> value) {
      return firm.verdict().result().map(value);
    }

    private Optional<Interval> interval() {
      return firm.verdict().then(Verdict::interval).result();
    }
  }

  /**
   * Every group without each of its firms: one row per group, model, window and firm left out.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> leaveOneOut(StudyResult result) {
    return Table.<Without>streamed(
        "leave_one_out",
        () -> result.groupsAndParts().flatMap(Without::of),
        Column.code("event_id", Without::event),
        Column.code("group", row -> row.group.group()),
        Column.code("model", row -> row.window.model()),
        ExactColumn.number("window_start", row -> row.window.window().start()),
        ExactColumn.number("window_end", row -> row.window.window().end()),
        Column.code("without", row -> row.firm.firm().security()),
        ExactColumn.number("caar", row -> row.firm.caar()),
        ExactColumn.ifAny(
            "caar_se", row -> row.firm.effect().result().map(effect -> effect.standardError())),
        ExactColumn.ifAny("t", row -> row.firm.effect().result().map(effect -> effect.t())),
        ExactColumn.ifAny("p_placebo", row -> row.firm.placebo().result()),
        Column.codeIfAny("decision", row -> row.decided(of -> ResultTables.lower(of.decision()))),
        ExactColumn.ifAny("p_decision", row -> row.decided(Verdict::pValue)),
        ExactColumn.ifAny("decision_ci95_low", row -> row.interval().map(Interval::low)),
        ExactColumn.ifAny("decision_ci95_high", row -> row.interval().map(Interval::high)),
        ExactColumn.ifAny(
            "decision_mde80", row -> row.firm.verdict().then(Verdict::minimumDetectable).result()));
  }
}
