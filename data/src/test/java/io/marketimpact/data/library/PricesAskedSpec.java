package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.study.PriceSource;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prices on Spark are gone through for each question: a request asks one. */
class PricesAskedSpec {

  @Test
  void pricesAreAskedForAllSymbolsAtOnce() {
    List<Set<SecurityId>> asked = new ArrayList<>();
    PriceSource counting =
        new PriceSource() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public Set<SecurityId> spelled(Set<SecurityId> securities) {
            asked.add(securities);
            return securities;
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
    EventStudy.on(counting).benchmark("SPY").event("2026-01-14", "AVGO", "FTNT").inputs();
    assertThat(asked)
        .containsExactly(
            Set.of(new SecurityId("SPY"), new SecurityId("AVGO"), new SecurityId("FTNT")));
  }
}
