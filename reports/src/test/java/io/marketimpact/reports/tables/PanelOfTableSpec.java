package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Prices of a table become a panel to study. */
class PanelOfTableSpec {

  private static final LocalDate DAY = LocalDate.parse("2026-01-14");

  private static final Table PRICES =
      Table.create(
          StringColumn.create("symbol", "AVGO", "SPY", "SPY"),
          DateColumn.create("date", DAY, DAY, DAY.plusDays(1)),
          DoubleColumn.create("adjusted_close", 340.5, 690.25, Double.NaN));

  @Test
  void aRowIsABarAndAMissingPriceIsNone() {
    var panel = DataFrames.panel(PRICES);
    assertThat(panel.symbols()).containsExactly("AVGO", "SPY");
    assertThat(panel.prices().bars().get(new SecurityId("SPY")))
        .singleElement()
        .satisfies(
            bar -> {
              assertThat(bar.date()).isEqualTo(DAY);
              assertThat(bar.adjustedClose()).isEqualTo(690.25);
            });
  }

  @Test
  void otherColumnsAreRefused() {
    Table other = PRICES.copy().removeColumns("date");
    assertThatThrownBy(() -> DataFrames.panel(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "prices need the columns symbol, date (days) and adjusted_close (numbers):"
                + " [symbol, adjusted_close]");
  }
}
