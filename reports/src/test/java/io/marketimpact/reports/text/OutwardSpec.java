package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import org.junit.jupiter.api.Test;

/** Bounds are shown rounded outward, estimates to the nearest digit. */
class OutwardSpec {

  private static String bounds(double low, double high, NumberStyle style) {
    return CellText.of(Cell.Range.of(low, high, style).asBounds());
  }

  private static String money(double low, double high) {
    return CellText.of(Cell.Range.of(low, high, "USD", Cell.Scale.MILLIONS).asBounds());
  }

  @Test
  void anUpperBoundIsNeverRoundedDownNorALowerOneUp() {
    assertThat(bounds(0, 0.1128, NumberStyle.WHOLE_PERCENT)).isEqualTo("0\u202F% to 12\u202F%");
    assertThat(bounds(0.078, 0.1101, NumberStyle.WHOLE_PERCENT)).isEqualTo("7\u202F% to 12\u202F%");
    assertThat(bounds(0.0117, 0.0021, NumberStyle.FRACTION_TENTHS))
        .isEqualTo("1.1\u202F% to 0.3\u202F%");
    assertThat(bounds(-0.01239, 0.17461, NumberStyle.RETURN))
        .isEqualTo("\u22121.24\u202F% to +17.47\u202F%");
    assertThat(bounds(-0.0301, -0.0001, NumberStyle.RETURN_TENTHS))
        .isEqualTo("\u22123.1\u202F% to 0.0\u202F%");
    assertThat(CellText.of(Cell.Range.of(0, 0.1128, NumberStyle.WHOLE_PERCENT)))
        .isEqualTo("0\u202F% to 11\u202F%");
  }

  @Test
  void moneyIsRoundedOutwardInTheUnitThatIsShown() {
    assertThat(money(99.98, 272.3)).isEqualTo("$99.0\u202Fm to $273\u202Fm");
    assertThat(money(0, 1116.1)).isEqualTo("0 to $1.12\u202Fbn");
    assertThat(money(4.37, 4.31)).isEqualTo("$4.3\u202Fm to $4.4\u202Fm");
    assertThat(money(1118.9, 120_000.2)).isEqualTo("$1.11\u202Fbn to $121\u202Fbn");
  }

  @Test
  void aBoundThatIsAsRoundAsItsTextStaysAsItIs() {
    assertThat(bounds(0.07, 0.07 + 0.05, NumberStyle.WHOLE_PERCENT))
        .isEqualTo("7\u202F% to 12\u202F%");
    assertThat(bounds(0.1 + 0.2, 0.57, NumberStyle.WHOLE_PERCENT))
        .isEqualTo("30\u202F% to 57\u202F%");
    assertThat(bounds(-0.0, 1e-17, NumberStyle.WHOLE_PERCENT)).isEqualTo("0\u202F% to 0\u202F%");
    assertThat(money(119_999.99999999999, 120_000.00000000001))
        .isEqualTo("$120\u202Fbn to $120\u202Fbn");
  }

  @Test
  void theValueItselfKeepsItsDigits() {
    Cell.Range range = Cell.Range.of(0, 0.1128, NumberStyle.WHOLE_PERCENT).asBounds();
    assertThat(range.high().value()).isEqualTo(0.1128);
  }
}
