package io.marketimpact.data.result;

import io.marketimpact.base.Check;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.model.diagnostics.Stability;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationPoint;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The tables that say how far a result depends on what was chosen: one row per case. */
public final class RobustnessTables {

  private RobustnessTables() {}

  /**
   * The models' own inference: one row per event, firm, model, window and method.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable modelTests(StudyResult result) {
    return new CsvTable(
        "event_id,symbol,model,window_start,window_end,test,p_value,ci95_low,ci95_high,note",
        table ->
            ResultTables.forEachEstimate(
                result,
                (firm, model, fit) ->
                    fit.windows().values().stream()
                        .flatMap(outcome -> outcome.result().stream())
                        .forEach(found -> ownTests(table, firm, model, found))));
  }

  private static void ownTests(
      CsvTable.Rows table, FirmStudy firm, ModelId model, FirmWindow found) {
    for (ModelTest test : found.detail().ownTests()) {
      table.add(
          firm.event().event(),
          firm.event().security(),
          model,
          found.window().start(),
          found.window().end(),
          test.id(),
          test.pValue(),
          test.interval().result().map(interval -> interval.low()),
          test.interval().result().map(interval -> interval.high()),
          test.note());
    }
  }

  /**
   * Whether each estimation window is what its model takes it for: one row per event, firm and
   * model.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable diagnostics(StudyResult result) {
    return new CsvTable(
        "event_id,symbol,model,r_squared,durbin_watson,ljung_box,p_ljung_box,jarque_bera,"
            + "p_jarque_bera,beta_first_half,beta_second_half,p_chow,p_levene,sigma,robust_sigma",
        table ->
            ResultTables.forEachEstimate(
                result,
                (firm, model, fit) ->
                    fit.diagnostics()
                        .result()
                        .ifPresent(found -> diagnosticsRow(table, firm, model, found))));
  }

  private static void diagnosticsRow(
      CsvTable.Rows table, FirmStudy firm, ModelId model, Diagnostics found) {
    Optional<Check> serial = found.serialCorrelation().result();
    Optional<Stability> stability = found.stability().result();
    table.add(
        firm.event().event(),
        firm.event().security(),
        model,
        found.rSquared(),
        found.durbinWatson(),
        serial.map(Check::statistic),
        serial.map(Check::pValue),
        found.normality().statistic(),
        found.normality().pValue(),
        stability.map(Stability::firstBeta),
        stability.map(Stability::secondBeta),
        stability.map(halves -> halves.coefficients().pValue()),
        stability.map(halves -> halves.spread().pValue()),
        found.sigma(),
        found.robustSigma());
  }

  /**
   * The effect under every specification: one row per firm or group, window, model, return kind,
   * benchmark and estimation window, sorted by the estimate within firm or group and window.
   * Without rows where the study leaves nothing to choose.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable specificationCurve(StudyResult result) {
    return new CsvTable(
        "event_id,group,symbol,window_start,window_end,model,returns,benchmark,estimation,"
            + "estimate,ci95_low,ci95_high,p_value,p_placebo,significant",
        table -> {
          if (result.variations().isEmpty() && result.plan().models().size() == 1) {
            return;
          }
          for (GroupResult group : result.groups()) {
            points(table, result, group, ResultTables.eventOf(group), "", result.curve(group));
            for (FirmStudy firm : group.firms()) {
              points(
                  table,
                  result,
                  group,
                  firm.event().event().value(),
                  firm.event().security().symbol(),
                  result.curve(firm));
            }
          }
        });
  }

  private static void points(
      CsvTable.Rows table,
      StudyResult result,
      GroupResult group,
      String event,
      String symbol,
      SpecificationCurve curve) {
    List<SpecificationPoint> points =
        result.plan().windows().stream()
            .flatMap(window -> curve.within(window).points().stream())
            .toList();
    for (SpecificationPoint point : points) {
      table.add(
          event,
          group.group(),
          symbol,
          point.specification().window().start(),
          point.specification().window().end(),
          point.specification().model(),
          ResultTables.lower(point.specification().key().returns()),
          point.specification().key().benchmark(),
          point.specification().key().estimation(),
          point.estimate(),
          point.interval().low(),
          point.interval().high(),
          point.pValue(),
          point.placebo().result(),
          point.isSignificant());
    }
  }

  /**
   * Every group without each of its firms: one row per group, model, window and firm left out.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable leaveOneOut(StudyResult result) {
    return new CsvTable(
        "event_id,group,model,window_start,window_end,without,caar,caar_se,t,p_placebo",
        table -> {
          for (GroupResult group : result.groups()) {
            String event = ResultTables.eventOf(group);
            for (GroupWindow window : group.windows()) {
              window
                  .leaveOneOut()
                  .result()
                  .ifPresent(
                      found ->
                          found
                              .without()
                              .forEach(
                                  without -> withoutRow(table, event, group, window, without)));
            }
          }
        });
  }

  private static void withoutRow(
      CsvTable.Rows table,
      String event,
      GroupResult group,
      GroupWindow window,
      LeaveOneOut.Without without) {
    table.add(
        event,
        group.group(),
        window.model(),
        window.window().start(),
        window.window().end(),
        without.firm().security(),
        without.caar(),
        without.effect().result().map(effect -> effect.standardError()),
        without.effect().result().map(effect -> effect.t()),
        without.placebo().result());
  }
}
