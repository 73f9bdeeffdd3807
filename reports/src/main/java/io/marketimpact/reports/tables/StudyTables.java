package io.marketimpact.reports.tables;

import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Outcome;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.stat.Interval;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The tables a quant works with. Returns are fractions; a missing value does not apply. */
public final class StudyTables {

  private StudyTables() {}

  /**
   * Every firm of a group under one model and window.
   *
   * @param result the study
   * @param group one of its groups
   * @param model id of the model
   * @param window the window
   * @return one row per firm, excluded ones too
   */
  public static Table firms(
      StudyResult result, GroupResult group, String model, EventWindow window) {
    StringColumn firm = StringColumn.create("firm");
    StringColumn symbol = StringColumn.create("symbol");
    StringColumn event = StringColumn.create("event");
    DateColumn day0 = DateColumn.create("day0");
    DoubleColumn actual = DoubleColumn.create("return");
    DoubleColumn expected = DoubleColumn.create("expected");
    DoubleColumn abnormal = DoubleColumn.create("abnormal");
    DoubleColumn low = DoubleColumn.create("low");
    DoubleColumn high = DoubleColumn.create("high");
    DoubleColumn t = DoubleColumn.create("t");
    DoubleColumn p = DoubleColumn.create("p");
    DoubleColumn placebo = DoubleColumn.create("p_placebo");
    DoubleColumn familyWise = DoubleColumn.create("p_romano_wolf");
    DoubleColumn detectable = DoubleColumn.create("mde80");
    StringColumn reason = StringColumn.create("reason");
    for (FirmStudy study : group.firms()) {
      Outcome<FirmWindow> outcome = study.window(model, window);
      Optional<FirmWindow> found = outcome.result();
      firm.append(result.nameOf(study));
      symbol.append(study.event().security().symbol());
      event.append(study.event().event().value());
      day0.append(study.event().day0());
      append(actual, found.map(FirmWindow::actual));
      append(expected, found.map(FirmWindow::expected));
      append(abnormal, found.map(value -> value.evidence().car()));
      append(low, found.map(value -> value.interval().low()));
      append(high, found.map(value -> value.interval().high()));
      append(t, found.map(value -> value.evidence().scar()));
      append(p, found.map(FirmWindow::pValue));
      append(placebo, found.flatMap(value -> value.placebo().result()));
      append(familyWise, familyWise(group, study, model, window));
      append(detectable, found.map(FirmWindow::minimumDetectable));
      reason.append(outcome.exclusion().map(why -> why.detail()).orElse(""));
    }
    return Table.create("firms")
        .addColumns(
            firm,
            symbol,
            event,
            day0,
            actual,
            expected,
            abnormal,
            low,
            high,
            t,
            p,
            placebo,
            familyWise,
            detectable,
            reason);
  }

  /**
   * Family-wise adjusted p-value of a firm.
   *
   * @param group the firm's group
   * @param study the firm
   * @param model id of the model
   * @param window the window
   * @return the p-value, empty where the group has none
   */
  public static Optional<Double> familyWise(
      GroupResult group, FirmStudy study, String model, EventWindow window) {
    FirmKey key = new FirmKey(study.event().event(), study.event().security());
    return group.window(model, window).map(found -> found.romanoWolf().get(key));
  }

  /**
   * The tests of a group.
   *
   * @param window the group's window
   * @return one row per test
   */
  public static Table tests(GroupWindow window) {
    StringColumn test = StringColumn.create("test");
    DoubleColumn statistic = DoubleColumn.create("statistic");
    StringColumn law = StringColumn.create("distribution");
    DoubleColumn df = DoubleColumn.create("df");
    DoubleColumn p = DoubleColumn.create("p");
    StringColumn trust = StringColumn.create("trust");
    StringColumn reason = StringColumn.create("reason");
    for (GroupTest row : window.tests()) {
      Optional<GroupTest.Judged> judged = row.outcome().result();
      test.append(row.test());
      append(statistic, judged.map(found -> found.result().statistic()));
      law.append(judged.map(found -> found.result().law().id()).orElse(""));
      append(
          df,
          judged.flatMap(
              found -> found.result().law().degreesOfFreedom().stream().boxed().findFirst()));
      append(p, judged.map(found -> found.result().pValue()));
      trust.append(judged.map(found -> found.trust().level().id()).orElse(""));
      reason.append(
          judged
              .map(found -> found.trust().reason())
              .or(() -> row.outcome().exclusion().map(why -> why.detail()))
              .orElse(""));
    }
    return Table.create("tests").addColumns(test, statistic, law, df, p, trust, reason);
  }

  /**
   * Abnormal returns day by day.
   *
   * @param result the study
   * @param model id of the model
   * @return one row per firm and day
   */
  public static Table abnormalReturns(StudyResult result, String model) {
    StringColumn symbol = StringColumn.create("symbol");
    IntColumn day = IntColumn.create("day");
    DateColumn date = DateColumn.create("date");
    DoubleColumn actual = DoubleColumn.create("return");
    DoubleColumn expected = DoubleColumn.create("expected");
    DoubleColumn abnormal = DoubleColumn.create("abnormal");
    DoubleColumn standardised = DoubleColumn.create("standardised");
    result
        .firms()
        .forEach(
            firm ->
                firm.estimates()
                    .get(model)
                    .result()
                    .ifPresent(
                        estimate ->
                            estimate
                                .days()
                                .forEach(
                                    found -> {
                                      symbol.append(firm.event().security().symbol());
                                      day.append(found.day());
                                      date.append(found.date());
                                      actual.append(found.actual());
                                      expected.append(found.expected());
                                      abnormal.append(found.abnormal());
                                      standardised.append(found.standardised());
                                    })));
    return Table.create("abnormal returns")
        .addColumns(symbol, day, date, actual, expected, abnormal, standardised);
  }

  /**
   * Every group under one model and window.
   *
   * @param result the study
   * @param model id of the model
   * @param window the window
   * @return one row per group, those without a studied firm too
   */
  public static Table groups(StudyResult result, String model, EventWindow window) {
    StringColumn name = StringColumn.create("group");
    IntColumn firms = IntColumn.create("firms");
    IntColumn studied = IntColumn.create("studied");
    DoubleColumn caar = DoubleColumn.create("caar");
    DoubleColumn low = DoubleColumn.create("low");
    DoubleColumn high = DoubleColumn.create("high");
    DoubleColumn placebo = DoubleColumn.create("p_placebo");
    DoubleColumn detectable = DoubleColumn.create("mde80");
    StringColumn reason = StringColumn.create("reason");
    for (GroupResult group : result.groups()) {
      Optional<GroupWindow> found = group.window(model, window);
      Optional<Interval> interval = found.flatMap(value -> value.interval().result());
      name.append(group.group());
      firms.append(group.firms().size());
      studied.append(found.map(GroupWindow::firms).orElse(0));
      append(caar, found.map(GroupWindow::caar));
      append(low, interval.map(Interval::low));
      append(high, interval.map(Interval::high));
      append(placebo, found.flatMap(value -> value.placebo().result()).map(PlaceboInTime::twoSided));
      append(detectable, found.flatMap(value -> value.minimumDetectable().result()));
      reason.append(found.isEmpty() ? "no firm could be studied" : "");
    }
    return Table.create("groups")
        .addColumns(name, firms, studied, caar, low, high, placebo, detectable, reason);
  }

  private static void append(DoubleColumn column, Optional<Double> value) {
    value.ifPresentOrElse(column::append, column::appendMissing);
  }
}
