package io.marketimpact.reports.tables;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ColumnKind;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of groups and of their tests. Returns are fractions; a missing value does not apply.
 */
public final class GroupTables {

  /** The tests that rank a return as it is, in time or beside untouched stocks. */
  private static final Set<String> RETURNS =
      Set.of(
          "placebo_time",
          "placebo_time_scaled",
          "placebo_gap",
          "placebo_gap_scaled",
          "t_copula_bootstrap");

  private GroupTables() {}

  /**
   * The tests of a group.
   *
   * @param window the group's window
   * @return one row per test
   */
  public static Table<GroupTest> tests(GroupWindow window) {
    return Table.of(
            "tests",
            window.tests(),
            Column.text("Test", test -> test.method().name()),
            new Column<GroupTest>(
                "Statistic", "", ColumnKind.NUMBER, true, Column.Place.OWN, GroupTables::statistic),
            Column.textIfAny(
                "Distribution",
                test -> judged(test).map(judgment -> name(judgment.result().distribution()))),
            Column.numberIfAny("df", NumberStyle.COUNT, GroupTables::degreesOfFreedom),
            Column.numberIfAny(
                "p",
                NumberStyle.PROBABILITY,
                test -> judged(test).map(judgment -> judgment.result().pValue())),
            Column.textIfAny(
                "Trust", test -> judged(test).map(judgment -> Words.of(judgment.trust().level()))),
            Column.textIfAny(
                "Why",
                test ->
                    judged(test)
                        .map(judgment -> Reasons.of(judgment.trust().reason()))
                        .or(() -> test.outcome().exclusion().map(Outcome.Excluded::detail))))
        .marked(GroupTables::tone);
  }

  /** A test that ranks a return, or draws returns, has the return for its statistic. */
  private static Cell statistic(GroupTest test) {
    NumberStyle style =
        RETURNS.contains(test.method().id().value()) ? NumberStyle.RETURN : NumberStyle.STATISTIC;
    return judged(test)
        .<Cell>map(judgment -> new Cell.Numeric(judgment.result().statistic(), style))
        .orElse(Cell.NOTHING);
  }

  /** Fisher's F has a capital wherever it is read. */
  private static String name(ReferenceDistribution distribution) {
    return distribution instanceof ReferenceDistribution.FisherF ? "F" : distribution.id();
  }

  private static Optional<Double> degreesOfFreedom(GroupTest test) {
    return judged(test)
        .map(judgment -> judgment.result().distribution().degreesOfFreedom())
        .flatMap(df -> df.stream().boxed().findFirst());
  }

  private static Tone tone(GroupTest test) {
    return judged(test)
        .map(
            judgment ->
                switch (judgment.trust().level()) {
                  case HEADLINE -> Tone.STRONG;
                  case VALID -> Tone.PLAIN;
                  case COMPARISON_ONLY, CANNOT_REJECT -> Tone.GRAYED;
                })
        .orElse(Tone.GRAYED);
  }

  private static Optional<Assessment> judged(GroupTest test) {
    return test.outcome().result();
  }

  /**
   * A group and what was found about it.
   *
   * @param group the group
   * @param window what was found, where any of its firms could be studied
   */
  public record GroupRow(GroupResult group, Optional<GroupWindow> window) {
    private Optional<String> reason() {
      return window.isEmpty() ? Optional.of("no firm could be studied") : Optional.empty();
    }
  }

  /**
   * Every group under one model and window.
   *
   * @param result the study
   * @param asked the model and the window
   * @return one row per group, those without a studied firm too
   */
  public static Table<GroupRow> groups(StudyResult result, ModelWindow asked) {
    return Table.<GroupRow>of(
            "groups",
            result.groups().stream()
                .map(group -> new GroupRow(group, group.window(asked)))
                .toList(),
            Column.text("Group", row -> row.group().group().value()),
            Column.number("Firms", NumberStyle.COUNT, row -> row.group().firms().size()),
            Column.numberIfAny(
                "Studied", NumberStyle.COUNT, row -> row.window().map(GroupWindow::firms)),
            Column.numberIfAny(
                "Average", NumberStyle.RETURN, row -> row.window().map(GroupWindow::caar)),
            Column.rangeIfAny(
                StudyTables.INTERVAL,
                NumberStyle.RETURN,
                row ->
                    row.window()
                        .flatMap(window -> window.verdict().result())
                        .flatMap(verdict -> verdict.interval().result())),
            Column.numberIfAny(
                StudyTables.PLACEBO,
                NumberStyle.PROBABILITY,
                row ->
                    row.window().flatMap(window -> window.verdict().result()).map(Verdict::pValue)),
            Column.numberIfAny(
                StudyTables.DETECTABLE,
                NumberStyle.FRACTION,
                row ->
                    row.window()
                        .flatMap(window -> window.verdict().result())
                        .flatMap(verdict -> verdict.minimumDetectable().result())),
            Column.rangeIfAny(
                StudyTables.INTERVAL_OF_T,
                NumberStyle.RETURN,
                row -> row.window().flatMap(window -> window.interval().result())),
            Column.numberIfAny(
                StudyTables.DETECTABLE_BY_T,
                NumberStyle.FRACTION,
                row -> row.window().flatMap(window -> window.minimumDetectable().result())),
            Column.numberIfAny(
                StudyTables.CONSTANT,
                NumberStyle.PROBABILITY,
                row ->
                    row.window()
                        .flatMap(window -> window.placebo().result())
                        .map(PlaceboWindows::twoSided)),
            Column.numberIfAny(
                StudyTables.ALONE,
                NumberStyle.PROBABILITY,
                row ->
                    row.window().flatMap(window -> window.verdict().result()).map(Verdict::pAlone)))
        .unless(GroupRow::reason);
  }
}
