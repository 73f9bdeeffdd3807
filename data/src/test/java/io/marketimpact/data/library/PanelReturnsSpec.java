package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.rolling.RollingMarketModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Returns of a panel and rolling fits of them are those of its studies. */
class PanelReturnsSpec {

  private static final Panel PANEL = Panel.read(Bundled.PRICES);
  private static final PanelReturns RETURNS = PANEL.returns("SPY");

  private static final SecurityId SPY = new SecurityId("SPY");
  private static final LocalDate MISSING = LocalDate.of(2025, 10, 15);
  private static final LocalDate ZERO = LocalDate.of(2025, 11, 12);
  private static final LocalDate SATURDAY = LocalDate.of(2025, 11, 22);

  /** The market has no row on one session, none above zero on another, and one of a Saturday. */
  private static Panel faulty() {
    List<PriceBar> market = PANEL.prices().bars().get(SPY);
    double friday =
        market.stream()
            .filter(bar -> bar.date().equals(SATURDAY.minusDays(1)))
            .mapToDouble(PriceBar::adjustedClose)
            .sum();
    Map<SecurityId, List<PriceBar>> bars = new HashMap<>(PANEL.prices().bars());
    bars.put(
        SPY,
        Stream.concat(
                market.stream()
                    .filter(bar -> !bar.date().equals(MISSING) && !bar.date().equals(ZERO)),
                Stream.of(PriceBar.of(SPY, ZERO, 0), PriceBar.of(SPY, SATURDAY, friday)))
            .toList());
    return new Panel(PricesInMemory.of(bars.values().stream().flatMap(List::stream).toList()));
  }

  @Test
  void faultsOfTheMarketsRowsLeaveTheStocksTheirReturns() {
    PanelReturns returns = faulty().returns("SPY");
    assertThat(returns.dates()).isEqualTo(RETURNS.dates());
    assertThat(returns.of("AVGO")).containsExactly(RETURNS.of("AVGO"));
    double[] market = RETURNS.of("SPY");
    for (LocalDate day : List.of(MISSING, ZERO)) {
      int hole = returns.dates().indexOf(day);
      market[hole] = Double.NaN;
      market[hole + 1] = Double.NaN;
    }
    assertThat(returns.of("SPY")).containsExactly(market);
  }

  @Test
  void theRollingModelHasTheNumbersOfTheStudyOfItsDay() {
    assertSameAsStudies(PANEL);
    assertSameAsStudies(faulty());
  }

  private static void assertSameAsStudies(Panel panel) {
    PanelReturns returns = panel.returns("SPY");
    int day = returns.dates().indexOf(LocalDate.of(2026, 1, 14));
    for (String symbol : List.of("AVGO", "FTNT", "PANW")) {
      FirmEffect study =
          EventStudy.on(panel).benchmark("SPY").event("2026-01-14", symbol).run().firm(symbol);
      RollingMarketModel rolling = returns.marketModel(symbol, "-260:-11");
      assertThat(rolling.abnormal()[day]).isCloseTo(study.car(), within(1e-14));
      assertThat(rolling.standardized()[day]).isCloseTo(study.t(), within(1e-11));
      assertThat(rolling.beta()[day])
          .isCloseTo(study.coefficients().beta().orElseThrow(), within(1e-12));
    }
  }

  @Test
  void aDayWithoutAPriceHasNoReturnAndNorHasTheNext() {
    List<LocalDate> days = LocalDate.EPOCH.datesUntil(LocalDate.EPOCH.plusDays(4)).toList();
    Panel panel =
        Panel.of(
            days,
            Map.of("A", new double[] {100, 150, Double.NaN, 103}, "M", new double[] {5, 5, 6, 6}));
    assertThat(panel.returns("M").dates()).isEqualTo(days);
    assertThat(panel.returns("M").of("A")).containsExactly(Double.NaN, 0.5, Double.NaN, Double.NaN);
    assertThat(panel.returns("A").dates()).as("most others have a price").isEqualTo(days);
  }

  @Test
  void aMistypedSymbolIsRefusedWithTheOneThatWasMeant() {
    assertThatThrownBy(() -> RETURNS.of("AVG0"))
        .hasMessageContaining("a symbol must have prices: ")
        .hasMessageContaining("AVGO");
    assertThatThrownBy(() -> PANEL.returns("SYP")).hasMessageContaining("SPY");
  }

  @Test
  void aWindowOfOneReturnIsRefused() {
    assertThatThrownBy(() -> RETURNS.marketModel("AVGO", "-1:-1"))
        .hasMessage(
            "the minimum of estimation returns must be between 3 and the window's 1 days: 3");
  }

  @Test
  void returnsAndRollingFitsSayInALineWhatTheyAre() {
    assertThat(RETURNS.toString())
        .matches(
            "36 symbols, \\d+ days from 20\\d\\d-\\d\\d-\\d\\d to 20\\d\\d-\\d\\d-\\d\\d, market"
                + " SPY");
    assertThat(RETURNS.marketModel("AVGO", "-120:-1").toString())
        .matches(
            "market model on \\d+ of \\d+ days; on the last: alpha -?0\\.\\d{6}, beta \\d\\.\\d{4},"
                + " sigma 0\\.\\d{4}");
  }
}
