package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.market.KnownActions;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What is said of the closes by which the stocks of a study are measured. */
class MeasuredBySpec {

  private static final SecurityId STOCK = new SecurityId("AAA");
  private static final SecurityId BENCHMARK = new SecurityId("SPY");
  private static final LocalDate FIRST = LocalDate.parse("2025-06-02");
  private static final LocalDate LAST = LocalDate.parse("2026-01-30");

  private static final KnownActions SOME =
      KnownActions.of(
          Map.of(STOCK, List.of(new Span(LocalDate.parse("2025-09-01"), LAST))), List.of());

  private static List<QualityFinding> findings(
      KnownActions known, Map<SecurityId, List<Row>> rows) {
    TreeMap<String, Measured> measured = new TreeMap<>();
    rows.forEach((stock, own) -> measured.put(stock.symbol(), Measured.of(own, known)));
    return new MeasuredBy(BENCHMARK, measured, known).findings().toList();
  }

  private static List<Row> rows(String basis, Double close) {
    return List.of(
        StudiedBarsSpec.row(FIRST, basis, close), StudiedBarsSpec.row(LAST, basis, close));
  }

  @Test
  void aStockOfWhichTheTableHasOnlySomeDaysSaysSoAndByWhatItIsMeasured() {
    assertThat(findings(SOME, Map.of(STOCK, rows("RAW", null))))
        .extracting(QualityFinding::rule, QualityFinding::security, QualityFinding::detail)
        .containsExactly(
            tuple(
                QualityRule.UNADJUSTED_PRICES,
                STOCK,
                "Tiingo format: returns are measured by the close without the splits and dividends"
                    + " of the table actions, as the table actions is complete from 2025-09-01 to"
                    + " 2026-01-30 and prices are read from 2025-06-02 to 2026-01-30"));
    assertThat(findings(SOME, Map.of(STOCK, rows("ADJUSTED", 100.0))))
        .extracting(QualityFinding::rule, QualityFinding::detail)
        .containsExactly(
            tuple(
                QualityRule.PRICE_COLUMN,
                "Tiingo format: returns are measured by the vendor's adjusted close, as the table"
                    + " actions is complete from 2025-09-01 to 2026-01-30 and prices are read from"
                    + " 2025-06-02 to 2026-01-30"));
  }

  @Test
  void aTableThatIsCompleteIsOfNoUseWhereAPriceHasNoCloseAsTraded() {
    KnownActions all = KnownActions.of(Map.of(STOCK, List.of(new Span(FIRST, LAST))), List.of());
    assertThat(findings(all, Map.of(STOCK, rows("UNSTATED", null))))
        .extracting(QualityFinding::detail)
        .containsExactly(
            "Tiingo format: returns are measured by the close without the splits and dividends of"
                + " the table actions, as not every price that is read has a close as traded");
  }

  @Test
  void aStockThatIsComputedIsNamedIfItIsTheBenchmarkAndAStockOfAdjustedClosesIsNot() {
    KnownActions both =
        KnownActions.of(
            Map.of(
                STOCK, List.of(new Span(FIRST, LAST)), BENCHMARK, List.of(new Span(FIRST, LAST))),
            List.of());
    Map<SecurityId, List<Row>> rows =
        Map.of(STOCK, rows("ADJUSTED", 100.0), BENCHMARK, rows("ADJUSTED", 100.0));

    assertThat(findings(both, rows))
        .extracting(QualityFinding::security, QualityFinding::rule)
        .containsExactly(tuple(BENCHMARK, QualityRule.PRICE_COLUMN));
    assertThat(findings(KnownActions.NONE, rows)).isEmpty();
  }

  @Test
  void unadjustedClosesAreNamedAtTheBenchmarkAndAtStocksOfWhichThatSaysNothing() {
    assertThat(
            findings(
                KnownActions.NONE, Map.of(STOCK, rows("RAW", null), BENCHMARK, rows("RAW", null))))
        .extracting(QualityFinding::security)
        .containsExactly(BENCHMARK);
    assertThat(
            findings(
                KnownActions.NONE,
                Map.of(STOCK, rows("RAW", null), BENCHMARK, rows("ADJUSTED", 100.0))))
        .extracting(QualityFinding::security, QualityFinding::rule)
        .containsExactly(tuple(STOCK, QualityRule.UNADJUSTED_PRICES));
  }
}
