package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One number for one question: whatever two figures of a study answer the same question, or one
 * that follows from the other, are held against one another, for every firm, scenario and route.
 */
public final class OneNumber {

  private static final double DIGITS = 1e-9;

  /** What a column of the table holds of a quantity. */
  private static final SortedMap<String, Function<Spread, Optional<Double>>> COLUMNS =
      new TreeMap<>(
          Map.of(
              "low", numbers -> numbers.ends().map(Interval::low),
              "p05", numbers -> numbers.percentiles().map(Interval::low),
              "median", Spread::middle,
              "mean", Spread::mean,
              "p95", numbers -> numbers.percentiles().map(Interval::high),
              "high", numbers -> numbers.ends().map(Interval::high)));

  /** A loss is a fall: the largest is the lowest. */
  private static final Map<String, String> MIRRORED =
      Map.of(
          "low", "high", "high", "low", "p05", "p95", "p95", "p05", "median", "median", "mean",
          "mean");

  private final Map<String, Spread> rows = new LinkedHashMap<>();
  private final FirmExposure firm;

  private OneNumber(FirmExposure firm, List<Quantity> quantities) {
    this.firm = firm;
    String symbol = firm.study().request().security().symbol();
    quantities.stream()
        .filter(row -> row.symbol().equals(symbol))
        .forEach(row -> assertThat(rows.put(row.name(), row.numbers())).as(row.name()).isNull());
  }

  /** Asserts that a study's figures of revenue at stake agree. */
  public static void holds(StudyExposure exposure) {
    List<Quantity> quantities = StudyQuantities.of(exposure);
    for (FirmExposure firm : exposure.firms()) {
      OneNumber of = new OneNumber(firm, quantities);
      firm.study().exposed().result().ifPresent(found -> of.exposed(exposure, found));
      if (firm.study().simulated().result().isEmpty()) {
        of.nothingIsCentered(exposure);
      }
    }
    exposure
        .together()
        .result()
        .ifPresent(
            joint ->
                assertThat(joint.valueAtStake().mean())
                    .isCloseTo(joint.sumOfMeans(), within(0.05 * joint.sumOfMeans())));
  }

  private void exposed(StudyExposure exposure, ExposedRevenue found) {
    same("exposed_share", "exposed_revenue", 1 / found.total());
    if (!found.isPart()) {
      same("exposed_share", exposure.market().shareId(), found.scope().probability());
    } else {
      assertThat(at("exposed_share", "low")).as("a part may be nothing").hasValue(0.0);
      assertThat(at("exposed_share", "high").orElseThrow())
          .as("a part is at most the whole")
          .isLessThanOrEqualTo(
              (1 + DIGITS) * at(exposure.market().shareId(), "high").orElseThrow());
    }
    same("value_at_stake.full_loss.expected_loss", "exposed_revenue", 1);
    exposure.assumptions().scenarios().forEach(scenario -> scenario(scenario.id()));
    scenario("full_loss");
    firm.marketValue().result().ifPresent(value -> price(value.millions()));
    cases();
  }

  /** Every route is proportional to the exposed revenue, and none exceeds losing all of it. */
  private void scenario(String scenario) {
    for (String route : List.of("expected_loss", "discounted", "perpetuity", "multiple")) {
      String name = "value_at_stake." + scenario + "." + route;
      at(name, "high")
          .ifPresent(
              high -> {
                double all = at("exposed_revenue", "high").orElseThrow();
                same(name, "exposed_revenue", all == 0 ? 0 : high / all);
                for (String column : COLUMNS.keySet()) {
                  at(name, column)
                      .ifPresent(
                          value ->
                              assertThat(value)
                                  .as(name + " " + column)
                                  .isLessThanOrEqualTo(
                                      (1 + DIGITS)
                                          * at("value_at_stake.full_loss." + route, column)
                                              .orElseThrow()));
                }
              });
    }
  }

  private void price(double marketValue) {
    mirrored("full_loss_return", "value_at_stake.full_loss.discounted", -1 / marketValue);
    at("mde80", "median").ifPresent(mde -> mirrored("detectability", "full_loss_return", -1 / mde));
    mirrored("expected_return", "value_at_stake", -1 / marketValue);
    if (rows.containsKey("observed_car")) {
      same("abnormal_value", "observed_car", marketValue);
    }
    firm.sharesOutstanding()
        .result()
        .filter(shares -> at("value_at_stake", "median").isPresent())
        .ifPresent(shares -> same("value_at_stake_per_share", "value_at_stake", 1 / shares));
  }

  /** Another assumption moves all that hangs on the exposed revenue by the same factor. */
  private void cases() {
    for (String name : List.copyOf(rows.keySet())) {
      String prefix = "exposed_revenue.";
      if (name.startsWith(prefix)) {
        String id = name.substring(prefix.length());
        double unit =
            at("value_at_stake.base.discounted", "high").orElseThrow()
                / at("exposed_revenue", "high").orElseThrow();
        same("value_at_stake.base.discounted." + id, name, unit);
        double factor =
            at(name, "median").orElseThrow() / at("exposed_revenue", "median").orElseThrow();
        if (rows.containsKey("full_loss_return." + id)) {
          same("full_loss_return." + id, "full_loss_return", factor);
          same("detectability." + id, "detectability", factor);
        }
      }
    }
  }

  /** Of what is not disclosed there is no central value anywhere. */
  private void nothingIsCentered(StudyExposure exposure) {
    rows.forEach(
        (name, numbers) -> {
          boolean isOfExposure =
              name.equals(exposure.market().shareId())
                  || name.startsWith("exposed_")
                  || name.startsWith("naive_")
                  || name.startsWith("value_at_stake")
                  || name.startsWith("expected_")
                  || name.startsWith("full_loss_return")
                  || name.startsWith("detectability")
                  || name.startsWith("power")
                  || name.startsWith("implied_");
          if (isOfExposure) {
            assertThat(numbers.middle()).as(name).isEmpty();
            assertThat(numbers.percentiles()).as(name).isEmpty();
            assertThat(numbers.mean()).as(name).isEmpty();
          }
        });
  }

  private void same(String name, String other, double factor) {
    compare(name, other, factor, column -> column);
  }

  private void mirrored(String name, String other, double factor) {
    compare(name, other, factor, MIRRORED::get);
  }

  /** Every column that both have is the other's times the factor. */
  private void compare(String name, String other, double factor, Function<String, String> of) {
    for (String column : COLUMNS.keySet()) {
      Optional<Double> known = at(other, factor < 0 ? of.apply(column) : column);
      at(name, column)
          .filter(value -> known.isPresent())
          .ifPresent(
              value ->
                  assertThat(value)
                      .as(name + " " + column)
                      .isCloseTo(
                          known.orElseThrow() * factor,
                          within(DIGITS * Math.max(1e-6, Math.abs(value)))));
    }
  }

  private Optional<Double> at(String name, String column) {
    return Optional.ofNullable(rows.get(name)).flatMap(COLUMNS.get(column));
  }
}
