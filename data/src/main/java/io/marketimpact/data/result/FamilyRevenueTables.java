package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyExposure;
import io.marketimpact.data.study.FamilyExposure.Stock;
import io.marketimpact.data.study.FamilyImplied;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.exposure.ImpliedCheck;
import io.marketimpact.inference.meta.ExposureSlope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a family that set prices against revenue, each the file of its name. */
final class FamilyRevenueTables {

  private FamilyRevenueTables() {}

  static List<Table<?>> of(FamilyResult result) {
    return result.specification().statements().isEmpty()
        ? List.of()
        : List.of(exposure(result.exposure()), slope(result.exposure()), implied(result));
  }

  private static Table<Stock> exposure(FamilyExposure exposure) {
    Optional<ExposureSlope> slope = exposure.slope().result();
    return Table.of(
        "family_exposure",
        exposure.stocks(),
        Column.code("event_id", row -> row.member().event().id()),
        Column.day("day0", row -> row.member().outcome().day0()),
        Column.code("symbol", Stock::security),
        Column.code("role", row -> row.isCompared() ? "compared" : "family"),
        ExactColumn.ifAny("abnormal_return", row -> row.effect().result()),
        ExactColumn.ifAny("share_low", row -> row.share().map(Interval::low)),
        ExactColumn.ifAny("share_high", row -> row.share().map(Interval::high)),
        Column.codeIfAny("scope", row -> row.before().map(said -> said.scope().id())),
        Column.textIfAny("period", row -> row.before().map(FamilyStatement::period)),
        Column.dayIfAny("public_by", row -> row.before().map(FamilyStatement::publicBy)),
        Column.textIfAny("trust", row -> row.before().map(FamilyStatement::trust)),
        Column.textIfAny("source", row -> row.before().map(FamilyStatement::source)),
        predicted("predicted", slope, ExposureSlope::predicted),
        predicted("prediction_low", slope, (line, share) -> line.prediction(share).low()),
        predicted("prediction_high", slope, (line, share) -> line.prediction(share).high()));
  }

  @FunctionalInterface
  private interface Prediction {
    double of(ExposureSlope slope, Interval share);
  }

  /** Of the event compared alone: the others made the line. */
  private static Column<Stock> predicted(
      String head, Optional<ExposureSlope> slope, Prediction prediction) {
    return ExactColumn.ifAny(
        head,
        row ->
            row.isCompared()
                ? slope.flatMap(line -> row.share().map(share -> prediction.of(line, share)))
                : Optional.empty());
  }

  private static Table<FamilyExposure> slope(FamilyExposure exposure) {
    return Table.of(
        "family_exposure_slope",
        List.of(exposure),
        ExactColumn.number("stocks", row -> row.restricted()),
        ExactColumn.number("disclosed_before", row -> row.disclosed()),
        ExactColumn.number("disclosed_restricted", row -> row.exact()),
        line("events", slope -> slope.line().events()),
        line("intercept", slope -> slope.line().intercept()),
        line("slope", slope -> slope.line().slope()),
        line("slope_se", ExposureSlope::standardError),
        line("df", ExposureSlope::degreesOfFreedom),
        line("p_value", ExposureSlope::pValue),
        line("ci95_low", slope -> slope.interval().low()),
        line("ci95_high", slope -> slope.interval().high()),
        line("mde80", ExposureSlope::detectable),
        line("reliability", ExposureSlope::reliability),
        line("out_of_sample", ExposureSlope::outOfSample),
        line("lowest_without_one", slope -> slope.withoutOne().low()),
        line("highest_without_one", slope -> slope.withoutOne().high()),
        line("needed_for_minus_one", slope -> slope.neededFor(-1)),
        Column.text("reason", row -> row.slope().exclusion().map(why -> why.detail()).orElse("")));
  }

  private static Column<FamilyExposure> line(
      String head, Function<ExposureSlope, ? extends Number> number) {
    return ExactColumn.ifAny(head, row -> row.slope().result().map(number));
  }

  private static Table<FamilyImplied> implied(FamilyResult result) {
    return Table.of(
        "family_implied",
        result.implied(),
        Column.code("event_id", row -> row.member().event().id()),
        Column.day("day0", row -> row.member().outcome().day0()),
        Column.code("symbol", FamilyImplied::security),
        Column.text(
            "outcome",
            row ->
                row.check().exclusion().map(why -> why.reason() + ", " + why.detail()).orElse("")),
        Column.day("first_said", row -> row.first().publicBy()),
        said("first_low", row -> row.first().range().map(Interval::low)),
        said("first_high", row -> row.first().range().map(Interval::high)),
        Column.day("last_said", row -> row.last().publicBy()),
        said("said_low", row -> row.last().range().map(Interval::low)),
        said("said_high", row -> row.last().range().map(Interval::high)),
        check("implied_p025", check -> check.implied().p025()),
        check("implied_median", check -> check.implied().median()),
        check("implied_p975", check -> check.implied().p975()),
        flag("covered", ImpliedCheck::isCovered),
        flag("more_than_implied", ImpliedCheck::isMoreThanImplied),
        said("other_abnormal_return", FamilyImplied::otherDay),
        Column.text("period", row -> row.last().period()),
        Column.text("trust", row -> row.last().trust()),
        Column.text("words", row -> row.last().words()),
        Column.text("source", row -> row.last().source()));
  }

  private static Column<FamilyImplied> said(
      String head, Function<FamilyImplied, Optional<Double>> number) {
    return ExactColumn.ifAny(head, number);
  }

  private static Column<FamilyImplied> check(String head, Function<ImpliedCheck, Double> number) {
    return ExactColumn.ifAny(head, row -> row.check().result().map(number));
  }

  private static Column<FamilyImplied> flag(String head, Function<ImpliedCheck, Boolean> flag) {
    return Column.codeIfAny(head, row -> row.check().result().map(flag));
  }
}
