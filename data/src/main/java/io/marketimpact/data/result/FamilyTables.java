package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.RandomEffects;
import io.marketimpact.model.Coefficients;
import io.marketimpact.study.FirmEstimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a family, each the file of its name. */
public final class FamilyTables {

  private FamilyTables() {}

  /**
   * Every table.
   *
   * @param result the family
   * @return in a fixed order
   */
  public static List<Table<?>> of(FamilyResult result) {
    return Stream.concat(
            Stream.of(results(result), pooled(result), effects(result), leaveOneOut(result)),
            FamilyRevenueTables.of(result).stream())
        .toList();
  }

  private static Table<FamilyRow> results(FamilyResult result) {
    return Table.of(
        "family_results",
        FamilyRow.of(result),
        Column.code("event_id", row -> row.event().id()),
        Column.day("day0", row -> row.outcome().day0()),
        Column.code("kind", row -> row.event().kind()),
        Column.code("actor", row -> row.event().actor()),
        Column.code("product", row -> row.event().product()),
        Column.code("symbol", row -> row.firm().event().security()),
        Column.code("role", FamilyRow::role),
        Column.text("outcome", FamilyRow::reason),
        ExactColumn.ifAny("n_estimation", row -> row.studied(w -> w.evidence().residuals().size())),
        ExactColumn.optional("alpha", row -> coefficients(row).alpha()),
        ExactColumn.optional("beta", row -> coefficients(row).beta()),
        ExactColumn.ifAny("sigma", row -> row.estimated(FirmEstimate::sigma)),
        ExactColumn.ifAny("return", row -> row.studied(window -> window.actual())),
        ExactColumn.ifAny("expected_return", row -> row.studied(window -> window.expected())),
        ExactColumn.ifAny("abnormal_return", row -> row.studied(w -> w.evidence().car())),
        ExactColumn.ifAny("standard_error", row -> row.studied(w -> w.evidence().standardError())),
        ExactColumn.ifAny("t", row -> row.studied(window -> window.evidence().scar())),
        ExactColumn.ifAny("df", row -> row.studied(w -> w.evidence().degreesOfFreedom())),
        ExactColumn.ifAny("p_value", row -> row.studied(window -> window.pValue())),
        ExactColumn.ifAny("ci95_low", row -> row.studied(window -> window.interval().low())),
        ExactColumn.ifAny("ci95_high", row -> row.studied(window -> window.interval().high())),
        Column.codeIfAny(
            "decision",
            row -> row.studied(window -> window.decision().name().toLowerCase(Locale.ROOT))),
        ExactColumn.ifAny("p_decision", row -> row.studied(window -> window.verdict().pValue())),
        ExactColumn.ifAny("decision_ci95_low", row -> deciding(row).map(Interval::low)),
        ExactColumn.ifAny("decision_ci95_high", row -> deciding(row).map(Interval::high)),
        Column.dayIfAny("other_day0", row -> row.event().otherDay0()),
        ExactColumn.ifAny("other_abnormal_return", row -> row.other().map(w -> w.evidence().car())),
        ExactColumn.ifAny("other_t", row -> row.other().map(window -> window.evidence().scar())),
        Column.codeIfAny(
            "prices",
            row -> Optional.ofNullable(row.outcome().files().get(row.firm().event().security()))));
  }

  private static Coefficients coefficients(FamilyRow row) {
    return row.estimated(FirmEstimate::coefficients).orElse(Coefficients.NONE);
  }

  private static Optional<Interval> deciding(FamilyRow row) {
    return row.studied(window -> window.verdict().interval().result()).flatMap(any -> any);
  }

  private static Table<Pool> pooled(FamilyResult result) {
    return Table.of(
        "family_pooled",
        result.pools(),
        Column.code("by", Pool::by),
        Column.code("pool", Pool::name),
        ExactColumn.number("events", pool -> pool.tests().events().size()),
        ExactColumn.number("shares", FamilyTables::shares),
        ExactColumn.number("mean_of_events", pool -> pool.tests().mean()),
        when("t_of_events", (pool, any) -> pool.tests().t()),
        when("p_of_events", (pool, any) -> pool.tests().pValue()),
        when("mean_of_shares", (pool, any) -> any.clustered().mean()),
        when("clustered_se", (pool, any) -> any.clustered().standardError()),
        when("clustered_t", (pool, any) -> any.clustered().t()),
        when("p_clustered", (pool, any) -> any.clustered().pValue()),
        when("p_signs", (pool, any) -> any.pSigns()),
        when("p_placebo", (pool, any) -> any.pPlacebo()),
        Column.text("reason", pool -> pool.result().exclusion().map(w -> w.detail()).orElse("")));
  }

  @FunctionalInterface
  private interface Reading {
    double of(Pool pool, Pool.Result result);
  }

  private static Column<Pool> when(String head, Reading number) {
    return ExactColumn.ifAny(
        head, pool -> pool.result().result().map(result -> number.of(pool, result)));
  }

  private static double shares(Pool pool) {
    return pool.tests().events().stream().mapToInt(EventEffect::shares).sum();
  }

  /** A meta-analysis of a pool; what was left out, where something was. */
  private record Effects(Pool pool, String left, RandomEffects effects) {}

  private static Table<Effects> effects(FamilyResult result) {
    return Table.of(
        "family_random_effects",
        result.pools().stream()
            .flatMap(
                pool ->
                    pool.result().result().stream()
                        .flatMap(pooled -> pooled.effects().stream())
                        .map(effects -> new Effects(pool, "", effects)))
            .toList(),
        columns(
            List.of(
                Column.code("by", row -> row.pool().by()),
                Column.code("pool", row -> row.pool().name()),
                ExactColumn.constant("estimator", row -> row.effects().estimator()))));
  }

  private static Table<Effects> leaveOneOut(FamilyResult result) {
    return Table.of(
        "family_leave_one_out",
        result.pools().stream().flatMap(FamilyTables::leftOut).toList(),
        columns(
            List.of(
                Column.code("by", row -> row.pool().by()),
                Column.code("pool", row -> row.pool().name()),
                Column.code("left_out", Effects::left))));
  }

  private static Stream<Effects> leftOut(Pool pool) {
    List<RandomEffects> without =
        pool.result().result().map(Pool.Result::leftOut).orElse(List.of());
    return IntStream.range(0, without.size())
        .mapToObj(i -> new Effects(pool, pool.tests().events().get(i).id(), without.get(i)));
  }

  private static List<Column<Effects>> columns(List<Column<Effects>> keys) {
    return Stream.concat(
            keys.stream(),
            Stream.of(
                number("events", effects -> effects.studies()),
                number("tau2", RandomEffects::tau2),
                number("i2", RandomEffects::i2),
                number("q", RandomEffects::q),
                number("p_homogeneous", RandomEffects::pHomogeneous),
                number("mean", RandomEffects::mean),
                number("standard_error", RandomEffects::standardError),
                number("wald_error", RandomEffects::waldError),
                number("t", RandomEffects::t),
                number("df", effects -> effects.degreesOfFreedom()),
                number("p_value", RandomEffects::pValue),
                number("ci95_low", effects -> effects.interval().low()),
                number("ci95_high", effects -> effects.interval().high()),
                number("next_low", effects -> effects.prediction().low()),
                number("next_high", effects -> effects.prediction().high())))
        .toList();
  }

  private static Column<Effects> number(
      String head, Function<RandomEffects, ? extends Number> number) {
    return ExactColumn.number(head, row -> number.apply(row.effects()).doubleValue());
  }
}
