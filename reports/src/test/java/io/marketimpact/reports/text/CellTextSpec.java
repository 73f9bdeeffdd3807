package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of each kind of cell, and of a number in each style. */
class CellTextSpec {

  @ParameterizedTest
  @CsvSource({
    "EXACT, 120, 120",
    "EXACT, 0.025, 0.025",
    "EXACT, -3, -3",
    "COUNT, 87, 87",
    "COUNT, 0, 0",
    "OFFSET, -5, \u22125",
    "OFFSET, 0, 0",
    "OFFSET, 5, +5",
    "DECIMAL, -0.518, \u22120.52",
    "DECIMAL, -0.001, 0.00",
    "STATISTIC, 2.3456, 2.35",
    "STATISTIC, -2.3456, \u22122.35",
    "STATISTIC, 0.1, 0.10",
    "STATISTIC, 0.0996, 0.10",
    "STATISTIC, -0.0334, \u22120.03",
    "STATISTIC, -0.0006, \u22120.0006",
    "STATISTIC, -0.00001, 0.0000",
    "STATISTIC, 0, 0.0000",
    "PROBABILITY, 0.0004, <0.001",
    "PROBABILITY, 0.049, 0.049",
    "PROBABILITY, 0.3, 0.30",
    "MULTIPLE, 1.5, 1.50 times",
    "FRACTION_TENTHS, 0.0049, 0.5\u202F%",
    "FRACTION_TENTHS, 0.0005, 0.1\u202F%",
    "FRACTION_TENTHS, 0.0004, under 0.1\u202F%",
    "FRACTION_TENTHS, 0, 0.0\u202F%",
    "RETURN, -0.0334, \u22123.34\u202F%",
    "RETURN, 0.0161, +1.61\u202F%",
    "FRACTION, 0.1746, 17.46\u202F%",
    "WHOLE_PERCENT, 0.9961, 100\u202F%",
    "WHOLE_PERCENT, 12, above 1000\u202F%",
    "BOUND_PERCENT, -0.1128, \u221212\u202F%",
    "BOUND_PERCENT, -0.12, \u221212\u202F%",
    "BOUND_PERCENT, -0.00421, \u22120.43\u202F%"
  })
  void aNumberIsWrittenInItsStyle(NumberStyle style, double value, String text) {
    assertThat(CellText.of(new Cell.Numeric(value, style))).isEqualTo(text);
  }

  @Test
  void moneyIsShortenedOnlyWhereItIsInMillions() {
    assertThat(CellText.of(new Cell.Money(4720, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("$4.72\u202Fbn");
    assertThat(CellText.of(new Cell.Money(-38.4, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("\u2212$38.4\u202Fm");
    assertThat(CellText.of(new Cell.Money(187.456, "USD", Cell.Scale.ONES))).isEqualTo("$187.46");
  }

  @Test
  void aRangeSaysBothItsEnds() {
    assertThat(CellText.of(Cell.Range.of(-0.0829, 0.0161, NumberStyle.RETURN)))
        .isEqualTo("\u22128.29\u202F% to +1.61\u202F%");
    assertThat(CellText.of(Cell.Range.of(0.0, 0.1746, NumberStyle.FRACTION)))
        .isEqualTo("0.00\u202F% to 17.46\u202F%");
    assertThat(CellText.of(Cell.Range.of(2140, 7740, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("$2.14\u202Fbn to $7.74\u202Fbn");
  }

  @Test
  void bothEndsOfAnIntervalOfMoneyAreShownToOnePlace() {
    assertThat(CellText.of(Cell.Range.of(-133880.5, 20707.5, "USD", Cell.Scale.SIGNED_MILLIONS)))
        .isEqualTo("\u2212$134\u202Fbn to +$21\u202Fbn");
    assertThat(CellText.of(Cell.Range.of(58.7, 619.2, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("$59\u202Fm to $619\u202Fm");
    assertThat(CellText.of(Cell.Range.of(0.3, 619.2, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("$0.3\u202Fm to $619\u202Fm");
    assertThat(CellText.of(Cell.Range.of(881, 4320, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("$881\u202Fm to $4.32\u202Fbn");
  }

  @Test
  void onlyAWindowOfOneDayIsSaidOnce() {
    assertThat(CellText.of(Cell.Range.of(0, 0, NumberStyle.OFFSET))).isEqualTo("0");
    assertThat(CellText.of(Cell.Range.of(1, 1, NumberStyle.OFFSET))).isEqualTo("+1");
    assertThat(CellText.of(Cell.Range.of(-1, 1, NumberStyle.OFFSET))).isEqualTo("\u22121 to +1");
    assertThat(CellText.of(Cell.Range.of(0.02, 0.02, NumberStyle.RETURN)))
        .isEqualTo("+2.00\u202F% to +2.00\u202F%");
  }

  @Test
  void wordsFlagsDaysAndReasonsSayThemselves() {
    assertThat(CellText.of(new Cell.Text("Check Point"))).isEqualTo("Check Point");
    assertThat(CellText.of(new Cell.Code("CHKP"))).isEqualTo("CHKP");
    assertThat(CellText.of(new Cell.Reason("no row of CHKP"))).isEqualTo("no row of CHKP");
    assertThat(CellText.of(new Cell.Flag(true))).isEqualTo("yes");
    assertThat(CellText.of(new Cell.Flag(false))).isEqualTo("no");
    assertThat(CellText.of(new Cell.Day(LocalDate.of(2026, 1, 4))))
        .isEqualTo("4\u00A0Jan\u00A02026");
    assertThat(CellText.of(new Cell.Moment(Instant.parse("2026-01-14T11:30:00Z"))))
        .isEqualTo("14 Jan 2026 11:30 UTC");
    assertThat(CellText.of(Cell.NOTHING)).isEqualTo("\u2013");
  }
}
