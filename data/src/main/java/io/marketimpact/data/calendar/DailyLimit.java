package io.marketimpact.data.calendar;

import io.marketimpact.calendar.Exchange;
import java.util.Optional;
import java.util.Set;

/**
 * How far an exchange lets a stock move in a day. Beyond it there are no trades, so that a return
 * at the limit understates what buyers would have paid. Stocks under special treatment and the
 * first days of trading have other limits.
 *
 * <p>Source: trading rules of the Shanghai and Shenzhen stock exchanges, 10 % on the main boards,
 * 20 % on STAR (since 2019) and ChiNext (since August 2020); Taiwan Stock Exchange, 10 % (since
 * June 2015); Korea Exchange, 30 % (since June 2015).
 *
 * @param size of the largest move, as a fraction
 */
public record DailyLimit(double size) {

  private static final Set<Exchange> CHINA = Set.of(Exchange.XSHG, Exchange.XSHE);
  private static final Exchange TAIWAN = new Exchange("XTAI");
  private static final Exchange KOREA = new Exchange("XKRX");

  /** Limits are prices of whole ticks: at a low price they lie this far inside the limit. */
  private static final double A_TICK = 0.001;

  /**
   * The limit of a stock.
   *
   * @param exchange it trades on
   * @param symbol its number first, where the exchange has numbers
   * @return the limit, empty where its exchange has none or it is not known
   */
  public static Optional<DailyLimit> of(Exchange exchange, String symbol) {
    if (CHINA.contains(exchange)) {
      return Optional.of(new DailyLimit(symbol.matches("(688|689|300|301).*") ? 0.20 : 0.10));
    }
    if (exchange.equals(KOREA)) {
      return Optional.of(new DailyLimit(0.30));
    }
    return exchange.equals(TAIWAN) ? Optional.of(new DailyLimit(0.10)) : Optional.empty();
  }

  /**
   * Whether a day ended as high as it may.
   *
   * @param dailyReturn simple return of the day
   * @return whether it is at the upper limit, to a tick
   */
  public boolean isUp(double dailyReturn) {
    return Math.abs(dailyReturn - size) <= A_TICK;
  }
}
