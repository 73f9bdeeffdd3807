package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.area;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What areas have to do with a market, in general and in one company's reports. */
class MarketSpec {

  private static final SecurityId OTHER = new SecurityId("BBB");

  /** In the reports of AAA the Americas hold Utopia and Asia-Pacific does not. */
  private static final Market MARKET =
      new Market(
          "utopia",
          "Utopia",
          List.of("UTO", "UTI"),
          Disclosures.market().areas(),
          new TreeMap<>(Map.of(FIRM, new Market.Areas(List.of("Home of Utopia"), List.of("APAC")))),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "AAA, Utopia, INSIDE",
    "AAA, ' GREATER utopia ', INSIDE",
    "AAA, Home of Utopia, INSIDE",
    "BBB, Home of Utopia, MAY_HOLD",
    "AAA, APAC, OUTSIDE",
    "BBB, APAC, MAY_HOLD",
    "AAA, EMEA, OUTSIDE",
    "AAA, Atlantis, MAY_HOLD",
    "AAA, World, WORLD"
  })
  void anAreaMayHoldTheMarketUnlessItIsKnownNotTo(
      String company, String name, AreaRelation relation) {
    assertThat(MARKET.relation(new SecurityId(company), area(name))).isEqualTo(relation);
    assertThat(Serialized.traveled(MARKET)).isEqualTo(MARKET);
  }

  @Test
  void aMarketOfSeveralCountriesHasTheSumOfTheirParts() {
    SplitWeights weights =
        new SplitWeights(
            List.of(weight("", "UTO", 1), weight("", "UTI", 2), weight("", "rest", 9)));

    assertThat(weights.part(MARKET, SplitRule.GDP)).isEqualTo(Outcome.of(0.25));
    assertThat(MARKET.shareId()).isEqualTo("utopia_share");
    assertThat(LossInput.SHARE_IN_MARKET.id(MARKET)).isEqualTo("utopia_share");
    assertThat(LossInput.BREADTH.id(MARKET)).isEqualTo("breadth");
  }

  @Test
  void eachRegionIsDividedByItsOwnWeights() {
    SplitWeights weights =
        new SplitWeights(
            List.of(
                weight("EMEA plus", "UTO", 1),
                weight("EMEA plus", "rest", 3),
                weight("", "UTI", 1),
                weight("", "rest", 1)));
    MarketDisclosures known =
        new MarketDisclosures(
            MARKET,
            List.of(
                line("BBB", 2024, ALL_PRODUCTS, "EMEA plus", 400, 1000),
                line("BBB", 2024, ALL_PRODUCTS, "Ruritania", 100, 1000),
                line("BBB", 2024, ALL_PRODUCTS, "Americas", 500, 1000)),
            List.of(),
            weights);

    RevenueShare share = known.of(OTHER, ASOF).result().orElseThrow();
    assertThat(share.bounds().high()).isEqualTo(0.5);
    // By hand: a quarter of 40 % and a half of 10 %.
    assertThat(share.splits().get(SplitRule.GDP)).isEqualTo(Outcome.of(0.25 * 0.4 + 0.5 * 0.1));
    assertThat(share.bounds().reason())
        .isEqualTo("at most the region's 50.0 %; no line for Utopia");
  }

  @Test
  void aRegionWithoutWeightsIsNotDivided() {
    MarketDisclosures known =
        new MarketDisclosures(
            MARKET,
            Disclosures.threeRegions("BBB", 2024),
            List.of(),
            new SplitWeights(List.of(weight("EMEA plus", "UTO", 1))));

    assertThat(known.of(OTHER, ASOF).exclusion().orElseThrow().detail())
        .isEqualTo("no split of a region has figures");
  }

  @Test
  void anImpossibleMarketIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market("Utopia", List.of("UTO")))
        .withMessageContaining("id must be lower case letters: 'Utopia'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market("utopia", List.of()))
        .withMessageContaining("at least 1 code");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Market.Areas(List.of("Utopia"), List.of("UTOPIA")))
        .withMessageContaining("inside or outside, not both: utopia");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SplitWeights(List.of(weight("APAC", "JPN", 1), weight("", "UTO", 1)))
                    .requireOf(MARKET))
        .withMessageContaining("the gdp split must name UTO or UTI: [JPN]");
  }

  @Test
  void aScopeNamesProductLinesOrAllProducts() {
    assertThat(scope("Mac", "iPad").products()).isEqualTo("Mac and iPad");
    assertThat(scope("Mac", "iPad").isPart()).isTrue();
    assertThat(scope(ALL_PRODUCTS).isPart()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scope("Mac", ALL_PRODUCTS))
        .withMessageContaining("name each product line once, or all products");
    assertThatIllegalArgumentException().isThrownBy(() -> scope("Mac", "Mac"));
    assertThatIllegalArgumentException().isThrownBy(MarketSpec::scope);
  }

  private static ProductScope scope(String... lines) {
    return new ProductScope(FIRM, List.of(lines), 1, Disclosures.missing(), "named");
  }

  private static Market market(String id, List<String> codes) {
    return new Market(id, "Utopia", codes, MARKET.areas(), new TreeMap<>(), List.of());
  }

  private static SplitWeight weight(String region, String country, double value) {
    return new SplitWeight(SplitRule.GDP, region, country, value, 1, "assumed");
  }
}
