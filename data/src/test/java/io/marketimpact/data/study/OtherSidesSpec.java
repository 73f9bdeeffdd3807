package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.OwnerMove;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who owned what was named on the day, who could gain, and what both their shares did. */
class OtherSidesSpec {

  private static final BundledMarket BUNDLED = BundledMarket.read(Optional.empty());

  private static OtherSides sides(BundledMarket of) {
    return new OtherSides(of.inputs(), of.data(), of.market(), of.days());
  }

  private static double move(FirmStudy study) {
    return study
        .window(new ModelId("raw"), EventWindow.DAY_ZERO)
        .result()
        .orElseThrow()
        .evidence()
        .car();
  }

  /** Closes of 13 and 14 January: 117.005 and 115.175, 14.64 and 14.22. */
  @Test
  void namedCompaniesOutsideTheStudyMoveAndSaySomething() {
    List<NamedMove> named = sides(BUNDLED).named();

    assertThat(named)
        .extracting(
            move -> move.company().owner().symbol(),
            move -> move.study().event().day0().toString(),
            move -> move.statements().get(0).claim())
        .containsExactly(
            tuple("CRWD", "2026-01-14", SalesClaim.NO_SALES),
            tuple("S", "2026-01-14", SalesClaim.NO_DIRECT_REVENUE));
    assertThat(move(named.get(0).study())).isCloseTo(115.175 / 117.005 - 1, within(1e-15));
    assertThat(move(named.get(1).study())).isCloseTo(14.22 / 14.64 - 1, within(1e-15));
  }

  /** Paris closes at 16:30 UTC in winter, four and a half hours before New York. */
  @Test
  void theCloseIsThatOfTheExchangeOfItsOwnShare() {
    ExposureData data = BUNDLED.data();
    ExposureSpecification plain = data.specification();
    ExposureSpecification inParis =
        new ExposureSpecification(
            plain.asOf(),
            plain.hindsight(),
            plain.draws(),
            plain.files(),
            new TreeMap<>(Map.of(new SecurityId("CRWD"), new Exchange("XPAR"))),
            plain.localIndices(),
            plain.sectorIndices(),
            plain.vendors());
    OtherSides sides =
        new OtherSides(
            BUNDLED.inputs(),
            new ExposureData(inParis, data.inputs(), data.otherPrices()),
            BUNDLED.market(),
            BUNDLED.days());

    assertThat(sides.named())
        .extracting(
            move -> move.company().owner().symbol(),
            move -> move.study().event().day0().toString(),
            move -> move.close().toString())
        .containsExactly(
            tuple("CRWD", "2026-01-15", "2026-01-15T16:30:00Z"),
            tuple("S", "2026-01-14", "2026-01-14T21:00:00Z"));
  }

  @Test
  void whatWasNotSaidYetIsNotKnown() {
    BundledMarket evening = BundledMarket.read(Optional.of(Instant.parse("2026-01-14T22:00:00Z")));

    assertThat(sides(evening).named())
        .isNotEmpty()
        .allSatisfy(move -> assertThat(move.statements()).isEmpty());
  }

  /** VMware became Broadcom's in 2023; the purchases of Wiz and CyberArk had not closed. */
  @Test
  void ownersAreThoseOfTheDay() {
    List<OwnerMove> owners = sides(BUNDLED).owners();

    assertThat(owners)
        .extracting(
            move -> move.owner().ownership().entity(),
            move -> move.owner().ownership().owner().symbol(),
            move -> move.owner().ownership().status(),
            move -> move.study().event().day0().toString())
        .containsExactlyInAnyOrder(
            tuple("VMware", "AVGO", OwnershipStatus.OWNED, "2026-01-14"),
            tuple("Mandiant", "GOOGL", OwnershipStatus.OWNED, "2026-01-14"),
            tuple("Wiz", "GOOGL", OwnershipStatus.PENDING, "2026-01-14"),
            tuple("Recorded Future", "MA", OwnershipStatus.OWNED, "2026-01-14"),
            tuple("CyberArk", "PANW", OwnershipStatus.PENDING, "2026-01-14"),
            tuple("Imperva", "HO.PA", OwnershipStatus.OWNED, "2026-01-15"));
    assertThat(owners)
        .allSatisfy(
            owner ->
                assertThat(owner.study().event().security())
                    .isEqualTo(owner.owner().ownership().owner()));
  }

  /** The closes of Thales in Paris on 14 and 15 January: 263.10 and 255.10. */
  @Test
  void anOwnerAbroadMovesInItsOwnMarket() {
    OwnerMove imperva =
        sides(BUNDLED).owners().stream()
            .filter(move -> move.owner().ownership().entity().equals("Imperva"))
            .findFirst()
            .orElseThrow();

    assertThat(move(imperva.study())).isCloseTo(255.1 / 263.1 - 1, within(1e-15));
  }

  /** Closes of 14 and 15 January in Shanghai and Shenzhen. */
  @Test
  void thoseWhoCouldGainCouldKnowFromTheFirstReportOn() {
    List<Beneficiary> named = BUNDLED.data().inputs().beneficiaries();

    List<BeneficiaryMove> moves = sides(BUNDLED).beneficiaries(named);

    assertThat(moves).extracting(BeneficiaryMove::beneficiary).containsExactlyElementsOf(named);
    assertThat(moves)
        .allSatisfy(move -> assertThat(move.study().event().day0()).isEqualTo("2026-01-15"));
    assertThat(moves.get(0).beneficiary().security().symbol()).isEqualTo("601360.SS");
    assertThat(move(moves.get(0).study())).isCloseTo(13.8 / 13.6 - 1, within(1e-15));
    assertThat(move(moves.get(1).study())).isCloseTo(11.98 / 12.15 - 1, within(1e-15));
    assertThat(move(moves.get(2).study())).isCloseTo(15.76 / 15.58 - 1, within(1e-15));
    assertThat(move(moves.get(3).study())).isCloseTo(9.96 / 10.13 - 1, within(1e-15));
  }

  @Test
  void aStudyOfTheSameEveningHasNoMoveOfTheNextSessionYet() {
    BundledMarket evening = BundledMarket.read(Optional.of(Instant.parse("2026-01-14T22:00:00Z")));

    List<BeneficiaryMove> moves =
        sides(evening).beneficiaries(evening.data().inputs().beneficiaries());

    assertThat(moves)
        .hasSize(4)
        .allSatisfy(
            move ->
                assertThat(move.study().window(new ModelId("raw"), EventWindow.DAY_ZERO).result())
                    .isEmpty());
    assertThat(sides(evening).owners())
        .filteredOn(owner -> owner.owner().ownership().owner().symbol().equals("GOOGL"))
        .hasSize(2)
        .allSatisfy(owner -> assertThat(move(owner.study())).isNegative());
  }
}
