package io.marketimpact.data.result;

import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Outcome;
import io.marketimpact.inference.EventVariance;
import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.Locale;
import java.util.OptionalDouble;

/** What moved besides prices: volume and volatility of each firm, variance of each group. */
public final class ActivityTable {

  private ActivityTable() {}

  /**
   * One row per firm and measure, and one per group, model and window for the variance of its
   * abnormal returns.
   *
   * @param result the study
   * @return the table
   */
  public static CsvTable of(StudyResult result) {
    return new CsvTable(
        "event_id,group,symbol,model,window_start,window_end,measure,multiple,statistic,"
            + "standard_error,df,p_value,p_placebo,reason",
        table -> {
          result.activity().forEach(firm -> firm(table, firm));
          for (GroupResult group : result.groups()) {
            for (String model : result.plan().models()) {
              for (EventWindow window : result.plan().windows()) {
                group(table, group, model, window);
              }
            }
          }
        });
  }

  private static void firm(CsvTable.Rows table, FirmActivity firm) {
    firm.volume()
        .result()
        .ifPresent(
            found ->
                row(
                    table,
                    firm,
                    "log_" + found.measure().name().toLowerCase(Locale.ROOT),
                    found.multiple(),
                    OptionalDouble.of(found.total()),
                    OptionalDouble.of(found.standardError()),
                    found.degreesOfFreedom(),
                    OptionalDouble.of(found.pValue()),
                    found.comparison().twoSided()));
    excluded(table, firm, "log_volume", firm.volume());
    firm.range()
        .result()
        .ifPresent(
            found ->
                row(
                    table,
                    firm,
                    "range_variance",
                    found.multiple(),
                    OptionalDouble.of(found.comparison().observed()),
                    OptionalDouble.empty(),
                    "",
                    OptionalDouble.empty(),
                    found.comparison().upperTail()));
    excluded(table, firm, "range_variance", firm.range());
  }

  private static void row(
      CsvTable.Rows table,
      FirmActivity firm,
      String measure,
      double multiple,
      OptionalDouble statistic,
      OptionalDouble standardError,
      Object degreesOfFreedom,
      OptionalDouble pValue,
      double placebo) {
    table.add(
        firm.event(),
        "",
        firm.security(),
        "",
        firm.window().start(),
        firm.window().end(),
        measure,
        multiple,
        statistic,
        standardError,
        degreesOfFreedom,
        pValue,
        placebo,
        "");
  }

  private static void excluded(
      CsvTable.Rows table, FirmActivity firm, String measure, Outcome<?> outcome) {
    outcome
        .exclusion()
        .ifPresent(
            why ->
                table.add(
                    firm.event(),
                    "",
                    firm.security(),
                    "",
                    firm.window().start(),
                    firm.window().end(),
                    measure,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    why.detail()));
  }

  private static void group(
      CsvTable.Rows table, GroupResult group, String model, EventWindow window) {
    Outcome<EventVariance> variance = group.eventVariance(model, window);
    variance
        .result()
        .ifPresent(
            found ->
                table.add(
                    ResultTables.eventOf(group),
                    group.group(),
                    "",
                    model,
                    window.start(),
                    window.end(),
                    "event_variance",
                    found.multiple(),
                    found.statistic(),
                    "",
                    found.degreesOfFreedom(),
                    found.pValue(),
                    "",
                    ""));
  }
}
