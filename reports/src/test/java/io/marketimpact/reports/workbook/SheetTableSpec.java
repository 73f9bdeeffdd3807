package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table on a sheet: units in heads, and bounds that never look closer than they are. */
class SheetTableSpec {

  private static Cell money(double value, String currency) {
    return new Cell.Money(value, currency, Cell.Scale.MILLIONS);
  }

  private static Cell bounds(double low, double high) {
    return Cell.Range.of(low, high, NumberStyle.WHOLE_PERCENT).asBounds();
  }

  private static List<String> heads(SheetTable table) {
    return table.heads().stream().map(FlatTable.Head::name).toList();
  }

  @Test
  void aUnitOfAllRowsStandsInTheHead() {
    SheetTable table =
        SheetTable.of(
            Table.of(
                "t",
                List.of("A", "B"),
                Column.text("Firm", name -> name),
                Column.quantity("Value", name -> money(7, "USD")),
                Column.quantityRange("Share", name -> bounds(0, 0.2))));
    assertThat(heads(table))
        .containsExactly("Firm", "Value [USD million]", "Share, low", "Share, high", "Remark");
    assertThat(table.rows().get(0).cells()).hasSize(5);
  }

  @Test
  void unitsThatDifferKeepTheirColumnAndAFractionIsShownInPercent() {
    SheetTable table =
        SheetTable.of(
            Table.of(
                "t",
                List.of("A", "B"),
                Column.text("Firm", name -> name),
                Column.quantity(
                    "Value",
                    name ->
                        name.equals("A")
                            ? money(7, "USD")
                            : new Cell.Numeric(0.2, NumberStyle.FRACTION))));
    assertThat(heads(table)).containsExactly("Firm", "Value", "Value, unit", "Remark");
    assertThat(table.rows().get(1).cells()).contains(new Cell.Code("percent"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.112767, CEILING, 11.3 %",
    "0.187615, CEILING, 19 %",
    "0.5, FLOOR, 50 %",
    "0.1249, FLOOR, 12 %",
    "0.1251, FLOOR, 12.5 %",
    "0.1200000000000001, CEILING, 12 %"
  })
  void aBoundHasTheFewestDigitsThatRoundItOutward(
      double value, RoundingMode outward, String shown) {
    Cell.Numeric bound = new Cell.Numeric(value, NumberStyle.WHOLE_PERCENT);
    assertThat(
            new DataFormatter(Locale.ROOT)
                .formatRawCellContents(value, 200, NumberFormats.outward(bound, outward)))
        .isEqualTo(shown);
  }

  @Test
  void eachEndOfARangeOfBoundsIsShownOutwardAndAnEstimateIsNot() {
    SheetTable table =
        SheetTable.of(
            Table.of(
                "t",
                List.of("A"),
                Column.quantity("Value", name -> money(7, "USD")),
                Column.quantityRange("Bounds", name -> bounds(0.126, 0.124))));
    assertThat(table.bound(0, 0)).isEmpty();
    assertThat(table.bound(0, 1)).isEqualTo("0.0\\ %");
    assertThat(table.bound(0, 2)).isEqualTo("0.0\\ %");
  }
}
