package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.noSales;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.RevenueShare.Origin;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a region to a market: bounds, splits, certainty; and what stays unknown. */
class MarketDisclosuresSpec {

  @Test
  void aReportedShareIsKnownToItsLastDigit() {
    RevenueShare share = of(List.of(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000)));

    assertThat(share.origin()).isEqualTo(Origin.REPORTED);
    assertThat(share.bounds().low()).isCloseTo(0.17495, highPrecision(0.175));
    assertThat(share.bounds().high()).isCloseTo(0.17505, highPrecision(0.175));
    // Reported, of the latest year, but not by end customer: 80 - 10.
    assertThat(share.certainty()).isEqualTo(new Certainty(70));
    assertThat(share.certainty().grade()).isEqualTo(Certainty.Grade.B);
    assertThat(share.splits()).isEmpty();
    assertThat(Serialized.traveled(share)).isEqualTo(share);
  }

  @Test
  void aRegionGivesBoundsAndSplitsAndTheSplitsAddUpByTheirWeights() {
    RevenueShare share = of(threeRegions("AAA", 2024));

    assertThat(share.origin()).isEqualTo(Origin.REGION);
    assertThat(share.bounds().low()).isZero();
    assertThat(share.bounds().high()).isEqualTo(0.188);
    assertThat(share.bounds().ceiling()).isEqualTo(0.188);
    assertThat(share.bounds().custom().result()).isEmpty();
    // By hand: 18·0.5/(9 + 4 + 3) and 40·0.5/(20 + 60), of the region's 18.8 %.
    double gdp = 0.188 * 9 / 16;
    double sector = 0.188 * 20 / 80;
    assertThat(share.splits().get(SplitRule.GDP)).isEqualTo(Outcome.of(gdp));
    assertThat(share.splits().get(SplitRule.SECTOR)).isEqualTo(Outcome.of(sector));
    assertThat(share.splits().get(SplitRule.EXPORTS).exclusion().orElseThrow().detail())
        .isEqualTo("no figures for the exports split");
    assertThat(share.distribution().median())
        .isCloseTo((0.4 * gdp + 0.3 * sector) / 0.7, highPrecision(0.1));
    assertThat(share.certainty().grade()).isEqualTo(Certainty.Grade.E);
    assertThat(share.distribution().spread()).isEqualTo(1);
    assertThat(share.accessibility()).isEqualTo(Outcome.of(0.5));
  }

  @Test
  void aStatementOfNoSalesIsABoundWithItsSourceOnceItIsKnown() {
    MarketDisclosures known = shares(threeRegions("AAA", 2024), noSales("AAA"));
    RevenueShare share = known.of(FIRM, ASOF).result().orElseThrow();

    assertThat(share.origin()).isEqualTo(Origin.STATEMENT);
    assertThat(share.bounds().high()).isEqualTo(0.005);
    assertThat(share.quoted()).isEqualTo("no sales in Utopia (press)");
    assertThat(
            known.of(FIRM, Instant.parse("2026-01-14T11:30:00Z")).result().orElseThrow().origin())
        .isEqualTo(Origin.REGION);
  }

  @Test
  void whatIsNotDisclosedStaysNotDisclosed() {
    MarketDisclosures known =
        shares(
            List.of(
                line(
                    "AAA",
                    2024,
                    ALL_PRODUCTS,
                    "total only",
                    missing(),
                    Outcome.of(859.8),
                    Instant.EPOCH)));
    var why = known.of(FIRM, ASOF).exclusion().orElseThrow();

    assertThat(why.reason()).isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(why.detail())
        .isEqualTo(
            "the filings of AAA on record as of "
                + ASOF
                + " give no revenue figure for Utopia or a region that includes it");
    assertThat(known.of(new SecurityId("BBB"), ASOF).result()).isEmpty();
  }

  @Test
  void everyYearWithoutAReportCostsRank() {
    RevenueShare old = of(List.of(line("AAA", 2022, ALL_PRODUCTS, "Utopia", 175, 1000)));
    // FY2023 and FY2024 were due by the end of April after them.
    assertThat(old.certainty()).isEqualTo(new Certainty(80 - 10 - 20));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, END_CUSTOMER, 80, A", "0, 0, SHIP_TO, 70, B", "0.3, 0, END_CUSTOMER, 56, C",
    "0.5, 0, SHIP_TO, 30, D", "1, 0, REGION, 1, E", "0, 20, SHIP_TO, 1, E"
  })
  void ranksFollowTheRule(
      double estimated, int years, SalesBasis basis, int rank, Certainty.Grade grade) {
    Certainty certainty = Certainty.of(estimated, years, basis);
    assertThat(certainty.rank()).isEqualTo(rank);
    assertThat(certainty.grade()).isEqualTo(grade);
  }

  @Test
  void boundsInTheWrongOrderAndSplitsWithoutTheMarketAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Disclosures.bounds(0.2, 0.1))
        .withMessageContaining("0 <= low <= high <= ceiling <= 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SplitWeights(List.of(new SplitWeight(SplitRule.GDP, "", "JPN", 4, 1, "a")))
                    .requireOf(Disclosures.market()))
        .withMessageContaining("the gdp split must name UTO");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SplitWeights(
                    List.of(
                        new SplitWeight(SplitRule.GDP, "", "UTO", 4, 1, "a"),
                        new SplitWeight(SplitRule.GDP, "", "UTO", 4, 1, "a"))))
        .withMessageContaining("each country once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SplitWeight(SplitRule.GDP, "", "UTO", 4, 1.5, "a"))
        .withMessageContaining("accessibility");
    assertThat(new SplitWeights(List.of()).weightedPart(Disclosures.market()).result()).isEmpty();
  }

  @Test
  void theCrossSectionHasZeroWhereNothingIsSoldAndNothingWhereNothingIsKnown() {
    ExposureCharacteristics characteristics =
        ExposureCharacteristics.of(
            shares(
                List.of(
                    line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000),
                    line("BBB", 2024, ALL_PRODUCTS, "APAC", 100, 1000)),
                noSales("CCC")),
            List.of(
                new SecurityId("DDD"),
                new SecurityId("CCC"),
                new SecurityId("BBB"),
                new SecurityId("AAA")),
            ASOF);

    assertThat(characteristics.values().keySet())
        .extracting(SecurityId::symbol)
        .containsExactly("AAA", "BBB", "CCC");
    assertThat(characteristics.values().get(new SecurityId("AAA"))).isCloseTo(0.175, within(5e-5));
    assertThat(characteristics.values().get(new SecurityId("CCC"))).isZero();
    assertThat(
            characteristics.shares().get(new SecurityId("DDD")).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(
            characteristics.shares().get(new SecurityId("BBB")).result().orElseThrow().variance())
        .isPositive();
    assertThat(Serialized.traveled(characteristics)).isEqualTo(characteristics);
  }

  private static RevenueShare of(List<RevenueDisclosure> lines) {
    return shares(lines).of(FIRM, ASOF).result().orElseThrow();
  }
}
