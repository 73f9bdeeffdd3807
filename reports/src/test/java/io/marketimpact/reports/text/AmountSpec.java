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
    "0.00003, under 0.1\u202Fm",
    "1.93, 1.9\u202Fm",
    "-33.7, \u221233.7\u202Fm",
    "563.4, 563\u202Fm",
    "4720.0009, 4.72\u202Fbn",
    "-56160, \u221256.16\u202Fbn",
    "139400, 139\u202Fbn"
  })
  void amountsKeepThreeDigitsThatMeanSomething(double millions, String text) {
    assertThat(Amount.millions(millions)).isEqualTo(text);
  }

  @Test
  void intervalsAreTwoAmounts() {
    assertThat(Amount.millions(new Interval(-1, 2000)))
        .isEqualTo("\u22121.0\u202Fm to 2.00\u202Fbn");
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
