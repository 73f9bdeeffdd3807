package io.marketimpact.reports.tables;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** The tables a quant works with. Returns are fractions; a missing value does not apply. */
public final class StudyTables {

  private StudyTables() {}

  /**
   * Every firm of a group under one model and window.
   *
   * @param result the study
   * @param group one of its groups
   * @param asked the model and the window
   * @return one row per firm, excluded ones too
   */
  public static Table firms(StudyResult result, GroupResult group, ModelWindow asked) {
    List<FirmRow> rows =
        group.firms().stream().map(firm -> new FirmRow(firm, firm.window(asked))).toList();
    return new TableOf<>("firms", rows)
        .text("firm", row -> result.nameOf(row.firm()))
        .text("symbol", row -> row.firm().event().security().symbol())
        .text("event", row -> row.firm().event().event().value())
        .date("day0", row -> row.firm().event().day0())
        .numberIfAny("return", row -> row.found().map(FirmWindow::actual))
        .numberIfAny("expected", row -> row.found().map(FirmWindow::expected))
        .numberIfAny("abnormal", row -> row.found().map(firmWindow -> firmWindow.evidence().car()))
        .numberIfAny("low", row -> row.found().map(studiedWindow -> studiedWindow.interval().low()))
        .numberIfAny("high", row -> row.found().map(shown -> shown.interval().high()))
        .numberIfAny("t", row -> row.found().map(found -> found.evidence().scar()))
        .numberIfAny("p", row -> row.found().map(FirmWindow::pValue))
        .numberIfAny("p_placebo", row -> row.found().flatMap(found -> found.placebo().result()))
        .numberIfAny("p_romano_wolf", row -> familyWise(group, row.firm(), asked))
        .numberIfAny("mde80", row -> row.found().map(FirmWindow::minimumDetectable))
        .text("reason", row -> row.outcome().exclusion().map(Outcome.Excluded::detail).orElse(""))
        .table();
  }

  private record FirmRow(FirmStudy firm, Outcome<FirmWindow> outcome) {
    Optional<FirmWindow> found() {
      return outcome.result();
    }
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
    return group.window(asked).map(groupWindow -> groupWindow.romanoWolf().get(study.key()));
  }

  /**
   * The tests of a group.
   *
   * @param window the group's window
   * @return one row per test
   */
  public static Table tests(GroupWindow window) {
    return new TableOf<>("tests", window.tests())
        .text("test", test -> test.test().value())
        .numberIfAny(
            "statistic", test -> judged(test).map(assessment -> assessment.result().statistic()))
        .text(
            "distribution",
            test -> judged(test).map(judgement -> judgement.result().law().id()).orElse(""))
        .numberIfAny(
            "df",
            test ->
                judged(test)
                    .map(shown -> shown.result().law().degreesOfFreedom())
                    .flatMap(df -> df.stream().boxed().findFirst()))
        .numberIfAny("p", test -> judged(test).map(found -> found.result().pValue()))
        .text("trust", test -> judged(test).map(found -> found.trust().level().id()).orElse(""))
        .text(
            "reason",
            test ->
                judged(test)
                    .map(found -> found.trust().reason())
                    .or(() -> test.outcome().exclusion().map(Outcome.Excluded::detail))
                    .orElse(""))
        .table();
  }

  private static Optional<Assessment> judged(GroupTest test) {
    return test.outcome().result();
  }

  /**
   * Abnormal returns day by day.
   *
   * @param result the study
   * @param model id of the model
   * @return one row per firm and day
   */
  public static Table abnormalReturns(StudyResult result, ModelId model) {
    List<FirmDay> rows =
        result
            .firms()
            .flatMap(
                firm ->
                    firm.estimate(model).result().stream()
                        .flatMap(estimate -> estimate.returns().days().stream())
                        .map(day -> new FirmDay(firm, day)))
            .toList();
    return new TableOf<>("abnormal returns", rows)
        .text("symbol", row -> row.firm().event().security().symbol())
        .count("day", row -> row.day().day())
        .date("date", row -> row.day().date())
        .number("return", row -> row.day().actual())
        .number("expected", row -> row.day().expected())
        .number("abnormal", row -> row.day().abnormal())
        .number("standardised", row -> row.day().standardised())
        .table();
  }

  private record FirmDay(FirmStudy firm, AbnormalReturn day) {}

  /**
   * Every group under one model and window.
   *
   * @param result the study
   * @param asked the model and the window
   * @return one row per group, those without a studied firm too
   */
  public static Table groups(StudyResult result, ModelWindow asked) {
    List<GroupRow> rows =
        result.groups().stream().map(group -> new GroupRow(group, group.window(asked))).toList();
    return new TableOf<>("groups", rows)
        .text("group", row -> row.group().group().value())
        .count("firms", row -> row.group().firms().size())
        .count("studied", row -> row.found().map(GroupWindow::firms).orElse(0))
        .numberIfAny("caar", row -> row.found().map(GroupWindow::caar))
        .numberIfAny("low", row -> row.interval().map(Interval::low))
        .numberIfAny("high", row -> row.interval().map(Interval::high))
        .numberIfAny(
            "p_placebo",
            row ->
                row.found()
                    .flatMap(groupWindow -> groupWindow.placebo().result())
                    .map(PlaceboWindows::twoSided))
        .numberIfAny(
            "mde80",
            row -> row.found().flatMap(studiedGroup -> studiedGroup.minimumDetectable().result()))
        .text("reason", row -> row.found().isEmpty() ? "no firm could be studied" : "")
        .table();
  }

  private record GroupRow(GroupResult group, Optional<GroupWindow> found) {
    Optional<Interval> interval() {
      return found.flatMap(window -> window.interval().result());
    }
  }
}
