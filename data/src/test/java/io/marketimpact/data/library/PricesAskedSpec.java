package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.study.PriceSource;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices on Spark are gone through for each question: a request asks one, a refusal one more. */
class PricesAskedSpec {

  private static final Set<SecurityId> KNOWN = all("SPY", "AVGO", "FTNT");

  private final List<Set<SecurityId>> asked = new ArrayList<>();
  private final EventStudy study = EventStudy.on(elsewhere()).benchmark("SPY");

  private static Set<SecurityId> all(String... symbols) {
    return Stream.of(symbols).map(SecurityId::new).collect(Collectors.toSet());
  }

  private PriceSource elsewhere() {
    return new PriceSource() {
      @Override
      public String name() {
        return "elsewhere";
      }

      @Override
      public Set<SecurityId> spelled(Set<SecurityId> securities) {
        asked.add(securities);
        return securities.stream().filter(KNOWN::contains).collect(Collectors.toSet());
      }

      @Override
      public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
        return Map.of();
      }

      @Override
      public <R extends Serializable> Map<SecurityId, R> each(
          Set<SecurityId> securities, BarsFunction<R> function) {
        return Map.of();
      }
    };
  }

  @Test
  void pricesAreAskedForAllSymbolsAtOnce() {
    study.event("2026-01-14", "AVGO", "FTNT").inputs();
    assertThat(asked).containsExactly(KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"AVG0,AVGO", "AVO,AVGO", "AVGOO,AVGO", "AGVO,AVGO", "SPZ,SPY"})
  void aMistypedSymbolIsRefusedWithTheOneThatWasMeant(String typed, String meant) {
    assertThatThrownBy(() -> study.event("2026-01-14", typed).inputs())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a symbol must have prices: '" + typed + "'; did you mean " + meant + "?");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aSymbolLikeNoOtherIsRefusedWithTheNameOfThePrices() {
    assertThatThrownBy(() -> study.event("2026-01-14", "QQQ").inputs())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a symbol must have prices: 'QQQ', of which elsewhere has none");
  }
}
