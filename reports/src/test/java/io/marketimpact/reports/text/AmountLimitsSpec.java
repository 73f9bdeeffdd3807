package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts where the unit or the number of digits changes. */
class AmountLimitsSpec {

  @ParameterizedTest
  @CsvSource({
    "0.0999, under $0.1\u202Fm",
    "0.1, $0.1\u202Fm",
    "9.95, $10.0\u202Fm",
    "99.94, $99.9\u202Fm",
    "99.96, $100\u202Fm",
    "100, $100\u202Fm",
    "999.4, $999\u202Fm",
    "999.6, $1.00\u202Fbn",
    "1000, $1.00\u202Fbn",
    "1004.9, $1.00\u202Fbn",
    "1005, $1.01\u202Fbn",
    "9994, $9.99\u202Fbn",
    "99994, $99.99\u202Fbn",
    "99996, $100\u202Fbn",
    "100000, $100\u202Fbn",
    "2750000, $2750\u202Fbn"
  })
  void theUnitFollowsTheRoundedAmount(double millions, String text) {
    assertThat(Amount.millions(millions, "USD")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, \u2212$0.1\u202Fm",
    "-99.96, \u2212$100\u202Fm",
    "-999.6, \u2212$1.00\u202Fbn",
    "-100000, \u2212$100\u202Fbn"
  })
  void aLossHasARealMinus(double millions, String text) {
    assertThat(Amount.millions(millions, "USD")).isEqualTo(text);
  }

  @Test
  void zeroOfEitherSignHasNoUnit() {
    assertThat(Amount.millions(0.0, "USD")).isEqualTo("0");
    assertThat(Amount.millions(-0.0, "USD")).isEqualTo("0");
  }

  @Test
  void anIntervalMayBeginAtNothing() {
    assertThat(Amount.millions(new Interval(0, 0.02), "USD")).isEqualTo("0 to under $0.1\u202Fm");
    assertThat(Amount.millions(new Interval(-1500, -12), "USD"))
        .isEqualTo("\u2212$1.50\u202Fbn to \u2212$12.0\u202Fm");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0\u202F%",
    "-0.0049, 0\u202F%",
    "0.005, 1\u202F%",
    "0.994, 99\u202F%",
    "0.996, 100\u202F%",
    "10, 1000\u202F%",
    "10.01, above 1000\u202F%",
    "-10, \u22121000\u202F%",
    "-10.01, below \u22121000\u202F%"
  })
  void aShareOfAWholeIsWholePerCent(double share, String text) {
    assertThat(Amount.times(share)).isEqualTo(text);
  }
}
