package io.marketimpact.data.calendar;

import io.marketimpact.calendar.Exchange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern STAR = Pattern.compile("(688|689).*");
  private static final Pattern CHINEXT = Pattern.compile("(300|301).*");
  private static final LocalDate CHINEXT_WIDENED = LocalDate.of(2020, 8, 24);

  /** From here on the limits of Taiwan and Korea are those of today. */
  private static final LocalDate WIDENED = LocalDate.of(2015, 7, 1);

  /** Limits are prices of whole ticks: at a low price they lie this far inside the limit. */
  private static final double A_TICK = 0.001;

  /**
   * The limit of a stock.
   *
   * @param exchange it trades on
   * @param symbol its number first, where the exchange has numbers
   * @param day on which it held
   * @return the limit, empty where its exchange has none or it is not known
   */
  public static Optional<DailyLimit> of(Exchange exchange, String symbol, LocalDate day) {
    if (CHINA.contains(exchange)) {
      boolean isWide = STAR.matcher(symbol).matches() || isWideOnChiNext(symbol, day);
      return Optional.of(new DailyLimit(isWide ? 0.20 : 0.10));
    }
    if (day.isBefore(WIDENED)) {
      return Optional.empty();
    }
    if (exchange.equals(KOREA)) {
      return Optional.of(new DailyLimit(0.30));
    }
    return exchange.equals(TAIWAN) ? Optional.of(new DailyLimit(0.10)) : Optional.empty();
  }

  private static boolean isWideOnChiNext(String symbol, LocalDate day) {
    return CHINEXT.matcher(symbol).matches() && !day.isBefore(CHINEXT_WIDENED);
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
