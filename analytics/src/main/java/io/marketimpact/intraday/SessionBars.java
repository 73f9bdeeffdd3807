package io.marketimpact.intraday;

import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The usable bars of one security on the grids of consecutive sessions. A missing bar is absent: it
 * is neither filled nor a return of zero.
 */
public final class SessionBars implements Serializable {

  private static final long serialVersionUID = 1;

  private final SecurityId security;
  private final BarGrid grid;
  private final Session[] sessions;
  private final IntradayBar[][] bars;
  private final QualityFinding[] findings;

  SessionBars(
      SecurityId security,
      BarGrid grid,
      List<Session> sessions,
      IntradayBar[][] bars,
      List<QualityFinding> findings) {
    this.security = security;
    this.grid = grid;
    this.sessions = sessions.toArray(Session[]::new);
    this.bars = bars;
    this.findings = findings.toArray(QualityFinding[]::new);
  }

  /**
   * Lays bars on the sessions of an exchange.
   *
   * @param security whose bars
   * @param bars in any order, possibly twice, outside the session's hours or with impossible prices
   * @param calendar sessions of the exchange on which the bars were traded
   * @param grid length of the bars
   * @return every session from the first to the last with a usable bar
   * @throws IllegalArgumentException if a bar is of another security
   */
  public static SessionBars of(
      SecurityId security, Collection<IntradayBar> bars, TradingCalendar calendar, BarGrid grid) {
    return new BarScreen(security, calendar, grid).screen(bars);
  }

  /**
   * Whose bars these are.
   *
   * @return the security
   */
  public SecurityId security() {
    return security;
  }

  /**
   * How sessions are divided.
   *
   * @return the grid
   */
  public BarGrid grid() {
    return grid;
  }

  /**
   * Number of sessions.
   *
   * @return the number
   */
  public int size() {
    return sessions.length;
  }

  /**
   * One session.
   *
   * @param index its position, from 0
   * @return the session
   */
  public Session session(int index) {
    return sessions[index];
  }

  /**
   * The position of a day's session.
   *
   * @param date day on the exchange
   * @return its position, empty when the bars do not reach the day or it is no session
   */
  public OptionalInt indexOf(LocalDate date) {
    int low = 0;
    int high = sessions.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = sessions[middle].date().compareTo(date);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return OptionalInt.empty();
  }

  /**
   * The session before a day's.
   *
   * @param date day on the exchange
   * @return the session, empty when the bars do not reach both
   */
  public Optional<Session> before(LocalDate date) {
    OptionalInt index = indexOf(date);
    return index.isPresent() && index.getAsInt() > 0
        ? Optional.of(sessions[index.getAsInt() - 1])
        : Optional.empty();
  }

  /**
   * Number of intervals of a session, with or without a bar.
   *
   * @param index position of the session
   * @return M
   */
  public int intervals(int index) {
    return bars[index].length;
  }

  /**
   * Number of bars of a session.
   *
   * @param index position of the session
   * @return at most M
   */
  public int present(int index) {
    int present = 0;
    for (IntradayBar bar : bars[index]) {
      present += bar == null ? 0 : 1;
    }
    return present;
  }

  /**
   * The price at a boundary of a session: at the open the first bar's first price, later the last
   * price of the bar that ends there.
   *
   * @param index position of the session
   * @param boundary {@link ClockWindow#PREVIOUS_CLOSE}, or from 0 to M
   * @return the price, empty when that bar is missing
   */
  public OptionalDouble price(int index, int boundary) {
    if (boundary == ClockWindow.PREVIOUS_CLOSE) {
      return index == 0 ? OptionalDouble.empty() : price(index - 1, intervals(index - 1));
    }
    IntradayBar bar = bars[index][Math.max(boundary - 1, 0)];
    if (bar == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(boundary == ClockWindow.OPEN ? bar.open() : bar.close());
  }

  /**
   * The logarithmic return between two boundaries of a session.
   *
   * @param index position of the session
   * @param window the boundaries
   * @return ln(P_to/P_from), empty when either price is missing
   */
  public OptionalDouble logReturn(int index, ClockWindow window) {
    if (window.to() > intervals(index)) {
      return OptionalDouble.empty();
    }
    OptionalDouble before = price(index, window.from());
    OptionalDouble after = price(index, window.to());
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(Math.log(after.getAsDouble() / before.getAsDouble()))
        : OptionalDouble.empty();
  }

  /**
   * The logarithmic returns of all bars of a session, the first from its open.
   *
   * @param index position of the session
   * @return M returns, empty when a bar is missing
   */
  public Optional<double[]> logReturns(int index) {
    double[] returns = new double[intervals(index)];
    for (int k = 0; k < returns.length; k++) {
      OptionalDouble value = logReturn(index, new ClockWindow(k, k + 1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      returns[k] = value.getAsDouble();
    }
    return Optional.of(returns);
  }

  /**
   * The range of a session's prices.
   *
   * @param index position of the session
   * @return ln(highest/lowest), empty when a bar is missing: it could hold either
   */
  public OptionalDouble logRange(int index) {
    double high = 0;
    double low = Double.POSITIVE_INFINITY;
    for (IntradayBar bar : bars[index]) {
      if (bar == null) {
        return OptionalDouble.empty();
      }
      high = Math.max(high, bar.high());
      low = Math.min(low, bar.low());
    }
    return OptionalDouble.of(Math.log(high / low));
  }

  /**
   * What was found about the bars.
   *
   * @return in order of days
   */
  public List<QualityFinding> findings() {
    return List.of(findings);
  }
}
