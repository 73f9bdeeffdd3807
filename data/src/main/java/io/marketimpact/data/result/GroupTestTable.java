package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Lazy;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tests of groups as a table: a row per group, model, window and test. */
final class GroupTestTable {

  private GroupTestTable() {}

  /** What the rows of a window have in common, found once for all its tests. */
  private record TestedWindow(
      GroupWindow of,
      Lazy<Optional<Verdict>> verdict,
      Lazy<Optional<Interval>> interval,
      Lazy<Optional<Double>> detectable) {

    static TestedWindow of(GroupWindow window) {
      return new TestedWindow(
          window,
          Lazy.of(() -> window.verdict().result()),
          Lazy.of(() -> window.interval().result()),
          Lazy.of(() -> window.minimumDetectable().result()));
    }
  }

  private record TestRow(String event, GroupResult group, TestedWindow tested, GroupTest test) {

    static Stream<TestRow> of(GroupResult group) {
      String event = ResultTables.eventOf(group);
      return group.windows().stream()
          .map(TestedWindow::of)
          .flatMap(
              tested ->
                  tested.of().tests().stream()
                      .map(test -> new TestRow(event, group, tested, test)));
    }

    GroupWindow window() {
      return tested.of();
    }

    Optional<TestResult> result() {
      return judged().map(Assessment::result);
    }

    Optional<Assessment> judged() {
      return test.outcome().result();
    }

    Optional<Interval> interval() {
      return tested.interval().get();
    }

    Optional<Verdict> verdict() {
      return tested.verdict().get();
    }

    Optional<String> reason() {
      return judged()
          .map(assessment -> assessment.trust().reason())
          .or(() -> test.outcome().exclusion().map(Outcome.Excluded::detail));
    }
  }

  static Table<?> of(StudyResult result) {
    return Table.<TestRow>streamed(
        "group_tests",
        () -> result.groupsAndParts().flatMap(TestRow::of),
        Column.code("event_id", row -> row.event),
        Column.code("group", row -> row.group.group()),
        Column.code("model", row -> row.window().model()),
        ExactColumn.number("window_start", row -> row.window().window().start()),
        ExactColumn.number("window_end", row -> row.window().window().end()),
        ExactColumn.number("n_firms", row -> row.window().firms()),
        ExactColumn.number("caar", row -> row.window().caar()),
        Column.code("test", row -> row.test.test()),
        ExactColumn.ifAny("statistic", row -> row.result().map(TestResult::statistic)),
        Column.codeIfAny(
            "distribution", row -> row.result().map(testResult -> testResult.distribution().id())),
        ExactColumn.optional(
            "df",
            row ->
                row.result()
                    .map(test -> test.distribution().degreesOfFreedom())
                    .orElse(OptionalDouble.empty())),
        ExactColumn.ifAny("p_value", row -> row.result().map(TestResult::pValue)),
        Column.codeIfAny(
            "trust", row -> row.judged().map(assessment -> assessment.trust().level().id())),
        Column.textIfAny("reason", TestRow::reason),
        ExactColumn.number("mean_correlation", row -> row.window().meanCorrelation()),
        ExactColumn.ifAny(
            "caar_se", row -> row.window().effect().result().map(effect -> effect.standardError())),
        ExactColumn.ifAny("ci95_low", row -> row.interval().map(Interval::low)),
        ExactColumn.ifAny("ci95_high", row -> row.interval().map(Interval::high)),
        ExactColumn.ifAny("mde80", row -> row.tested.detectable().get()),
        ExactColumn.ifAny("p_less", row -> row.result().flatMap(test -> test.less().result())),
        ExactColumn.ifAny(
            "p_greater", row -> row.result().flatMap(test -> test.greater().result())),
        ExactColumn.ifAny(
            "p_resampled", row -> row.result().flatMap(test -> test.resampled().result())),
        Column.codeIfAny(
            "decision", row -> row.verdict().map(one -> ResultTables.lower(one.decision()))),
        ExactColumn.ifAny("p_decision", row -> row.verdict().map(Verdict::pValue)),
        ExactColumn.ifAny(
            "decision_ci95_low",
            row -> row.verdict().flatMap(one -> one.interval().result()).map(Interval::low)),
        ExactColumn.ifAny(
            "decision_ci95_high",
            row -> row.verdict().flatMap(one -> one.interval().result()).map(Interval::high)),
        ExactColumn.ifAny(
            "decision_mde80",
            row -> row.verdict().flatMap(one -> one.minimumDetectable().result())),
        ExactColumn.ifAny("p_decision_alone", row -> row.verdict().map(Verdict::pAlone)),
        ExactColumn.ifAny(
            "primary_windows", row -> row.verdict().map(one -> (double) one.looks())));
  }
}
