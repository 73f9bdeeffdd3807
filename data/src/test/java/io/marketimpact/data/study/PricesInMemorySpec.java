package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Bundled;
import io.marketimpact.market.PriceBar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prices held in memory. */
class PricesInMemorySpec {

  private static final PriceSource PRICES = PricesInMemory.of(SmallStudy.bars());

  @Test
  void sharesWithoutPricesAreLeftOut() {
    assertThat(PRICES.bars(Set.of(SmallStudy.FIRM, SmallStudy.OTHER)))
        .isEqualTo(Map.of(SmallStudy.FIRM, SmallStudy.bars(SmallStudy.FIRM, 0.1)));
  }

  @Test
  void aFunctionSeesTheBarsOfOneShareAtATime() {
    Map<?, Double> last =
        PRICES.each(
            Set.of(SmallStudy.FIRM, SmallStudy.MARKET, SmallStudy.OTHER),
            (security, bars) -> bars.get(bars.size() - 1).adjustedClose());

    assertThat(last).isEqualTo(Map.of(SmallStudy.FIRM, 90.9, SmallStudy.MARKET, 101.0));
  }

  @Test
  void aFileIsCalledByItsName() {
    PricesInMemory bundled = PricesInMemory.read(Bundled.PRICES);

    assertThat(bundled.name()).isEqualTo(Bundled.PRICES.toString());
    assertThat(bundled.bars()).hasSize(36);
    assertThat(bundled.bars().values()).allSatisfy(bars -> assertThat(bars).isNotEmpty());
  }

  @Test
  void pricesMadeByAProgramHaveAName() {
    assertThat(PricesInMemory.of(List.<PriceBar>of()).name()).isEqualTo("the prices");
  }
}
