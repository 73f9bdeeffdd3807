package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.line;
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
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One company's exposure from its disclosures to what its price says of it. */
class ExposureStudySpec {

  @Test
  void aStudyHoldsEverythingFromTheFilingToThePrice() {
    ExposureStudy study = THREE_REGIONS;
    ExposedRevenue exposed = study.exposed().result().orElseThrow();
    SimulatedExposure simulated = study.simulated().result().orElseThrow();
    PriceView price = simulated.price().result().orElseThrow();

    assertThat(exposed.bounds().low()).isZero();
    assertThat(exposed.bounds().high()).isCloseTo(188, highPrecision(188));
    ExposureSummary revenue = simulated.exposed();
    assertThat(simulated.simulated().exposed().median())
        .isCloseTo(revenue.median(), within(4 * simulated.simulated().exposed().medianError()));
    assertThat(revenue.p05()).isBetween(0.0, revenue.median());
    assertThat(revenue.p95()).isBetween(revenue.median(), 188.0);
    assertThat(study.scenarios())
        .extracting(ScenarioValue::scenario)
        .containsExactly("state_firms_only", "base", "full_ban", "full_loss");
    ScenarioValue base = study.scenarios().get(1);
    ValueAtStake middle = base.atMedian().result().orElseThrow();
    assertThat(base.atLow().perpetuity()).isZero();
    assertThat(middle.perpetuity())
        .isCloseTo(
            revenue.median() * 0.7 * 0.8 * 0.8 * 0.9 * 0.6 * 0.79 / 0.07,
            highPrecision(middle.perpetuity()));
    assertThat(price.expectedReturn().median())
        .isCloseTo(
            -simulated.simulated().valueAtStake().median() / 5_000,
            highPrecision(price.expectedReturn().median()));
    assertThat(price.range().isIdentified()).isFalse();
    assertThat(study.detectable()).isEqualTo(Outcome.of(price.range()));
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

  /** 17.5 % of all products is a ceiling of the software, never its share. */
  @Test
  void aCompanyWideShareBoundsAProductLineAndNothingIsCenteredOnIt() {
    ExposureStudy study = ofSoftware(line("AAA", 2024, "software", "World", 423, 1000));
    ExposedRevenue exposed = study.exposed().result().orElseThrow();

    assertThat(exposed.wholeCompany().result().orElseThrow().high())
        .isCloseTo(175.05, highPrecision(175));
    assertThat(exposed.bounds().low()).isZero();
    assertThat(exposed.bounds().high()).isCloseTo(175.05, highPrecision(175));
    assertThat(study.simulated().exclusion().orElseThrow())
        .satisfies(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.NOT_DISCLOSED);
              assertThat(why.detail())
                  .isEqualTo(
                      "AAA does not disclose what it sells of software in Utopia: its share of all"
                          + " products is a ceiling, so that only an upper bound follows from it");
            });
    assertThat(study.scenarios())
        .hasSize(4)
        .allSatisfy(
            scenario -> {
              assertThat(scenario.atMedian().result()).isEmpty();
              assertThat(scenario.atLow().discounted()).isZero();
              assertThat(scenario.atHigh().exposed()).isEqualTo(exposed.bounds().high());
            });
    DetectabilityRange range = study.detectable().result().orElseThrow();
    assertThat(-range.atHigh().effect() * 5_000)
        .isCloseTo(study.scenarios().get(3).atHigh().discounted(), within(1e-9));
    assertThat(range.isIdentified()).isFalse();
    assertThat(range.words()).contains("what is disclosed does not settle");
  }

  @Test
  void aLineSmallerThanTheCeilingIsTheBoundAndOneThatIsNotDisclosedLeavesTheCeiling() {
    assertThat(most(ofSoftware(line("AAA", 2024, "software", "World", 90, 1000)))).isEqualTo(90);
    assertThat(most(ofSoftware())).isCloseTo(175.05, highPrecision(175));
  }

  private static double most(ExposureStudy study) {
    return study.exposed().result().orElseThrow().bounds().high();
  }

  private static ExposureStudy ofSoftware(RevenueDisclosure... products) {
    List<RevenueDisclosure> lines = new ArrayList<>(List.of(products));
    lines.add(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000));
    lines.add(line("AAA", 2024, ALL_PRODUCTS, "Other", 825, 1000));
    return ExposureStudy.of(
        request("AAA", MOVE), shares(lines), assumptions(simulation(), scope("software")));
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
}
