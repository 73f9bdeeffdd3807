package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceLaw;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.AdjustedP;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A study's result as the tables others rely on. Columns may be added, never renamed. */
public final class ResultTables {

  private ResultTables() {}

  /**
   * One row per event, firm, model and window.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable firmResults(StudyResult result) {
    return firmResults(result.plan(), result.groups());
  }

  /**
   * The same under the other possible day 0 of events whose day 0 is uncertain.
   *
   * @param result the study
   * @return the table, without rows when every day 0 is certain
   */
  public static CsvTable dayZeroSensitivity(StudyResult result) {
    return firmResults(result.plan(), result.otherDayZero());
  }

  private static CsvTable firmResults(StudyPlan plan, List<GroupResult> groups) {
    return new CsvTable(
        "event_id,symbol,model,window_start,window_end,day0,outcome,n_estimation,alpha,beta,"
            + "sigma,car,car_se,t,df,p_value,p_placebo,p_romano_wolf,ci95_low,ci95_high,mde80,"
            + "group,phase,return,expected_return,reason,p_less,p_greater,p_holm,"
            + "p_benjamini_hochberg,p_benjamini_yekutieli,smallest_margin,serial_se,bhar,p_bhar",
        table -> {
          for (GroupResult group : groups) {
            for (FirmStudy firm : group.firms()) {
              for (ModelId model : plan.models()) {
                for (EventWindow window : plan.windows()) {
                  firmRow(table, group, firm, model, window);
                }
              }
            }
          }
        });
  }

  private static void firmRow(
      CsvTable.Rows table, GroupResult group, FirmStudy firm, ModelId model, EventWindow window) {
    Optional<FirmEstimate> estimate = firm.estimate(model).result();
    Outcome<FirmWindow> outcome = firm.window(model, window);
    Optional<FirmWindow> found = outcome.result();
    Optional<FirmEvidence> evidence = found.map(FirmWindow::evidence);
    table.add(
        firm.event().event(),
        firm.event().security(),
        model,
        window.start(),
        window.end(),
        firm.event().day0(),
        outcome.exclusion().map(why -> why.reason().name()).orElse("STUDIED"),
        estimate.map(FirmEstimate::estimationReturns),
        estimate.map(fit -> fit.coefficients().alpha()),
        estimate.map(fit -> fit.coefficients().beta()),
        estimate.map(FirmEstimate::sigma),
        evidence.map(FirmEvidence::car),
        evidence.map(FirmEvidence::standardError),
        evidence.map(FirmEvidence::scar),
        estimate.map(FirmEstimate::degreesOfFreedom),
        found.map(FirmWindow::pValue),
        found.flatMap(result -> result.placebo().result()),
        romanoWolf(group, firm, model, window),
        found.map(result -> result.interval().low()),
        found.map(result -> result.interval().high()),
        found.map(FirmWindow::minimumDetectable),
        group.group(),
        firm.event().phase().name(),
        found.map(FirmWindow::actual),
        found.map(FirmWindow::expected),
        outcome.exclusion().map(Outcome.Excluded::detail),
        found.map(FirmWindow::pLess),
        found.map(FirmWindow::pGreater),
        adjusted(group, firm, model, window).map(AdjustedP::holm),
        adjusted(group, firm, model, window).map(AdjustedP::benjaminiHochberg),
        adjusted(group, firm, model, window).map(AdjustedP::benjaminiYekutieli),
        found.map(FirmWindow::smallestMargin),
        found.flatMap(result -> result.detail().serialStandardError().result()),
        found.flatMap(result -> result.detail().buyAndHold().result()),
        found.flatMap(result -> result.detail().buyAndHoldP().result()));
  }

  private static Optional<AdjustedP> adjusted(
      GroupResult group, FirmStudy firm, ModelId model, EventWindow window) {
    return group.window(model, window).map(result -> result.adjusted().get(firm.key()));
  }

