package io.marketimpact.support;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Prices and returns laid out on sessions without a weekend: session n is day n of 2025. */
public final class Prices {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private Prices() {}

  /** The day of a session. */
  public static LocalDate day(int session) {
    return FIRST.plusDays(session);
  }

  /** An axis of so many sessions. */
  public static SessionAxis axis(int sessions) {
    return SessionAxis.of(IntStream.range(0, sessions).mapToObj(Prices::day).toList());
  }

  /** Prices that compound to the given returns, one session longer than they are. */
  public static double[] compounded(double first, double[] returns) {
    double[] prices = new double[returns.length + 1];
    prices[0] = first;
    for (int t = 0; t < returns.length; t++) {
      prices[t + 1] = prices[t] * (1 + returns[t]);
    }
    return prices;
  }

  /** Every price times a constant. */
  public static double[] times(double factor, double[] prices) {
    double[] scaled = prices.clone();
    for (int t = 0; t < scaled.length; t++) {
      scaled[t] *= factor;
    }
    return scaled;
  }

  /** Simple returns of prices, one per session. */
  public static ReturnSeries returns(String symbol, double[] prices) {
    return returnsWithout(symbol, prices, Set.of());
  }

  /** Simple returns of prices that some sessions lack. */
  public static ReturnSeries returnsWithout(String symbol, double[] prices, Set<Integer> missing) {
    SecurityId security = new SecurityId(symbol);
    List<PriceBar> bars = new ArrayList<>();
    for (int t = 0; t < prices.length; t++) {
      if (!missing.contains(t)) {
        bars.add(PriceBar.of(security, day(t), prices[t]));
      }
    }
    return ReturnSeries.of(PriceHistory.of(security, bars), axis(prices.length), ReturnKind.SIMPLE);
  }
}
