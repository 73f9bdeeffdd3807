package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.KnownActions;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** When adjusted closes are computed, and when they stay the vendor's. */
class StudiedBarsSpec {

  private static final SecurityId STOCK = new SecurityId("AAA");
  private static final LocalDate FIRST = LocalDate.parse("2025-06-02");
  private static final LocalDate LAST = LocalDate.parse("2026-01-30");

  static Row row(LocalDate day, String basis, Double close) {
    return RowFactory.create(
        Rows.STORED,
        Rows.bucket("AAA"),
        "AAA",
        (int) day.toEpochDay(),
        99.0,
        close != null,
        close,
        null,
        null,
        null,
        "Tiingo",
        basis,
        "AAA.csv",
        2L,
        0L,
        1,
        "",
        "");
  }

  private static final List<Row> ROWS =
      List.of(row(FIRST, "ADJUSTED", 100.0), row(LAST, "ADJUSTED", 100.0));

  private static boolean isComputed(String symbol, LocalDate from, LocalDate until) {
    KnownActions known =
        KnownActions.of(Map.of(new SecurityId(symbol), List.of(new Span(from, until))), List.of());
    return StudiedBars.computable(ROWS, STOCK, known).isPresent();
  }

  @Test
  void aTableThatIsCompleteFromTheFirstPriceToTheLastIsUsedWhateverTheSymbolsCase() {
    assertThat(isComputed("AAA", FIRST, LAST)).isTrue();
    assertThat(isComputed("aaa", FIRST, LAST)).isTrue();
  }

  @Test
  void aTableThatBeginsAfterTheFirstPriceOrEndsBeforeTheLastIsNot() {
    assertThat(isComputed("AAA", FIRST.plusDays(1), LAST)).isFalse();
    assertThat(isComputed("AAA", FIRST, LAST.minusDays(1))).isFalse();
  }

  @Test
  void noRowsAndARowWithoutACloseAsTradedKeepTheVendors() {
    KnownActions known = KnownActions.of(Map.of(STOCK, List.of(new Span(FIRST, LAST))), List.of());
    assertThat(StudiedBars.computable(List.of(), STOCK, known)).isEmpty();
    assertThat(StudiedBars.computable(List.of(row(FIRST, "UNSTATED", null)), STOCK, known))
        .isEmpty();
    assertThat(StudiedBars.computable(List.of(row(FIRST, "RAW", null)), STOCK, known))
        .as("a close as traded alone")
        .isPresent();
  }
}
