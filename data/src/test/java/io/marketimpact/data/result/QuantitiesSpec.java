package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.event.EventId;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.exposure.Restriction;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Distributions;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which quantities a study of revenue at stake has, in which order, and what stands in for one. */
class QuantitiesSpec {

  private static final ExposureInputs INPUTS =
      ExposureInputs.read(
          SpecificationFile.read(Path.of("events/2023-08-03-india-computer-imports.json"))
              .exposure()
              .orElseThrow());
  private static final Outcome<ObservedMove> MOVE =
      Outcome.of(
          new ObservedMove(
              -0.005,
              0.012,
              248,
              0.035,
              3_029_033,
              Distributions.studentInterval(-0.005, 0.012, 248, 0.95),
              0.05));

  /** As if every product of the company were covered. */
  private static final Restriction EVERYTHING = restriction(RevenueDisclosure.ALL_PRODUCTS);

  private static final List<Quantity> APPLE = of("AAPL", MOVE, EVERYTHING);

  @Test
  void whatIsKnownHasItsPercentilesInOrderAndItsBasisAndSource() {
    assertThat(APPLE)
        .extracting(Quantity::name)
        .doesNotHaveDuplicates()
        .containsSubsequence(
            "india_share",
            "india_share.customary_bound",
            "india_share.ceiling",
            "india_share.gdp_split",
            "india_share.accessibility",
            "certainty_rank",
            "exposed_revenue",
            "exposed_share",
            "expected_loss",
            "value_at_stake",
            "draws",
            "value_at_stake.base.discounted",
            "value_at_stake.no_imports.perpetuity",
            "exposed_revenue.center_halved",
            "value_at_stake.base.discounted.center_doubled",
            "full_loss_return.spread_wider",
            "detectability.market_open",
            "expected_return",
            "full_loss_return",
            "detectability",
            "implied_loss_share",
            "implied_revenue_loss",
            "p_implied_above_one",
            "posterior_value_at_stake",
            "tornado.breadth",
            "sobol_total.margin");
    assertThat(APPLE)
        .allSatisfy(
            quantity -> {
              assertThat(quantity.basis()).isNotBlank();
              assertThat(quantity.source()).contains("10-K 0000320193-22-000108");
              quantity
                  .numbers()
                  .percentiles()
                  .ifPresent(
                      ends ->
                          assertThat(quantity.numbers().middle().orElseThrow())
                              .isBetween(ends.low(), ends.high()));
            });
    assertThat(named(APPLE, "value_at_stake.base.multiple").basis())
        .isEqualTo("no EV/sales and operating margin of AAPL are given");
    assertThat(named(APPLE, "exposed_revenue").unit()).isEqualTo("USD million");
  }

  @Test
  void aCompanyThatDisclosesNothingHasReasonsAndNeverAZero() {
    List<Quantity> quantities = of("HPQ", MOVE, INPUTS.assumptions().restriction());

    assertThat(quantities)
        .extracting(Quantity::name)
        .containsExactly(
            "india_share",
            "exposed_revenue",
            "exposed_share",
            "expected_loss",
            "value_at_stake",
            "detectability",
            "implied_loss_share");
    assertThat(quantities)
        .allSatisfy(
            quantity -> {
              assertThat(quantity.numbers()).isEqualTo(Spread.NONE);
              assertThat(quantity.unit()).isEmpty();
              assertThat(quantity.basis()).startsWith("the filings of HPQ on record as of");
            });
  }

  @Test
  void aProductLineWithoutAFigureIsBoundedByTheWholeCompany() {
    List<Quantity> quantities = of("AAPL", MOVE, restriction("servers"));

    assertThat(named(quantities, "exposed_revenue").numbers())
        .isEqualTo(Spread.between(new Interval(0, 95118.0 / 394328 * 394328)));
    assertThat(named(quantities, "value_at_stake").basis())
        .isEqualTo(
            "AAPL does not disclose what it sells of servers in India: its share of all products"
                + " is a ceiling, so that only an upper bound follows from it");
  }

