package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.weights;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.support.Serialized;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Upper bounds: what lies elsewhere taken out of a region, and the custom of a tenth. */
class RegionBoundsSpec {

  private static final MarketRegion APAC =
      new MarketRegion(
          List.of("APAC"),
          List.of(
              new MarketRegion.Country("JPN", List.of("Japan")),
              new MarketRegion.Country("IND", List.of("India"))),
          "they lie in it");

  /** Weights by GDP: Utopia 18, half open, Japan 4, India 3. */
  @Test
  void countriesKnownToLieElsewhereAreTakenOutByTheirPlainGdp() {
    ShareBounds bounds = bounds(area("APAC", 188), area("Americas", 812));

    assertThat(bounds.ceiling()).isEqualTo(0.188);
    // By hand: 18/25 of it is left, whatever the accessibility.
    assertThat(bounds.high()).isCloseTo(0.188 * 18 / 25, highPrecision(0.1));
    assertThat(bounds.reason())
        .isEqualTo(
            "at most the region's 18.8 %; no line for Utopia;"
                + " less 28.0 % of APAC by GDP: they lie in it");
    assertThat(bounds.assumed()).containsExactly("they lie in it");
    assertThat(bounds.custom().exclusion().orElseThrow().detail())
        .isEqualTo("the company does not say that it names every country above a tenth");
    assertThat(Serialized.traveled(market())).isEqualTo(market());
  }

  @Test
  void anUpperBoundInWordsIsNeverSmallerThanItIs() {
    assertThat(bounds(area("APAC", 119.1), area("Americas", 880.9)).reason())
        .startsWith("at most the region's 12.0 %;");
  }

  /** A country with a line of its own may be left out of the region by the filing itself. */
  @Test
  void aCountryThatTheFilingNamesIsNotTakenOutAgain() {
    ShareBounds bounds = bounds(area("APAC", 188), area("Japan", 90), area("Americas", 722));

    assertThat(bounds.high()).isCloseTo(0.188 * 22 / 25, highPrecision(0.1));
    assertThat(bounds.reason()).contains("less 12.0 % of APAC by GDP for IND: they lie in it");
  }

  @Test
  void ofARegionOfWhichNothingIsKnownNothingIsTakenOut() {
    ShareBounds bounds = bounds(area("Rest of World", 188), area("Americas", 812));

    assertThat(bounds.high()).isEqualTo(0.188);
    assertThat(bounds.ceiling()).isEqualTo(0.188);
    assertThat(bounds.assumed()).isEmpty();
  }

  @Test
  void theCustomOfATenthHoldsWhereTheCompanySaysSoAndItIsKnown() {
    MarketDisclosures known =
        new MarketDisclosures(
            market(APAC),
            List.of(area("Laputa", 500), area("Other", 500)),
            List.of(
                new CompanyStatement(
                    FIRM,
                    "no other country exceeds 10 % of revenue",
                    SalesClaim.NAMES_COUNTRIES_ABOVE_A_TENTH,
                    new DisclosureSource("10-K", ASOF, "good", ""))),
            weights());
    ShareBounds bounds = known.of(FIRM, ASOF).result().orElseThrow().bounds();
    ShareBounds before = known.of(FIRM, ASOF.minusSeconds(1)).result().orElseThrow().bounds();

    assertThat(bounds.custom()).isEqualTo(Outcome.of(0.10));
    assertThat(bounds.high()).isEqualTo(0.10);
    assertThat(bounds.ceiling()).isEqualTo(0.5);
    assertThat(bounds.reason())
        .endsWith("at most a tenth, as the company says: no other country exceeds 10 % of revenue");
    assertThat(before.high()).isEqualTo(0.5);
    // The split of a half gives more than a fifth: the estimate is moved inside the bounds.
    assertThat(known.of(FIRM, ASOF).result().orElseThrow().distribution().median())
        .isCloseTo(0.095, highPrecision(0.1));
  }

  @Test
  void aRegionWhoseOtherCountriesAreTheMarketIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                market(
                    new MarketRegion(
                        List.of("APAC"),
                        List.of(new MarketRegion.Country("UTO", List.of())),
                        "wrong")))
        .withMessageContaining("other countries must not be the market: [UTO]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market(APAC, APAC))
        .withMessageContaining("name each region once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarketRegion(List.of("APAC"), List.of(), "none"))
        .withMessageContaining("must hold other countries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarketRegion(List.of(), APAC.elsewhere(), "none"))
        .withMessageContaining("at least 1 name");
  }

  private static RevenueDisclosure area(String name, double revenue) {
    return line("AAA", 2024, ALL_PRODUCTS, name, revenue, 1000);
  }

  private static ShareBounds bounds(RevenueDisclosure... lines) {
    return share(lines).bounds();
  }

  private static RevenueShare share(RevenueDisclosure... lines) {
    return new MarketDisclosures(market(APAC), List.of(lines), List.of(), weights())
        .of(FIRM, ASOF)
        .result()
        .orElseThrow();
  }

  private static Market market(MarketRegion... regions) {
    return new Market(
        "utopia",
        "Utopia",
        List.of("UTO"),
        new Market.Areas(
            List.of("Utopia"), List.of("Americas", "EMEA", "Laputa", "Japan", "India")),
        new TreeMap<>(),
        List.of(regions));
  }
}
