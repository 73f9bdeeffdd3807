package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.jobs.source.StoredPrices;
import io.marketimpact.jobs.source.StoredSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Negative prices that are said to be midpoints, of text and of Parquet. */
class IncomingMidpointsSpec extends WarehouseFixture {

  @Test
  void loseTheirSigns() {
    Path text =
        prices.file("text.csv", "symbol,date,adjusted_close,close", "AAA,2026-01-06,-11,-12");
    Path table = prices.work().resolve("table");
    spark
        .sql(
            "SELECT 'BBB' AS symbol, DATE'2026-01-06' AS date, -13.0D AS adjusted_close, -14.0D AS"
                + " close")
        .write()
        .parquet(table.toString());
    PriceTerms terms =
        new PriceTerms(DateForm.ISO, MONDAY, "USD", Optional.empty(), Map.of())
            .with(PriceKind.SIGNED_PRICES);
    IncomingPrices incoming =
        IncomingPrices.of(spark, PricePlaces.in(List.of(text, table), Optional.empty()), terms, 2);

    assertThat(incoming.rows().sort("security").collectAsList())
        .extracting(row -> row.getDouble(Rows.PRICE) + " " + row.getDouble(Rows.CLOSE))
        .containsExactly("11.0 12.0", "13.0 14.0");
    assertThat(incoming.read()).isEqualTo(2);
    assertThat(
            StoredSummary.of(
                    "table",
                    StoredPrices.withoutSigns(StoredPrices.of(spark, table, Map.of())),
                    LocalDate.of(2026, 3, 2))
                .accepted())
        .isEqualTo(1);
  }
}
