package io.marketimpact.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRegistrySpec {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 14);
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
  private static final SecurityId AVGO = new SecurityId("AVGO");
  private static final SecurityId CHKP = new SecurityId("CHKP");
  private static final SecurityId GOOGL = new SecurityId("GOOGL");
  private static final SecurityId RPD = new SecurityId("RPD");

  private static final EntityRegistry REGISTRY =
      new EntityRegistry(
          List.of(
              owned("VMware", AVGO, OwnershipStatus.OWNED, Materiality.MATERIAL),
              owned("Check Point", CHKP, OwnershipStatus.SELF, Materiality.MATERIAL),
              owned("Mandiant", GOOGL, OwnershipStatus.OWNED, Materiality.IMMATERIAL),
              owned("Wiz", GOOGL, OwnershipStatus.PENDING, Materiality.MATERIAL),
              owned("Rapid7", RPD, OwnershipStatus.SELF, Materiality.UNKNOWN)));

  private static final Wave FIRST = wave("W1", "VMware", "Check Point", "Wiz");
  private static final Wave SECOND = wave("W2", "Mandiant", "Rapid7", "VMware");

  @Test
  void theFirstWaveThatNamesAFirmOrWhatItOwnsTreatsIt() {
    assertThat(treatment(AVGO)).contains("W1");
    assertThat(treatment(CHKP)).contains("W1");
    assertThat(treatment(RPD)).contains("W2");
    assertThat(REGISTRY.treatment(List.of(SECOND, FIRST), AVGO, DAY)).contains(SECOND);
  }

  @Test
  void aPendingDealAndAnImmaterialPartNameNobody() {
    assertThat(treatment(GOOGL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = OwnershipStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SELF", "OWNED"})
  void onlyTheFirmItselfAndWhatItOwnsCount(OwnershipStatus status) {
    EntityRegistry registry =
        new EntityRegistry(List.of(owned("Wiz", GOOGL, status, Materiality.MATERIAL)));

    assertThat(registry.treatment(List.of(FIRST), GOOGL, DAY)).isEmpty();
    assertThat(registry.of("Wiz", DAY)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "Checkpoint", "check point", "Check Point Software"})
  void aNameIsMatchedWholeAndWithItsCapitals(String text) {
    Wave wave = wave("W1", text);

    assertThat(REGISTRY.treatment(List.of(wave), CHKP, DAY)).isEmpty();
    assertThat(REGISTRY.of(text, DAY)).isEmpty();
    assertThat(REGISTRY.of("Check Point", DAY)).hasSize(1);
  }

  @Test
  void ownershipHoldsFromItsFirstDayUntilTheDayItEnds() {
    LocalDate closing = LocalDate.of(2026, 3, 11);
    Ownership before =
        new Ownership(
            "Wiz",
            GOOGL,
            OwnershipStatus.PENDING,
            Materiality.MATERIAL,
            LocalDate.of(2025, 3, 18),
            closing,
            "announcement");
    Ownership after =
        new Ownership(
            "Wiz",
            GOOGL,
            OwnershipStatus.OWNED,
            Materiality.MATERIAL,
            closing,
            LocalDate.MAX,
            "closing");
    EntityRegistry registry = new EntityRegistry(List.of(before, after));

    assertThat(registry.of("Wiz", LocalDate.of(2025, 3, 17))).isEmpty();
    assertThat(registry.of("Wiz", LocalDate.of(2025, 3, 18))).containsExactly(before);
    assertThat(registry.of("Wiz", closing.minusDays(1))).containsExactly(before);
    assertThat(registry.of("Wiz", closing)).containsExactly(after);
    assertThat(registry.treatment(List.of(FIRST), GOOGL, closing.minusDays(1))).isEmpty();
    assertThat(registry.treatment(List.of(FIRST), GOOGL, closing)).contains(FIRST);
  }

  @Test
  void nobodyIsNamedByNoWave() {
    assertThat(REGISTRY.treatment(List.of(), AVGO, DAY)).isEmpty();
    assertThat(Dossier.titled("A bare date").registry().of("VMware", DAY)).isEmpty();
  }

  private static Optional<String> treatment(SecurityId security) {
    return REGISTRY.treatment(List.of(FIRST, SECOND), security, DAY).map(Wave::id);
  }

  private static Wave wave(String id, String... names) {
    return new Wave(
        id,
        new PublicationTime.At(Instant.parse("2026-01-14T12:00:00Z")),
        "a report",
        List.of(names),
        "a wire");
  }

  private static Ownership owned(
      String entity, SecurityId owner, OwnershipStatus status, Materiality materiality) {
    return new Ownership(entity, owner, status, materiality, LONG_AGO, LocalDate.MAX, "a filing");
  }
}
