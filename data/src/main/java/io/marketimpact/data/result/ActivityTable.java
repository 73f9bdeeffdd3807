package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.inference.activity.AbnormalVolume;
import io.marketimpact.inference.activity.EventVariance;
import io.marketimpact.inference.activity.RangeVolatility;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.stream.Stream;

/** What moved besides prices: volume and volatility of each firm, variance of each group. */
public final class ActivityTable {

  private ActivityTable() {}

  /** Whose activity it is: a share's, or a group's under a model. */
  private record Of(
      String event,
      Optional<GroupId> group,
      String symbol,
      Optional<ModelId> model,
      EventWindow window) {}

  /** One measure, or why there is none. */
  private record Row(
      Of of,
      String measure,
      Optional<AbnormalVolume> volume,
      Optional<Double> overMedian,
      Optional<RangeVolatility> range,
      Optional<EventVariance> variance,
      Optional<String> reason) {

    static Stream<Row> of(FirmActivity firm) {
      Of of =
          new Of(
              firm.event().value(),
              Optional.empty(),
              firm.security().symbol(),
              Optional.empty(),
              firm.window());
      return Stream.of(
          new Row(
              of,
              "log_volume",
              firm.volume().result(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              firm.volume().exclusion().map(Outcome.Excluded::detail)),
          new Row(
              of,
              "volume_over_median",
              Optional.empty(),
              firm.overMedian().result(),
              Optional.empty(),
              Optional.empty(),
              firm.overMedian().exclusion().map(Outcome.Excluded::detail)),
          new Row(
              of,
              "range_variance",
              Optional.empty(),
              Optional.empty(),
              firm.range().result(),
              Optional.empty(),
              firm.range().exclusion().map(Outcome.Excluded::detail)));
    }

    static Stream<Row> of(StudyPlan plan, GroupResult group) {
      String event = ResultTables.eventOf(group);
      return plan.models().stream()
          .flatMap(
              model ->
                  plan.windows().stream()
                      .flatMap(
                          window ->
                              of(
                                  group,
                                  new ModelWindow(model, window),
                                  new Of(
                                      event,
                                      Optional.of(group.group()),
                                      "",
                                      Optional.of(model),
                                      window))));
    }

    /** The multiple that the test finds with 80 % power. */
    private Optional<Double> detectable() {
      return volume
          .flatMap(measured -> measured.detectable().result())
          .or(() -> range.flatMap(measured -> measured.detectable().result()))
          .or(() -> variance.map(EventVariance::detectable));
    }

    private static Stream<Row> of(GroupResult group, ModelWindow asked, Of of) {
      return group.eventVariance(asked).result().stream()
          .map(
              variance ->
                  new Row(
                      of,
                      "event_variance",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(variance),
                      Optional.empty()));
    }
  }

  /**
   * Three rows per firm, and one per group, model and window for the variance of its abnormal
   * returns.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> of(StudyResult result) {
    return Table.<Row>streamed(
        "activity",
        () ->
            Stream.concat(
                result.activity().stream().flatMap(Row::of),
                result.groups().stream().flatMap(group -> Row.of(result.plan(), group))),
        Column.code("event_id", row -> row.of.event),
        Column.code("group", row -> row.of.group.map(GroupId::value).orElse("")),
        Column.code("symbol", row -> row.of.symbol),
        Column.code("model", row -> row.of.model.map(ModelId::value).orElse("")),
        ExactColumn.number("window_start", row -> row.of.window.start()),
        ExactColumn.number("window_end", row -> row.of.window.end()),
        Column.code("measure", Row::measure),
        ExactColumn.ifAny(
            "multiple",
            row ->
                row.volume
                    .map(AbnormalVolume::multiple)
                    .or(() -> row.overMedian)
                    .or(() -> row.range.map(RangeVolatility::multiple))
                    .or(() -> row.variance.map(EventVariance::multiple))),
        ExactColumn.ifAny(
            "statistic",
            row ->
                row.volume
                    .map(AbnormalVolume::total)
                    .or(() -> row.range.map(range -> range.comparison().observed()))
                    .or(() -> row.variance.map(EventVariance::statistic))),
        ExactColumn.ifAny("standard_error", row -> row.volume.map(AbnormalVolume::standardError)),
        ExactColumn.ifAny(
            "df",
            row ->
                row.volume
                    .map(AbnormalVolume::degreesOfFreedom)
                    .or(() -> row.variance.map(EventVariance::degreesOfFreedom))),
        ExactColumn.ifAny(
            "p_value",
            row ->
                row.volume
                    .map(AbnormalVolume::pValue)
                    .or(() -> row.variance.map(EventVariance::pValue))),
        ExactColumn.ifAny(
            "p_placebo",
            row ->
                row.volume
                    .map(volume -> volume.comparison().twoSided())
                    .or(() -> row.range.map(range -> range.comparison().upperTail()))),
        Column.textIfAny("reason", Row::reason),
        ExactColumn.ifAny("detectable", Row::detectable));
  }
}
