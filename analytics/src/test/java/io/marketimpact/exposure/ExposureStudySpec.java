package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.request;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.support.Serialized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One company's exposure from its disclosures to what its price says of it. */
class ExposureStudySpec {

  private static final Outcome<ObservedMove> MOVE =
      Outcome.of(new ObservedMove(-0.03, 0.02, 248, 0.0562, 5_000));

  private static final ExposureStudy THREE_REGIONS = study(threeRegions("AAA", 2024), MOVE);

  @Test
  void aStudyHoldsEverythingFromTheFilingToThePrice() {
    ExposureStudy study = THREE_REGIONS;
    ExposedRevenue exposed = study.exposed().result().orElseThrow();
    SimulatedExposure simulated = study.simulated().result().orElseThrow();
    PriceView price = simulated.price().result().orElseThrow();

    assertThat(exposed.bounds().low()).isZero();
    assertThat(exposed.bounds().high()).isCloseTo(188, highPrecision(188));
    SampleSummary revenue = simulated.simulated().exposed();
    assertThat(revenue.p05()).isBetween(0.0, revenue.median());
    assertThat(revenue.p95()).isBetween(revenue.median(), 188.0);
    assertThat(simulated.scenarios())
        .extracting(ScenarioValue::scenario)
        .containsExactly("state_firms_only", "base", "full_ban", "full_loss");
    ScenarioValue base = simulated.scenarios().get(1);
    assertThat(base.atLow().perpetuity()).isZero();
    assertThat(base.atMedian().perpetuity())
        .isCloseTo(
            revenue.median() * 0.7 * 0.8 * 0.8 * 0.9 * 0.6 * 0.79 / 0.07,
            highPrecision(base.atMedian().perpetuity()));
    assertThat(price.expectedReturn().median())
        .isCloseTo(
            -simulated.simulated().valueAtStake().median() / 5_000,
            highPrecision(price.expectedReturn().median()));
    assertThat(price.isIdentified()).isFalse();
    assertThat(Serialized.traveled(study)).isEqualTo(study);
  }

  @Test
  void theSameRequestGivesTheSameStudyAndAnotherSeedAnotherOne() {
    ExposureStudy again = study(threeRegions("AAA", 2024), MOVE);
    ExposureRequest first = again.request();
    ExposureStudy other =
        ExposureStudy.of(
            new ExposureRequest(
                first.event(), first.security(), first.asOf(), first.move(), first.seed() + 1),
            shares(threeRegions("AAA", 2024)),
            assumptions(simulation()));

    assertThat(again).isEqualTo(THREE_REGIONS);
    assertThat(other.simulated()).isNotEqualTo(again.simulated());
    assertThat(other.exposed()).isEqualTo(again.exposed());
  }

  @Test
  void onlyTheProductsOfTheBanCountAndTheWholeCompanyIsShownAsTheMistake() {
    ExposureStudy study =
        ExposureStudy.of(
            request("AAA", MOVE),
            shares(
                List.of(
                    line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000),
                    line("AAA", 2024, ALL_PRODUCTS, "Other", 825, 1000),
                    line("AAA", 2024, "software", "World", 423, 1000))),
            assumptions(simulation(), scope("software")));
    ExposedRevenue exposed = study.exposed().result().orElseThrow();
    SimulatedExposure simulated = study.simulated().result().orElseThrow();

    assertThat(exposed.naive()).isCloseTo(175, within(0.05));
    assertThat(exposed.bounds().high()).isCloseTo(175.05, highPrecision(175));
    assertThat(simulated.simulated().exposed().p95()).isLessThan(0.423 * 175 * 1.7);
    assertThat(simulated.naiveRatio())
        .isCloseTo(
            exposed.naive() / simulated.simulated().exposed().median(),
            highPrecision(simulated.naiveRatio()));
    assertThat(simulated.naiveRatio()).isBetween(2.0, 3.0);
  }

  @Test
  void aLineWhoseRevenueIsNotDisclosedHasBoundsAndNothingElse() {
    ExposureStudy study =
        ExposureStudy.of(
            request("AAA", MOVE),
            shares(List.of(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000))),
            assumptions(simulation(), scope("software")));

    assertThat(study.exposed().result().orElseThrow().bounds().low()).isZero();
    assertThat(study.exposed().result().orElseThrow().bounds().high())
        .isCloseTo(175.05, highPrecision(175));
    assertThat(study.simulated().exclusion().orElseThrow().detail())
        .isEqualTo("AAA discloses no revenue of software for FY2024");
  }

  @Test
  void aCompanyThatDisclosesNothingIsANamedOutcomeWithItsMove() {
    ExposureStudy study = study(List.of(), MOVE);

    assertThat(study.exposed().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(study.simulated().exclusion()).isEqualTo(study.exposed().exclusion());
    assertThat(study.request().move()).isEqualTo(MOVE);
  }

  @Test
  void withoutAPriceTheStudyEndsAtTheValueAtStake() {
    ExposureStudy study =
        study(
            threeRegions("AAA", 2024),
            Outcome.excluded(ExclusionReason.NO_PRICES, "no market value of AAA"));

    assertThat(study.simulated().result().orElseThrow().price().exclusion().orElseThrow().detail())
        .isEqualTo("no market value of AAA");
  }

  @Test
  void ownersOfNamedCompaniesCarryAShareOnlyWhereItIsKnown() {
    EntityRegistry registry =
        new EntityRegistry(
            List.of(
                owned("Alpha", OwnershipStatus.SELF),
                owned("Beta", OwnershipStatus.OWNED),
                owned("Gamma", OwnershipStatus.PENDING)));
    List<OwnerExposure> owners =
        OwnerExposure.of(
            registry,
            List.of("Alpha", "Beta", "Gamma", "Delta"),
            LocalDate.of(2026, 1, 14),
            Map.of("Gamma", 0.02));

    assertThat(owners)
        .extracting(owner -> owner.ownership().entity())
        .containsExactly("Beta", "Gamma");
    assertThat(owners.get(0).shareOfOwner().exclusion().orElseThrow().detail())
        .isEqualTo("OWN discloses no revenue of Beta");
    assertThat(owners.get(1).shareOfOwner()).isEqualTo(Outcome.of(0.02));
  }

  @Test
  void assumptionsNeedABaseScenarioAndEachNameOnce() {
    Restriction unscoped = new Restriction("a ban", List.of());
    Scenario base = Disclosures.scenario("base", 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExposureAssumptions(
                    unscoped, List.of(Disclosures.scenario("full_ban", 1)), simulation()))
        .withMessageContaining("there must be a scenario 'base'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExposureAssumptions(unscoped, List.of(base, base), simulation()))
        .withMessageContaining("each scenario once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Restriction("a ban", List.of(scope("a"), scope("b"))))
        .withMessageContaining("each company once");
    assertThatIllegalArgumentException().isThrownBy(() -> Disclosures.scenario("Full ban", 1));
  }

  private static Ownership owned(String entity, OwnershipStatus status) {
    return new Ownership(
        entity,
        new SecurityId("OWN"),
        status,
        Materiality.UNKNOWN,
        LocalDate.MIN,
        LocalDate.MAX,
        "test");
  }

  private static ProductScope scope(String line) {
    return new ProductScope(new SecurityId("AAA"), List.of(line), 1, missing(), "the ban names it");
  }

  private static ExposureStudy study(List<RevenueDisclosure> lines, Outcome<ObservedMove> move) {
    return ExposureStudy.of(request("AAA", move), shares(lines), assumptions(simulation()));
  }
}
