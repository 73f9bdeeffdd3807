package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.StudyResult;
import org.junit.jupiter.api.Test;

/** An estimate has no more digits than its interval supports. */
class DigitsSpec {

  @Test
  void aStandardErrorOfHalfAPercentLeavesOneDigit() {
    assertThat(Digits.of(0.005)).isEqualTo(Digits.TENTHS);
    assertThat(Digits.of(0.0049)).isEqualTo(Digits.HUNDREDTHS);
    assertThat(Digits.TENTHS.percent(-0.0334)).isEqualTo("\u22123.3\u202F%");
    assertThat(Digits.HUNDREDTHS.percent(-0.0334)).isEqualTo("\u22123.34\u202F%");
    assertThat(Digits.TENTHS.size(-0.0706)).isEqualTo("7.1\u202F%");
    assertThat(Digits.TENTHS.percent(-0.0002)).isEqualTo("0.0\u202F%");
  }

  @Test
  void aPageHasTheDigitsOfItsMedianFirm() {
    assertThat(Digits.of(HandMade.study(HandMade.FELL, HandMade.CALM))).isEqualTo(Digits.TENTHS);
    assertThat(Digits.of(HandMade.of())).isEqualTo(Digits.HUNDREDTHS);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    StudyResult study =
        HandMade.study(
            HandMade.precise(HandMade.FELL, 0.004), HandMade.precise(HandMade.CALM, 0.0051));
    assertThat(Digits.of(study)).isEqualTo(Digits.HUNDREDTHS);
  }

  @Test
  void anEndOfAnIntervalKeepsItsSideOfZero() {
    assertThat(Digits.TENTHS.interval(new Interval(0.0002, 0.0196)))
        .isEqualTo("+0.02\u202F% to +2.0\u202F%");
    assertThat(CellText.of(Cell.Range.of(-0.02, -0.0004, NumberStyle.RETURN_TENTHS)))
        .isEqualTo("\u22122.0\u202F% to \u22120.04\u202F%");
    assertThat(CellText.of(new Cell.Numeric(0.0002, NumberStyle.RETURN_TENTHS)))
        .isEqualTo("0.0\u202F%");
  }

  @Test
  void roughMoneyHasItsSignAndTwoDigits() {
    assertThat(Amount.rough(-56_590, "USD")).isEqualTo("\u2212$57\u202Fbn");
    assertThat(Amount.rough(-133_900, "USD")).isEqualTo("\u2212$130\u202Fbn");
    assertThat(Amount.rough(999.6, "EUR")).isEqualTo("+\u20AC1.0\u202Fbn");
    assertThat(Amount.rough(218, "CHF")).isEqualTo("+CHF\u00A0220\u202Fm");
    assertThat(Amount.rough(0.04, "USD")).isEqualTo("under $0.1\u202Fm");
    assertThat(Amount.rough(-0.05, "USD")).isEqualTo("above \u2212$0.1\u202Fm");
    assertThat(Amount.millions(-0.05, "USD")).isEqualTo("above \u2212$0.1\u202Fm");
    assertThat(Amount.rough(Double.NaN, "USD")).isEqualTo("not known");
    assertThat(Amount.rough(0, "USD")).isEqualTo("0");
    assertThat(CellText.of(new Cell.Money(1.84, "USD", Cell.Scale.ROUGH_MILLIONS)))
        .isEqualTo("+$1.8\u202Fm");
  }

  @Test
  void whatRoundsTwiceToAnotherNumberLooksMisrounded() {
    assertThat(Digits.TENTHS.percent(-0.00749)).isEqualTo("\u22120.7\u202F%");
    assertThat(Digits.TENTHS.looksMisrounded(-0.00749)).isTrue();
    assertThat(Digits.TENTHS.beforeRounding(-0.00749)).isEqualTo("\u22120.749\u202F%");
    assertThat(Digits.TENTHS.looksMisrounded(-0.00751)).isFalse();
    assertThat(Digits.TENTHS.looksMisrounded(0.00744)).isFalse();
    assertThat(Digits.HUNDREDTHS.looksMisrounded(-0.00749)).isFalse();
  }
}
