package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.Bundled;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.Certainty;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureSummary;
import io.marketimpact.exposure.InputDistribution;
import io.marketimpact.exposure.LossInput;
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
    assertThat(share.bounds().ceiling()).isCloseTo(1117.4 / 5955.8, within(1e-12));
    // No country stands in its note: the custom of a tenth cannot be seen to be followed.
    assertThat(share.bounds().custom().result()).isEmpty();
    assertThat(share.bounds().reason())
        .contains(
            "less 32.5 % of APAC by GDP: Japan, India, South Korea and Australia lie in the region",
            "Taiwan");
  }

  /**
   * By hand and SciPy: GDP of 2023 in Asia-Pacific 34410.2, in Japan, India, Korea and Australia
   * 11199.4; China's 17794.8 and its 40 % of security spending half open, weights 0.4 and 0.3.
   */
  @ParameterizedTest
  @CsvSource({
    "FTNT, 0.12655271717122402, 0.057489935117194184, 0.01752068224691215, 0.10272967092786185,"
        + " 0.05848868005749353, 0.08760433158062067",
    "PANW, 0.08038944574990126, 0.036519042210813125, 0.01112957482440896, 0.065256451955805,"
        + " 0.037153469933827184, 0.055648458748841514",
    "CHKP, 0.07606543825102983, 0.034554746886991325, 0.010530934486102438, 0.06174642169033336,"
        + " 0.035155049853873355, 0.05265522561125737",
  })
  void aRegionsShareIsBoundedAndSpreadAboutItsSplit(
      String symbol, double high, double median, double p05, double p95, double mean, double open) {
    RevenueShare share = share(symbol, FIRST_REPORT).result().orElseThrow();
    ExposureSummary assumed = share.distribution().summary();

    assertThat(share.bounds().high()).isCloseTo(high, within(1e-12));
    assertThat(assumed.median()).isCloseTo(median, within(1e-12));
    assertThat(assumed.p05()).isCloseTo(p05, within(1e-12));
    assertThat(assumed.p95()).isCloseTo(p95, within(1e-12));
    assertThat(assumed.mean()).isCloseTo(mean, within(1e-12));
    assertThat(share.accessibility()).isEqualTo(Outcome.of(0.5));
    assertThat(share.cases())
        .filteredOn(other -> other.id().equals("market_open"))
        .singleElement()
        .satisfies(other -> assertThat(other.share().median()).isCloseTo(open, within(1e-12)));
  }

  @Test
  void theWeightsByGdpAreThoseOfTheBundledEconomies() {
    List<Map<String, String>> economies =
        Bundled.rows(Path.of("exposure", "gdp_asia_pacific.csv"), "iso3", "year", "gdp");
    assertThat(
            Bundled.rows(Path.of("exposure", "split_weights.csv"), "split", "country", "value")
                .stream()
                .filter(row -> row.get("split").equals("gdp"))
                .map(row -> row.get("country") + " " + row.get("value")))
        .containsExactlyInAnyOrderElementsOf(
            economies.stream()
                .filter(row -> row.get("year").equals("2023"))
                .map(row -> row.get("iso3") + " " + row.get("gdp"))
                .toList());
    assertThat(economies).extracting(row -> row.get("iso3")).doesNotContain("TWN");
  }

  @ParameterizedTest
  @CsvSource({"PANW, FY2025, 0.11918, E", "CHKP, FY2023, 0.11277, E", "AVGO, FY2025, 0.17461, B"})
  void everyFirmHasItsLineWithItsBoundsAndItsClass(
      String symbol, String year, double ceiling, Certainty.Grade grade) {
    RevenueShare share = share(symbol, FIRST_REPORT).result().orElseThrow();

    assertThat(share.quoted()).contains(year);
    assertThat(share.bounds().ceiling()).isCloseTo(ceiling, within(1e-5));
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

  /** The filings forbid reading 17.46 % as exposure to a restriction on software. */
  @Test
  void broadcomsCompanyWideShareIsACeilingAndNothingIsCenteredOnIt() {
    ExposedRevenue exposed =
        ExposedRevenue.of(
                known(), assumptions().restriction().scope(new SecurityId("AVGO")), FIRST_REPORT)
            .result()
            .orElseThrow();

    assertThat(exposed.scope().products()).isEqualTo("infrastructure software (VMware)");
    Interval whole = exposed.wholeCompany().result().orElseThrow();
    assertThat(whole.low()).isCloseTo(11154.5, within(1e-6));
    assertThat(whole.high()).isCloseTo(11155.5, within(1e-6));
    assertThat(exposed.bounds().low()).isZero();
    assertThat(exposed.bounds().high()).isCloseTo(11155.5, within(1e-6));
    assertThat(exposed.distribution().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
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
  void whoTheReportCountsAmongTheLargestVendorsIsCalledSoAndNobodyASubstitute() {
    assertThat(ExposureFiles.beneficiaries(Path.of("exposure/beneficiaries.csv")))
        .noneMatch(beneficiary -> beneficiary.namedByNews() == Beneficiary.Naming.SUBSTITUTE)
        .filteredOn(beneficiary -> beneficiary.namedByNews() == Beneficiary.Naming.LOCAL_VENDOR)
        .extracting(candidate -> candidate.security().symbol())
        .containsExactly("601360.SS", "600718.SS");
  }

  @Test
  void marketValuesAreThoseOfTheFiveFirms() {
    assertThat(ExposureFiles.marketValues(Path.of("exposure/market_value.csv")).keySet())
        .extracting(SecurityId::symbol)
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
  }

  /** Deferred revenue over a year's revenue, by the figures that the reasons name. */
  @Test
  void whatAFirmsOwnFiguresSayStandsInPlaceOfTheCommonTerms() {
    assertThat(deferredRevenue("FTNT")).isCloseTo(6360.9 / 5955.8, within(5e-4));
    assertThat(deferredRevenue("CHKP")).isCloseTo(1887 / (703.7 + 1980.5), within(5e-4));
    assertThat(List.of(deferredRevenue("PANW"), deferredRevenue("AVGO"))).containsOnly(0.4);
    assertThat(margin("CHKP"))
        .isEqualTo(new InputDistribution.Triangular(0.302, 0.7, 0.868))
        .satisfies(law -> assertThat(0.302).isCloseTo(598.2 / 1980.5, within(5e-4)))
        .satisfies(law -> assertThat(0.868).isCloseTo(1 - 84.1 / 637.8, within(5e-4)));
    assertThat(margin("AVGO")).isEqualTo(margin("RPD")).isNotEqualTo(margin("FTNT"));
    assertThat(assumptions().termsOf(new SecurityId("AVGO"))).isEmpty();
  }

  private static double deferredRevenue(String symbol) {
    return assumptions().appliedTo(new SecurityId(symbol)).simulation().deferredRevenue();
  }

  private static InputDistribution margin(String symbol) {
    return assumptions()
        .appliedTo(new SecurityId(symbol))
        .simulation()
        .distributions()
        .get(LossInput.MARGIN);
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