  @Test
  void aProductLineOfTheCompanyHasBoundsAndNoCenter() {
    List<Quantity> quantities = of("AAPL", MOVE, INPUTS.assumptions().restriction());

    assertThat(quantities)
        .extracting(Quantity::name)
        .containsSubsequence(
            "india_share",
            "naive_exposed_revenue",
            "naive_share",
            "exposed_revenue",
            "exposed_share",
            "expected_loss",
            "value_at_stake.base.discounted",
            "full_loss_return",
            "detectability",
            "power",
            "implied_loss_share")
        .noneMatch(name -> name.startsWith("tornado") || name.startsWith("sobol"));
    assertThat(named(quantities, "exposed_revenue").numbers())
        .isEqualTo(Spread.between(new Interval(0, 40177.0 + 29292)));
    assertThat(named(quantities, "naive_exposed_revenue").numbers().middle()).isEmpty();
    assertThat(named(quantities, "naive_exposed_revenue").basis())
        .isEqualTo("whole company: a ceiling, not the exposure");
  }

  @Test
  void withoutAMarketValueThePriceSaysNothing() {
    List<Quantity> quantities =
        of("AAPL", Outcome.excluded(ExclusionReason.MISSING_INPUT, "no market value"), EVERYTHING);

    assertThat(named(quantities, "detectability").basis()).isEqualTo("no market value");
    assertThat(named(quantities, "implied_loss_share").numbers()).isEqualTo(Spread.NONE);
    assertThat(named(quantities, "value_at_stake").numbers().middle()).isPresent();
  }

  @Test
  void allFirmsTogetherComeLastUnderNoSymbol() {
    List<Quantity> quantities =
        StudyQuantities.of(
            SampleExposure.in(SampleStudy.of("plain", 3), "plain").exposure().orElseThrow());

    assertThat(quantities)
        .filteredOn(quantity -> quantity.symbol().isEmpty())
        .extracting(Quantity::name)
        .containsExactly("joint_value_at_stake", "joint_mean", "sum_of_means", "sum_of_p95");
    assertThat(quantities.get(quantities.size() - 1).symbol()).isEmpty();
    assertThat(quantities)
        .extracting(Quantity::name)
        .contains("market_value", "observed_car", "mde80", "abnormal_value");
  }

  @Test
  void aProbabilityThatTheMoveImpliesStandsUnderWhatHappensWithoutTheRestriction() {
    StudyExposure sample =
        SampleExposure.in(SampleStudy.of("plain", 3), "plain").exposure().orElseThrow();
    FirmExposure firm = sample.firms().get(0);
    ImpliedProbability implied =
        new ImpliedProbability(
            ImpliedProbability.NOTHING,
            0,
            Outcome.of(new ImpliedProbability.Percentiles(0.1, 0.3, 0.8)));
    StudyExposure told =
        new StudyExposure(
            sample.market(),
            sample.assumptions(),
            List.of(
                new FirmExposure(firm.study(), firm.marketValue(), Outcome.of(List.of(implied)))),
            sample.together(),
            sample.named(),
            sample.owners(),
            sample.beneficiaries(),
            sample.regressions(),
            sample.replies());

    assertThat(StudyQuantities.of(told))
        .extracting(Quantity::name)
        .contains("implied_probability.nothing")
        .doesNotContain("implied_probability");
  }

  private static Restriction restriction(String products) {
    return new Restriction(
        "a ban",
        List.of(
            new ProductScope(
                new SecurityId("AAPL"),
                List.of(products),
                1,
                INPUTS.assumptions().restriction().scope(new SecurityId("AAPL")).multiples(),
                "a test")));
  }

  private static List<Quantity> of(
      String symbol, Outcome<ObservedMove> move, Restriction restriction) {
    ExposureAssumptions assumed = INPUTS.assumptions();
    ExposureStudy study =
        ExposureStudy.of(
            new ExposureRequest(
                new EventId("E1"),
                new SecurityId(symbol),
                Instant.parse("2023-08-03T07:43:00Z"),
                move,
                11),
            INPUTS.known(),
            new ExposureAssumptions(
                    restriction, assumed.scenarios(), assumed.simulation(), List.of())
                .with(1000));
    return FirmQuantities.of(INPUTS.known().market(), study);
  }

  private static Quantity named(List<Quantity> quantities, String name) {
    Optional<Quantity> quantity =
        quantities.stream().filter(one -> one.name().equals(name)).findFirst();
    return quantity.orElseThrow();
  }
}
