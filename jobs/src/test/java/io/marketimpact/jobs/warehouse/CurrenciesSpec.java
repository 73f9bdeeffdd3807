package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Dividends are in a currency of their stock's prices. */
class CurrenciesSpec {

  private static void require(String pricesIn, List<String> action) {
    SortedSet<String> currencies = new TreeSet<>(List.of(pricesIn.split(" ")));
    Currencies.require(Map.of("aaa", currencies), List.of(action));
  }

  private static List<String> dividend(String currency) {
    return List.of("AAA", "2026-02-09", "dividend", "", "1.0", currency, "", "");
  }

  @Test
  void aDividendInNoneOfTheCurrenciesOfThePricesIsRefused() {
    assertThatCode(() -> require("EUR USD", dividend("USD"))).doesNotThrowAnyException();
    assertThatCode(() -> require("EUR USD", dividend("EUR"))).doesNotThrowAnyException();
    assertThatCode(() -> require("EUR", dividend(""))).doesNotThrowAnyException();
    assertThatThrownBy(() -> require("EUR USD", dividend("GBP")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the action of AAA on 2026-02-09 is in GBP and the prices are in EUR and USD; state its"
                + " amount in the currency of the prices");
  }

  @Test
  void aSplitHasNoAmountWhoseCurrencyCouldDiffer() {
    assertThatCode(
            () -> require("USD", List.of("AAA", "2026-02-09", "split", "10.0", "", "EUR", "", "")))
        .doesNotThrowAnyException();
  }
}
