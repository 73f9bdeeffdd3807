package io.marketimpact.market;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The returns of one security on a session axis. A session has a return only when it and the
 * session before it both have a price, or when its return was stated: a return over a gap is not a
 * daily return, and a missing one is absent, never zero.
 */
public final class ReturnSeries implements Serializable {

  private static final long serialVersionUID = 1;

  private final SecurityId security;
  private final DaySeries days;

  private ReturnSeries(SecurityId security, DaySeries days) {
    this.security = security;
    this.days = days;
  }

  /**
   * Forms the returns of a price history.
   *
   * @param history the prices; days off the axis are not used
   * @param axis the sessions
   * @param kind simple or logarithmic
   * @return the series
   */
  public static ReturnSeries of(PriceHistory history, SessionAxis axis, ReturnKind kind) {
    double[] returns = new double[axis.size()];
    Arrays.fill(returns, Double.NaN);
    int previousSession = -2;
    double previousClose = 0;
    for (int i = 0; i < history.size(); i++) {
      var position = axis.indexOf(history.epochDay(i));
      if (position.isEmpty()) {
        continue;
      }
      int session = position.getAsInt();
      if (session == previousSession + 1) {
        returns[session] = kind.between(previousClose, history.close(i));
      } else if (history.base(i).isPresent()) {
        returns[session] = kind.between(history.base(i).getAsDouble(), history.close(i));
      }
      previousSession = session;
      previousClose = history.close(i);
    }
    return ofReturns(history.security(), axis, returns);
  }

  /**
   * A series of returns that were not formed from prices.
   *
   * @param security whose they are
   * @param axis the sessions
   * @param returns one per session, as fractions; NaN where there is none
   * @return the series
   * @throws IllegalArgumentException if their number is not the axis's
   */
  public static ReturnSeries ofReturns(SecurityId security, SessionAxis axis, double[] returns) {
    return of(security, DaySeries.of(security.symbol(), axis, returns));
  }

  /**
   * Gives returns their owner.
   *
   * @param security the security
   * @param days its returns
   * @return the series
   */
  public static ReturnSeries of(SecurityId security, DaySeries days) {
    return new ReturnSeries(security, days);
  }

  /**
   * Whose returns these are.
   *
   * @return the security
   */
  public SecurityId security() {
    return security;
  }

  /**
   * The returns without their owner.
   *
   * @return one number per session that has a return
   */
  public DaySeries days() {
    return days;
  }

  /**
   * The sessions the series is laid out on.
   *
   * @return the axis
   */
  public SessionAxis axis() {
    return days.axis();
  }

  /**
   * Whether a session has a return.
   *
   * @param session any number; outside the axis there is none
   * @return whether it has
   */
  public boolean has(int session) {
    return days.has(session);
  }

  /**
   * The return of a session.
   *
   * @param session one that has a return
   * @return the return as a fraction
   * @throws IllegalArgumentException if the session has none
   */
  public double at(int session) {
    return days.at(session);
  }

  /**
   * The last session with a return.
   *
   * @return its number, empty when there is none
   */
  public OptionalInt last() {
    return days.last();
  }

  /**
   * Number of sessions with a return.
   *
   * @return the number
   */
  public int count() {
    return days.count();
  }
}
