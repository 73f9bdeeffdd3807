package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.request;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static io.marketimpact.exposure.StudiedCompany.MOVE;
import static io.marketimpact.exposure.StudiedCompany.THREE_REGIONS;
import static io.marketimpact.exposure.StudiedCompany.scope;
import static io.marketimpact.exposure.StudiedCompany.study;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What assumptions must hold, and what they move in a company's exposure. */
class ExposureAssumptionsSpec {

  /** The margin's median of 0.5 in every scenario; the common terms for every other company. */
  @Test
  void aCompanysOwnTermsReplaceTheCommonOnesInScenariosAndSimulation() {
    FirmTerms own =
        new FirmTerms(
            Disclosures.FIRM,
            Outcome.of(new InputDistribution.Triangular(0.4, 0.5, 0.6)),
            Outcome.of(0.1),
            missing(),
            "its report");
    ExposureAssumptions common = assumptions(simulation());
    ExposureAssumptions assumed =
        new ExposureAssumptions(
            common.restriction(), common.scenarios(), common.simulation(), List.of(own));
    ExposureAssumptions applied = assumed.appliedTo(Disclosures.FIRM);

    assertThat(assumed.appliedTo(new SecurityId("BBB"))).isSameAs(assumed);
    assertThat(applied.base().valuation().margin()).isCloseTo(0.5, within(1e-12));
    assertThat(applied.base().valuation().growth()).isEqualTo(0.1);
    assertThat(applied.base().valuation().deferredRevenue()).isZero();
    assertThat(applied.simulation().growth()).isEqualTo(0.1);
    assertThat(applied.simulation().deferredRevenue()).isEqualTo(0.4);
    assertThat(applied.simulation().distributions().get(LossInput.MARGIN).expectation())
        .isCloseTo(0.5, within(1e-12));
    ExposureStudy study =
        ExposureStudy.of(request("AAA", MOVE), shares(threeRegions("AAA", 2024)), assumed);
    // 188 at the upper bound, lost at once and for good at a margin of 0.5, grown by a tenth.
    double year = 0.5 * 0.79 * 188;
    double value = 0;
    for (int t = 1; t <= 10; t++) {
      value += year * Math.pow(1.1 / 1.095, t);
    }
    value += year * Math.pow(1.1 / 1.095, 10) * 1.025 / 0.07;
    assertThat(study.scenarios().get(3).atHigh().discounted())
        .isCloseTo(value, highPrecision(value));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExposureAssumptions(
                    common.restriction(),
                    common.scenarios(),
                    common.simulation(),
                    List.of(own, own)))
        .withMessageContaining("name each company once");
  }

  @Test
  void otherAssumptionsMoveTheMedianOrTheSpreadAndNothingElse() {
    SimulatedExposure found = THREE_REGIONS.simulated().result().orElseThrow();
    double median = found.exposed().median();

    assertThat(found.cases())
        .extracting(other -> other.of().id())
        .containsExactly(
            "center_halved", "center_doubled", "spread_narrower", "spread_wider", "market_open");
    assertThat(found.cases().get(0).exposed().median())
        .isCloseTo(median / 2, highPrecision(median));
    assertThat(found.cases().get(1).exposed().median())
        .isCloseTo(2 * median, highPrecision(median));
    assertThat(found.cases().get(2).exposed().median()).isEqualTo(median);
    assertThat(found.cases().get(2).exposed().p05()).isGreaterThan(found.exposed().p05());
    assertThat(found.cases().get(3).exposed().p95()).isGreaterThan(found.exposed().p95());
    // By hand: 18/(18 + 4 + 3) and 40/100 of the region's 188, weighted by 0.4 and 0.3.
    double open = 188 * (0.4 * 18 / 25 + 0.3 * 0.4) / 0.7;
    assertThat(found.cases().get(4).exposed().median()).isCloseTo(open, highPrecision(open));
    ScenarioValue base = THREE_REGIONS.scenarios().get(1);
    double perUnit = base.atHigh().discounted() / 188;
    assertThat(found.cases())
        .allSatisfy(
            other ->
                assertThat(other.atStake().median())
                    .isCloseTo(perUnit * other.exposed().median(), highPrecision(median)));
  }

  @Test
  void assumptionsNeedABaseScenarioAndEachNameOnce() {
    Restriction unscoped = new Restriction("a ban", List.of());
    Scenario base = Disclosures.scenario("base", 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExposureAssumptions(
                    unscoped,
                    List.of(Disclosures.scenario("full_ban", 1)),
                    simulation(),
                    List.of()))
        .withMessageContaining("there must be a scenario 'base'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ExposureAssumptions(unscoped, List.of(base, base), simulation(), List.of()))
        .withMessageContaining("each scenario once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Restriction("a ban", List.of(scope("a"), scope("b"))))
        .withMessageContaining("each company once");
    assertThatIllegalArgumentException().isThrownBy(() -> Disclosures.scenario("Full ban", 1));
  }

  @Test
  void theLossAtTheBoundOfTheFilingsCountsWithTheProbabilityOfTheScope() {
    double all = atMost(1);

    assertThat(all).isNegative();
    assertThat(atMost(0.5)).isCloseTo(all / 2, highPrecision(all));
    assertThat(atMost(0)).isZero();
  }

  private static double atMost(double probability) {
    ProductScope scope =
        new ProductScope(
            new SecurityId("AAA"),
            List.of(ALL_PRODUCTS),
            probability,
            missing(),
            "the ban names it");
    return ExposureStudy.of(
            request("AAA", MOVE),
            shares(threeRegions("AAA", 2024)),
            assumptions(simulation(), scope))
        .detectableAtMost()
        .result()
        .orElseThrow()
        .effect();
  }
}
