package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.Bundled;
import io.marketimpact.model.rolling.RollingMarketModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns of a panel and rolling fits of them are those of its studies. */
class PanelReturnsSpec {

  private static final Panel PANEL = Panel.read(Bundled.PRICES);
  private static final PanelReturns RETURNS = PANEL.returns("SPY");

  @Test
  void theRollingModelHasTheNumbersOfTheStudyOfItsDay() {
    int day = RETURNS.dates().indexOf(LocalDate.of(2026, 1, 14));
    for (String symbol : List.of("AVGO", "FTNT", "PANW")) {
      FirmEffect study =
          EventStudy.on(PANEL).benchmark("SPY").event("2026-01-14", symbol).run().firm(symbol);
      RollingMarketModel rolling = RETURNS.marketModel(symbol, "-260:-11");
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
    assertThat(panel.returns("A").dates()).hasSize(3);
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
}
