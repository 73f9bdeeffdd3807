package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.Bundled;
import io.marketimpact.event.EventId;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.Certainty;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled disclosures as the program sees them on the day of the event, and later. */
class BundledExposureSpec {

  private static final Market CHINA = Bundled.market();
  private static final Instant FIRST_REPORT = Instant.parse("2026-01-14T11:30:00Z");
  private static final Instant AFTER_REPLIES = Instant.parse("2026-01-17T00:00:00Z");

  @Test
  void fortinetIsSeenThroughTheYearThatWasOutOnTheDay() {
    RevenueShare share = share("FTNT", FIRST_REPORT).result().orElseThrow();

    assertThat(share.quoted()).startsWith("APAC, all products, FY2024 (region)");
    assertThat(share.bounds().low()).isZero();
    assertThat(share.bounds().customary()).isEqualTo(0.10);
    assertThat(share.bounds().high()).isCloseTo(1117.4 / 5955.8, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"PANW, FY2025, 0.11918, E", "CHKP, FY2023, 0.11277, E", "AVGO, FY2025, 0.17461, B"})
  void everyFirmHasItsLineWithItsBoundsAndItsClass(
      String symbol, String year, double high, Certainty.Grade grade) {
    RevenueShare share = share(symbol, FIRST_REPORT).result().orElseThrow();

    assertThat(share.quoted()).contains(year);
    assertThat(share.bounds().high()).isCloseTo(high, within(1e-5));
    assertThat(share.certainty().grade()).isEqualTo(grade);
  }

  @Test
  void rapid7DisclosesNoRegionThenOrLater() {
    for (Instant asOf : List.of(FIRST_REPORT, Instant.parse("2027-06-01T00:00:00Z"))) {
      assertThat(share("RPD", asOf).exclusion().orElseThrow().reason())
          .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    }
  }

  @Test
  void denialsAreBoundsOnceTheyWereMade() {
    for (String symbol : List.of("CRWD", "S")) {
      assertThat(share(symbol, FIRST_REPORT).result()).isEmpty();
      RevenueShare later = share(symbol, AFTER_REPLIES).result().orElseThrow();
      assertThat(later.origin()).isEqualTo(RevenueShare.Origin.STATEMENT);
      assertThat(later.bounds().high()).isEqualTo(0.005);
    }
    assertThat(share("FTNT", AFTER_REPLIES).result().orElseThrow().origin())
        .isEqualTo(RevenueShare.Origin.REGION);
  }

  @Test
  void broadcomIsMeasuredByItsSoftwareAlone() {
    ExposedRevenue exposed =
        ExposedRevenue.of(
                known(), assumptions().restriction().scope(new SecurityId("AVGO")), FIRST_REPORT)
            .result()
            .orElseThrow();

    assertThat(exposed.scope().products()).isEqualTo("infrastructure software (VMware)");
    assertThat(exposed.naive()).isCloseTo(11155, within(0.5));
    assertThat(exposed.bounds().low()).isZero();
    assertThat(exposed.bounds().high()).isCloseTo(11155.5, within(1e-6));
    assertThat(exposed.distribution().result().orElseThrow().revenue()).isEqualTo(27029);
    ExposureStudy study =
        ExposureStudy.of(
            new ExposureRequest(
                new EventId("E1"),
                new SecurityId("AVGO"),
                FIRST_REPORT,
                Outcome.excluded(ExclusionReason.NO_PRICES, "not asked"),
                1),
            known(),
            assumptions());
    assertThat(study.simulated().result().orElseThrow().naiveRatio()).isBetween(2.0, 2.8);
  }

  @Test
  void figuresThatCountAsFiledBeforeTheEventWereAndTheOthersWereNot() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String file : List.of("revenue_by_region.csv", "revenue_by_product.csv")) {
      rows.addAll(
          Bundled.rows(
              Path.of("exposure", file), "filing", "filed_before_event", "public_by", "symbol"));
    }
    assertThat(rows)
        .filteredOn(row -> !row.get("filing").isEmpty())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(
                        !row.get("public_by").isEmpty()
                            && !DisclosureSource.endOf(LocalDate.parse(row.get("public_by")))
                                .isAfter(FIRST_REPORT))
                    .isEqualTo(row.get("filed_before_event").equals("yes")));
  }

  @Test
  void theFourScenariosAreThereAndTheFullBanIsTheWidest() {
    assertThat(assumptions().scenarios())
        .extracting(Scenario::id)
        .containsExactly("state_firms_only", "base", "full_ban", "contagion");
    assertThat(assumptions().scenarios())
        .allSatisfy(
            scenario ->
                assertThat(scenario.policy().lossRate())
                    .isLessThanOrEqualTo(assumptions().scenarios().get(2).policy().lossRate()));
  }

  @Test
  void onlyTheNamedSubstitutesAreCalledSo() {
    assertThat(ExposureFiles.beneficiaries(Path.of("exposure/beneficiaries.csv")))
        .filteredOn(beneficiary -> beneficiary.namedByNews() == Beneficiary.Naming.SUBSTITUTE)
        .extracting(candidate -> candidate.security().symbol())
        .containsExactly("601360.SS", "600718.SS");
  }

  @Test
  void marketValuesAreThoseOfTheFiveFirms() {
    assertThat(ExposureFiles.marketValues(Path.of("exposure/market_value.csv")).keySet())
        .extracting(SecurityId::symbol)
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
  }

  private static Outcome<RevenueShare> share(String symbol, Instant asOf) {
    return known().of(new SecurityId(symbol), asOf);
  }

  private static ExposureAssumptions assumptions() {
    return ScenarioFile.read(Path.of("exposure/scenarios.json"));
  }

  private static MarketDisclosures known() {
    List<RevenueDisclosure> lines =
        new ArrayList<>(DisclosureFile.read(Path.of("exposure/revenue_by_region.csv")));
    lines.addAll(DisclosureFile.read(Path.of("exposure/revenue_by_product.csv")));
    return new MarketDisclosures(
        CHINA,
        lines,
        ExposureFiles.statements(Path.of("exposure/company_statements.csv"), CHINA),
        ExposureFiles.splitWeights(Path.of("exposure/split_weights.csv"), CHINA));
  }
}
