package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.EventId;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.Subject;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyResultSpec {

  private static final SecurityId AVGO = new SecurityId("AVGO");

  @ParameterizedTest(name = "between {0} and {1}: {2}")
  @CsvSource({
    "-0.06, -0.04, true",
    "-0.05, -0.05, true",
    "-0.05, 0.00, true",
    "-0.10, -0.05, true",
    "-0.049, 0, false",
    "-0.10, -0.051, false"
  })
  void aClaimHoldsWhenTheReturnLiesInItsRange(double low, double high, boolean holds) {
    ReturnSeries series = Prices.returns("AVGO", new double[] {128, 128, 121.6});
    ClaimCheck check = ClaimCheck.of(claim(2, snapped(low), snapped(high)), series);

    assertThat(check.measured().result().orElseThrow()).isEqualTo(121.6 / 128 - 1);
    assertThat(check.holds()).isEqualTo(holds);
  }

  @Test
  void aClaimAboutADayWithoutAReturnIsNotMeasuredAndDoesNotHold() {
    ReturnSeries series =
        Prices.returnsWithout("AVGO", new double[] {100, 101, 102, 103}, Set.of(2));

    for (int session : new int[] {0, 2, 3, 9}) {
      ClaimCheck check = ClaimCheck.of(claim(session, -1, 1), series);

      assertThat(check.holds()).isFalse();
      assertThat(check.measured())
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.NO_PRICES, "AVGO has no return on " + Prices.day(session)));
    }
    assertThat(ClaimCheck.of(claim(1, -1, 1), series).holds()).isTrue();
  }

  @Test
  void firmsAreListedGroupByGroupAndTheIncompleteOnesAmongThem() {
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(4), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of CHKP");
    FirmStudy incomplete =
        FirmStudy.of(
            Prices.returnsWithout("RPD", FiveFirms.prices(2), Set.of(FiveFirms.DAY_ZERO + 1)),
            FiveFirms.event(2),
            FiveFirms.market(),
            FiveFirms.PLAN);
    StudyResult result =
        result(
            new GroupStudy().add(FiveFirms.study(3)).add(none).result(FiveFirms.PLAN),
            new GroupStudy().add(FiveFirms.study(0)).add(incomplete).result(FiveFirms.PLAN));

    assertThat(result.firms().map(firm -> firm.event().security().symbol()))
        .containsExactly("CHKP", "PANW", "AVGO", "RPD");
    assertThat(result.incompleteFirms()).containsExactly(none, incomplete);
  }

  @Test
  void aFirmIsCalledByItsNameAndElseByItsSymbol() {
    StudyResult result = result(FiveFirms.all().result(FiveFirms.PLAN));

    assertThat(result.nameOf(FiveFirms.study(0))).isEqualTo("Broadcom");
    assertThat(result.nameOf(FiveFirms.study(1))).isEqualTo("FTNT");
  }

  @Test
  void provenanceListsVersionsByName() {
    Map<String, String> versions = new TreeMap<>(Map.of("program", "0.1.0", "java", "17"));
    Provenance provenance =
        new Provenance(
            new ArrayList<>(List.of(new InputFile("prices", "prices.csv", "ab12"))),
            new TreeMap<>(versions));

    assertThat(provenance.versions())
        .containsExactly(Map.entry("java", "17"), Map.entry("program", "0.1.0"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> provenance.inputs().clear());
  }

  private static StudyResult result(GroupResult... groups) {
    return StudyResult.builder(
            new EventId("ban"),
            new Dossier(
                "A ban",
                "",
                "",
                List.of(),
                new EntityRegistry(List.of()),
                List.of(new Subject(AVGO, "Broadcom", Exchange.XNAS)),
                List.of(),
                List.of(),
                List.of()),
            FiveFirms.PLAN,
            List.of(groups),
            new Provenance(List.of(), new TreeMap<>()))
        .build();
  }

  /** A bound of exactly 5 % is that of the prices, whatever its last bit. */
  private static double snapped(double bound) {
    return bound == -0.05 ? 121.6 / 128 - 1 : bound;
  }

  private static PressClaim claim(int session, double low, double high) {
    return new PressClaim(AVGO, Prices.day(session), "fell about 5 %", low, high, "a wire");
  }
}
