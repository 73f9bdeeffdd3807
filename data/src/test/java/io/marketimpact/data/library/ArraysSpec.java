package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.Bundled;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays of returns and of prices give what the same numbers in a file give, to the bit. */
class ArraysSpec {

  private static final Panel PANEL = Panel.read(Bundled.PRICES);
  private static final EventStudy JANUARY =
      EventStudy.on(PANEL).benchmark("SPY").event("2026-01-14", "AVGO", "FTNT", "PANW");

  @Test
  void arraysOfReturnsGiveAT() {
    double[] market = returns("SPY");
    double[] firm = returns("AVGO");
    int day0 = days().indexOf(LocalDate.parse("2026-01-14"));
    FirmEffect known = JANUARY.run().firm("AVGO");

    assertThat(EventStudy.marketModel(firm, market, day0).t()).isEqualTo(known.t());
    assertThatThrownBy(() -> EventStudy.marketModel(firm, market, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 120 needed");
    double[] broken = firm.clone();
    broken[day0] = Double.NaN;
    assertThatThrownBy(() -> EventStudy.marketModel(broken, market, day0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the firm")
        .hasMessageContaining("day " + day0)
        .hasMessageNotContaining("19");
    assertThatThrownBy(() -> EventStudy.marketModel(market, broken, day0))
        .hasMessageContaining("the market has none on day " + day0)
        .hasMessageNotContaining("benchmark");
    assertThatThrownBy(() -> EventStudy.marketModel(firm, market, firm.length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("day 0 must be one of the");
    assertThatThrownBy(() -> EventStudy.marketModel(firm, new double[1], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("firm and market must have one return per day each");
  }

  @Test
  void aPanelOfArraysIsThatOfTheFile() {
    Panel panel =
        Panel.of(days(), Map.of("SPY", prices("SPY")))
            .and(Panel.of(days(), Map.of("AVGO", prices("AVGO"))));
    assertThat(panel.symbols()).containsExactly("AVGO", "SPY");
    assertThat(
            EventStudy.on(panel)
                .benchmark("SPY")
                .event("2026-01-14", "AVGO")
                .run()
                .firm("AVGO")
                .result())
        .usingRecursiveComparison()
        .isEqualTo(JANUARY.run().firm("AVGO").result());
    assertThatThrownBy(() -> Panel.of(days(), Map.of("SPY", new double[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a stock needs one price per date: SPY has 3 for ");
    LocalDate day = LocalDate.EPOCH;
    assertThatThrownBy(() -> Panel.of(List.of(day, day), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a panel must have each date once: 2 dates, 1 of them different");
  }

  @Test
  void aStudyAndItsFirmSayThatAPriceCouldNotBeUsed(@TempDir Path directory) {
    double[] broadcom = prices("AVGO");
    broadcom[days().indexOf(LocalDate.parse("2025-10-15"))] = -1;
    Panel panel =
        Panel.of(days(), Map.of("SPY", prices("SPY"), "AVGO", broadcom, "FTNT", prices("FTNT")));
    Study study = EventStudy.on(panel).benchmark("SPY").event("2026-01-14", "AVGO", "FTNT").run();
    assertThat(study).asString().endsWith(" 1 window, 1 error in the data: findings()");
    assertThat(study.firm("AVGO")).asString().endsWith("; 1 error in its data: findings()");
    assertThat(study.firm("FTNT")).asString().doesNotContain("error in");
    study.save(directory.resolve("study"));
    assertThat(EventStudy.load(directory.resolve("study")).firm("AVGO"))
        .hasToString(study.firm("AVGO").toString());
  }

  private static List<PriceBar> bars(String symbol) {
    return PANEL.prices().bars().get(new SecurityId(symbol)).stream()
        .sorted(Comparator.comparing(PriceBar::date))
        .toList();
  }

  private static List<LocalDate> days() {
    return bars("SPY").stream().map(PriceBar::date).toList();
  }

  private static double[] prices(String symbol) {
    return bars(symbol).stream().mapToDouble(PriceBar::adjustedClose).toArray();
  }

  private static double[] returns(String symbol) {
    double[] prices = prices(symbol);
    double[] returns = new double[prices.length];
    Arrays.setAll(returns, i -> i == 0 ? Double.NaN : prices[i] / prices[i - 1] - 1);
    return returns;
  }
}
