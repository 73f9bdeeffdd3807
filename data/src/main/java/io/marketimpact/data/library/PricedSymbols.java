package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.NearNames;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.SecurityId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The symbols that have prices.
 *
 * @param prices where they are
 * @param known the symbols, where prices in memory name them all; else none
 */
record PricedSymbols(PriceSource prices, Collection<String> known) {

  static PricedSymbols of(PriceSource prices) {
    return new PricedSymbols(Require.given(prices, "prices"), List.of());
  }

  static PricedSymbols of(Panel panel) {
    Require.given(panel, "a panel");
    return new PricedSymbols(panel.prices(), panel.symbols());
  }

  /** Asked once for all of them: prices on Spark are gone through for each answer. */
  void require(Set<SecurityId> named) {
    Set<String> priced = Spelling.folded(prices.spelled(named));
    named.stream()
        .filter(share -> !priced.contains(Spelling.folded(share)))
        .findFirst()
        .ifPresent(
            share -> {
              throw new IllegalArgumentException(
                  "a symbol must have prices: " + hint(share.symbol()));
            });
  }

  private String hint(String symbol) {
    Collection<String> near = known.isEmpty() ? near(symbol) : known;
    return near.isEmpty()
        ? "'" + symbol + "', of which " + prices.name() + " has none"
        : NearNames.hint(symbol, near);
  }

  private Collection<String> near(String symbol) {
    return prices
        .spelled(
            NearNames.oneChangeFrom(symbol)
                .filter(SecurityId::isSymbol)
                .map(SecurityId::new)
                .collect(Collectors.toSet()))
        .stream()
        .map(SecurityId::symbol)
        .toList();
  }
}