  private static Optional<Double> romanoWolf(
      GroupResult group, FirmStudy firm, ModelId model, EventWindow window) {
    return group.window(model, window).map(result -> result.romanoWolf().get(firm.key()));
  }

  /**
   * One row per event, firm, model and day around the event.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable abnormalReturns(StudyResult result) {
    return new CsvTable(
        "event_id,symbol,model,day,date,return,expected_return,abnormal_return,"
            + "standardised_abnormal_return,group",
        table ->
            forEachEstimate(
                result,
                (firm, model, fit) ->
                    fit.returns().days().forEach(day -> dayRow(table, firm, model, day))));
  }

  /** Takes what was estimated of a firm under a model. */
  interface EstimateTaker {
    void take(FirmStudy firm, ModelId model, FirmEstimate fit);
  }

  static void forEachEstimate(StudyResult result, EstimateTaker taker) {
    result
        .firms()
        .forEach(
            firm ->
                firm.estimates()
                    .forEach(
                        (model, outcome) ->
                            outcome.result().ifPresent(fit -> taker.take(firm, model, fit))));
  }

  private static void dayRow(
      CsvTable.Rows table, FirmStudy firm, ModelId model, AbnormalReturn day) {
    table.add(
        firm.event().event(),
        firm.event().security(),
        model,
        day.day(),
        day.date(),
        day.actual(),
        day.expected(),
        day.abnormal(),
        day.standardised(),
        firm.event().group());
  }

  /**
   * One row per group, model, window and test.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable groupTests(StudyResult result) {
    return new CsvTable(
        "event_id,group,model,window_start,window_end,n_firms,caar,test,statistic,distribution,"
            + "df,p_value,trust,reason,mean_correlation,caar_se,ci95_low,ci95_high,mde80,"
            + "p_less,p_greater,p_resampled",
        table -> {
          for (GroupResult group : result.groups()) {
            for (GroupWindow window : group.windows()) {
              window.tests().forEach(test -> testRow(table, group, window, test));
            }
          }
        });
  }

  private static void testRow(
      CsvTable.Rows table, GroupResult group, GroupWindow window, GroupTest test) {
    Optional<Assessment> judged = test.outcome().result();
    Optional<TestResult> result = judged.map(Assessment::result);
    table.add(
        eventOf(group),
        group.group(),
        window.model(),
        window.window().start(),
        window.window().end(),
        window.firms(),
        window.caar(),
        test.test(),
        result.map(TestResult::statistic),
        result.map(found -> found.law().id()),
        result.map(TestResult::law).map(ReferenceLaw::degreesOfFreedom),
        result.map(TestResult::pValue),
        judged.map(found -> found.trust().level().id()),
        judged
            .map(Assessment::trust)
            .map(Trust::reason)
            .or(() -> test.outcome().exclusion().map(Outcome.Excluded::detail)),
        window.meanCorrelation(),
        window.effect().result().map(effect -> effect.standardError()),
        window.interval().result().map(interval -> interval.low()),
        window.interval().result().map(interval -> interval.high()),
        window.minimumDetectable().result(),
        result.flatMap(found -> found.less().result()),
        result.flatMap(found -> found.greater().result()),
        result.flatMap(found -> found.resampled().result()));
  }

  /** The group's event where all its firms share one. */
  static String eventOf(GroupResult group) {
    List<String> events =
        group.firms().stream().map(firm -> firm.event().event().value()).distinct().toList();
    return events.size() == 1 ? events.get(0) : "";
  }

  /**
   * One row per finding about the data.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable quality(StudyResult result) {
    return new CsvTable(
        "severity,rule,symbol,date,value,detail,action",
        table -> {
          for (QualityFinding finding : result.quality()) {
            table.add(
                lower(finding.severity()),
                lower(finding.rule()),
                finding.security(),
                finding.day().date(),
                finding.value(),
                finding.detail(),
                lower(finding.action()));
          }
        });
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
