package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.activity.AbnormalVolume;
import io.marketimpact.inference.activity.EventVariance;
import io.marketimpact.inference.activity.RangeVolatility;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

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
          for (FirmActivity firm : result.activity()) {
            volume(table, firm);
            range(table, firm);
          }
          for (GroupResult group : result.groups()) {
            for (ModelId model : result.plan().models()) {
              for (EventWindow window : result.plan().windows()) {
                group(table, group, model, window);
              }
            }
          }
        });
  }

  private static void volume(CsvTable.Rows table, FirmActivity firm) {
    Outcome<AbnormalVolume> outcome = firm.volume();
    Optional<AbnormalVolume> found = outcome.result();
    table.add(
        firm.event(),
        "",
        firm.security(),
        "",
        firm.window().start(),
        firm.window().end(),
        found.map(volume -> "log_" + ResultTables.lower(volume.measure())).orElse("log_volume"),
        found.map(AbnormalVolume::multiple),
        found.map(AbnormalVolume::total),
        found.map(AbnormalVolume::standardError),
        found.map(AbnormalVolume::degreesOfFreedom),
        found.map(AbnormalVolume::pValue),
        found.map(volume -> volume.comparison().twoSided()),
        outcome.exclusion().map(Outcome.Excluded::detail));
  }

  private static void range(CsvTable.Rows table, FirmActivity firm) {
    Outcome<RangeVolatility> outcome = firm.range();
    Optional<RangeVolatility> found = outcome.result();
    table.add(
        firm.event(),
        "",
        firm.security(),
        "",
        firm.window().start(),
        firm.window().end(),
        "range_variance",
        found.map(RangeVolatility::multiple),
        found.map(range -> range.comparison().observed()),
        "",
        "",
        "",
        found.map(range -> range.comparison().upperTail()),
        outcome.exclusion().map(Outcome.Excluded::detail));
  }

  private static void group(
      CsvTable.Rows table, GroupResult group, ModelId model, EventWindow window) {
    Outcome<EventVariance> variance = group.eventVariance(new ModelWindow(model, window));
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
