package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a workbook shows numbers: the format, and what a spreadsheet makes of it. */
class NumberFormatsSpec {

  private static String shown(Cell.Quantity quantity) {
    return new DataFormatter(Locale.ROOT)
        .formatRawCellContents(quantity.value(), 200, NumberFormats.of(quantity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXACT | 120 | General",
        "COUNT | 87 | 0",
        "OFFSET | -5 | +0;-0;0",
        "DECIMAL | 1.5 | 0.00",
        "STATISTIC | 2.3 | 0.00",
        "STATISTIC | -2.3 | 0.00",
        "STATISTIC | 0.1 | 0.00",
        "STATISTIC | 0.0999 | 0.00",
        "STATISTIC | -0.004 | 0.0000",
        "PROBABILITY | 0.0009 | [<0.001]\"<0.001\";0.000",
        "PROBABILITY | 0.001 | 0.000",
        "PROBABILITY | 0.0999 | 0.000",
        "PROBABILITY | 0.1 | 0.00",
        "MULTIPLE | 2 | 0.00\\ \"times\"",
        "RETURN | 0 | +0.00\\ %;-0.00\\ %;0.00\\ %",
        "FRACTION | 0.17 | 0.00\\ %",
        "WHOLE_PERCENT | 0.8 | 0\\ %"
      })
  void eachStyleHasItsFormat(NumberStyle style, double value, String format) {
    assertThat(NumberFormats.of(new Cell.Numeric(value, style))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFSET, -5, -5",
    "OFFSET, 0, 0",
    "OFFSET, 5, +5",
    "RETURN, -0.0334, -3.34 %",
    "RETURN, 0.0161, +1.61 %",
    "RETURN, 0, 0.00 %",
    "FRACTION, 0.1746, 17.46 %",
    "WHOLE_PERCENT, 0.8, 80 %",
    "BOUND_PERCENT, -0.1696, -17 %",
    "BOUND_PERCENT, -0.1128, -11.3 %",
    "PROBABILITY, 0.0004, <0.001",
    "PROBABILITY, 0.049, 0.049",
    "MULTIPLE, 1.5, 1.50 times"
  })
  void aSpreadsheetShowsTheNumberAsAPageDoes(NumberStyle style, double value, String text) {
    assertThat(shown(new Cell.Numeric(value, style))).isEqualTo(text);
  }

  @Test
  void moneyHasThousandsAndTheDigitsOfItsScale() {
    assertThat(NumberFormats.of(new Cell.Money(4720.04, "USD", Cell.Scale.MILLIONS)))
        .isEqualTo("#,##0.0");
    assertThat(NumberFormats.of(new Cell.Money(187.456, "USD", Cell.Scale.ONES)))
        .isEqualTo("#,##0.00");
    assertThat(shown(new Cell.Money(4720.04, "USD", Cell.Scale.MILLIONS))).isEqualTo("4,720.0");
    assertThat(shown(new Cell.Money(1187.456, "USD", Cell.Scale.ONES))).isEqualTo("1,187.46");
  }
}
