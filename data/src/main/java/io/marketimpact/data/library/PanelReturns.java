package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.NearNames;
import io.marketimpact.data.study.MarketDays;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.rolling.RollingMarketModel;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Simple daily returns of the stocks of a panel on the sessions of a market, as a study that names
 * no exchange forms them: from screened prices, and none where a session or the one before has no
 * price.
 */
public final class PanelReturns {

  private final Map<SecurityId, List<PriceBar>> bars;
  private final SecurityId benchmark;
  private final SessionAxis days;
  private final double[] market;

  PanelReturns(Panel panel, String market) {
    bars = panel.prices().bars();
    benchmark = priced(market);
    days = MarketDays.of(benchmark, panel.prices());
    this.market = of(market);
  }

  /**
   * The days.
   *
   * @return the sessions between the market's first and last price, ascending
   */
  public List<LocalDate> dates() {
    return IntStream.range(0, days.size()).mapToObj(days::date).toList();
  }

  /**
   * Returns of a stock.
   *
   * @param symbol whose
   * @return one per day, as fractions; NaN where there is none
   * @throws IllegalArgumentException if the panel has no prices of it
   */
  public double[] of(String symbol) {
    SecurityId security = priced(symbol);
    ReturnSeries series =
        ReturnSeries.of(
            PriceScreen.screen(security, bars.get(security), days).history(),
            days,
            ReturnKind.SIMPLE);
    return IntStream.range(0, days.size())
        .mapToDouble(day -> series.has(day) ? series.at(day) : Double.NaN)
        .toArray();
  }

  /**
   * The market model of a stock with every day as day 0, for rolling betas and for studies in which
   * every day is an event.
   *
   * @param symbol whose
   * @param estimation days to estimate from, relative to each day, such as {@code -260:-11}
   * @return one fit per day, from as many returns as a study asks for: 120, or half of a window
   *     shorter than 240
   * @throws IllegalArgumentException if the panel has no prices of it, or the window has another
   *     form or fewer than 3 days
   */
  public RollingMarketModel marketModel(String symbol, String estimation) {
    EstimationWindow window = EstimationWindow.parse(estimation);
    return RollingMarketModel.of(of(symbol), market, window, StudyPlan.usualMinimum(window));
  }

  private SecurityId priced(String symbol) {
    SecurityId security = new SecurityId(symbol);
    if (!bars.containsKey(security)) {
      List<String> known = bars.keySet().stream().map(SecurityId::symbol).toList();
      Require.that(false, "a symbol must have prices: %s", NearNames.hint(symbol, known));
    }
    return security;
  }

  /** In a line: how many symbols and days, and the market. */
  @Override
  public String toString() {
    return bars.size()
        + " symbols, "
        + days.size()
        + " days from "
        + days.date(0)
        + " to "
        + days.date(days.size() - 1)
        + ", market "
        + benchmark;
  }
}
