package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in words a reader understands. */
class AmountSpec {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00003, under $0.1\u202Fm",
    "1.93, $1.9\u202Fm",
    "-33.7, \u2212$33.7\u202Fm",
    "563.4, $563\u202Fm",
    "4720.0009, $4.72\u202Fbn",
    "-56160, \u2212$56.16\u202Fbn",
    "139400, $139\u202Fbn"
  })
  void amountsKeepThreeDigitsThatMeanSomething(double millions, String text) {
    assertThat(Amount.millions(millions, "USD")).isEqualTo(text);
  }

  @Test
  void intervalsAreTwoAmounts() {
    assertThat(Amount.millions(new Interval(-1, 2000), "USD"))
        .isEqualTo("\u2212$1.0\u202Fm to $2.00\u202Fbn");
  }

  @ParameterizedTest
  @CsvSource({"218, USD, +$218\u202Fm", "-56160, EUR, \u2212\u20AC56.16\u202Fbn", "0, USD, 0"})
  void aGainHasItsSign(double millions, String currency, String text) {
    assertThat(Amount.change(millions, currency)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "187.456, USD, $187.46, +$187.46",
    "-11.944, USD, \u2212$11.94, \u2212$11.94",
    "2, CHF, CHF\u00A02.00, +CHF\u00A02.00"
  })
  void thePriceOfOneStockHasItsCurrency(
      double price, String currency, String worth, String change) {
    assertThat(Amount.price(price, currency)).isEqualTo(worth);
    assertThat(Amount.priceChange(price, currency)).isEqualTo(change);
  }

  @Test
  void whatSomethingIsWorthHasNoPlus() {
    assertThat(Amount.roughWorth(228.4, "USD")).isEqualTo("$230\u202Fm");
    assertThat(Amount.roughWorth(-228.4, "USD")).isEqualTo("\u2212$230\u202Fm");
  }

  @ParameterizedTest
  @CsvSource({
    "1.7666, 177\u202F%",
    "-0.434, \u221243\u202F%",
    "-0.001, 0\u202F%",
    "985057, above 1000\u202F%",
    "-116, below \u22121000\u202F%"
  })
  void sharesOfAWholeStopAtTenTimesIt(double share, String text) {
    assertThat(Amount.times(share)).isEqualTo(text);
  }
}
