package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A study of prices by columns that are called otherwise than this program calls them. */
class ColumnNamesSpec extends TableFixture {

  @Test
  void columnsAreReadByTheNamesThatAreStated() {
    Path place =
        parquet(
            "renamed",
            rows.select(
                col("symbol").as("ticker"),
                col("date").as("Date"),
                col("adjusted_close").as("close"),
                lit(1.0).as("adjusted_close"),
                col("volume")));
    Map<String, String> names =
        Map.of("symbol", "ticker", "date", "Date", "adjusted_close", "close", "close", "close");
    assertThat(figures(ordered(TablePrices.of(spark, place, names, 2).bars(all))))
        .isEqualTo(figures(expected))
        .hasSize(SHARES * DAYS);

    assertThatThrownBy(() -> TablePrices.of(spark, place, Map.of("symbol", "code"), 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "lacks the column code; it has ticker, Date, close, adjusted_close, volume")
        .hasMessageContaining("say --column symbol=");
    assertThatThrownBy(() -> TablePrices.of(spark, place, Map.of("price", "close"), 2))
        .hasMessageContaining("--column 'price' is no column of prices");
  }

  private static List<String> figures(Map<SecurityId, List<PriceBar>> bars) {
    return bars.values().stream()
        .flatMap(List::stream)
        .map(bar -> bar.security() + " " + bar.date() + " " + bar.adjustedClose() + bar.volume())
        .toList();
  }

  @Test
  void namesAreForPricesByColumnsAlone() {
    PriceFiles text = PriceFiles.of(directory.resolve("p.csv"));
    assertThatThrownBy(() -> text.with(Map.of("symbol", "ticker")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--column is for Parquet and Delta; files of text are recognized by their header;"
                + " leave it out");
    assertThat(text.with(Map.of())).isEqualTo(text);
  }
}
