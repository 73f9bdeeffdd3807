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
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables a quant works with. Returns are fractions; a missing value does not apply. */
public final class StudyTables {

  private static final String INTERVAL = "95\u202F% interval";
  private static final String PLACEBO = "Placebo p";
  private static final String DETECTABLE = "Detectable";
  private static final String INTERVAL_OF_T = "Interval of t";
  private static final String DETECTABLE_BY_T = "Detectable by t";
  private static final String ALONE = "Placebo p, this window alone";
  private static final String CONSTANT = "Placebo p, constant volatility";

  /** The tests that rank a return as it is, in time or beside untouched stocks. */
  private static final Set<String> RETURNS =
      Set.of(
          "placebo_time",
          "placebo_time_scaled",
          "placebo_gap",
          "placebo_gap_scaled",
          "t_copula_bootstrap");

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
                "Statistic", "", ColumnKind.NUMBER, true, Column.Place.OWN, StudyTables::statistic),
            Column.textIfAny(
                "Distribution",
                test -> judged(test).map(judgment -> name(judgment.result().distribution()))),
            Column.numberIfAny("df", NumberStyle.COUNT, StudyTables::degreesOfFreedom),
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
        .marked(StudyTables::tone);
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
                INTERVAL,
                NumberStyle.RETURN,
                row ->
                    row.window()
                        .flatMap(window -> window.verdict().result())
                        .flatMap(verdict -> verdict.interval().result())),
            Column.numberIfAny(
                PLACEBO,
                NumberStyle.PROBABILITY,
                row ->
                    row.window().flatMap(window -> window.verdict().result()).map(Verdict::pValue)),
            Column.numberIfAny(
                DETECTABLE,
                NumberStyle.FRACTION,
                row ->
                    row.window()
                        .flatMap(window -> window.verdict().result())
                        .flatMap(verdict -> verdict.minimumDetectable().result())),
            Column.rangeIfAny(
                INTERVAL_OF_T,
                NumberStyle.RETURN,
                row -> row.window().flatMap(window -> window.interval().result())),
            Column.numberIfAny(
                DETECTABLE_BY_T,
                NumberStyle.FRACTION,
                row -> row.window().flatMap(window -> window.minimumDetectable().result())),
            Column.numberIfAny(
                CONSTANT,
                NumberStyle.PROBABILITY,
                row ->
                    row.window()
                        .flatMap(window -> window.placebo().result())
                        .map(PlaceboWindows::twoSided)),
            Column.numberIfAny(
                ALONE,
                NumberStyle.PROBABILITY,
                row ->
                    row.window().flatMap(window -> window.verdict().result()).map(Verdict::pAlone)))
        .unless(GroupRow::reason);
  }
}
