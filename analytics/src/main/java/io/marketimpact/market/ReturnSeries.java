package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * The returns of one security on a session axis. A session has a return only when it and the
 * session before it both have a price: a return over a gap is not a daily return, and a missing one
 * is absent, never zero.
 */
public final class ReturnSeries implements Serializable {

  private static final long serialVersionUID = 1;

  private final SecurityId security;
  private final SessionAxis axis;
  private final double[] returns;
  private final BitSet present;

  private ReturnSeries(SecurityId security, SessionAxis axis, double[] returns, BitSet present) {
    this.security = security;
    this.axis = axis;
    this.returns = returns;
    this.present = present;
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
    BitSet present = new BitSet(axis.size());
    int previousSession = -2;
    double previousClose = 0;
    for (int i = 0; i < history.size(); i++) {
      var found = axis.indexOf(history.date(i));
      if (found.isEmpty()) {
        continue;
      }
      int session = found.getAsInt();
      if (session == previousSession + 1) {
        returns[session] = kind.between(previousClose, history.close(i));
        present.set(session);
      }
      previousSession = session;
      previousClose = history.close(i);
    }
    return new ReturnSeries(history.security(), axis, returns, present);
  }

  /**
   * A series of returns that were not formed from prices, such as a factor's.
   *
   * @param security what they are of
   * @param axis the sessions
   * @param returns one per session, as fractions; NaN where there is none
   * @return the series
   * @throws IllegalArgumentException if their number is not the axis's
   */
  public static ReturnSeries ofReturns(SecurityId security, SessionAxis axis, double[] returns) {
    Require.that(
        returns.length == axis.size(),
        "a series needs one return per session: %s for %s",
        returns.length,
        axis.size());
    double[] values = new double[returns.length];
    BitSet present = new BitSet(returns.length);
    for (int session = 0; session < returns.length; session++) {
      if (!Double.isNaN(returns[session])) {
        values[session] = returns[session];
        present.set(session);
      }
    }
    return new ReturnSeries(security, axis, values, present);
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
   * The sessions the series is laid out on.
   *
   * @return the axis
   */
  public SessionAxis axis() {
    return axis;
  }

  /**
   * Whether a session has a return.
   *
   * @param session any number; outside the axis there is none
   * @return whether it has
   */
  public boolean has(int session) {
    return session >= 0 && present.get(session);
  }

  /**
   * The return of a session.
   *
   * @param session one that has a return
   * @return the return as a fraction
   * @throws IllegalArgumentException if the session has none
   */
  public double at(int session) {
    if (!has(session)) {
      throw new IllegalArgumentException(
          "a return must exist: " + security + " has none in session " + session);
    }
    return returns[session];
  }

  /**
   * The last session with a return.
   *
   * @return its number, empty when there is none
   */
  public OptionalInt last() {
    return present.isEmpty() ? OptionalInt.empty() : OptionalInt.of(present.length() - 1);
  }

  /**
   * Number of sessions with a return.
   *
   * @return the number
   */
  public int count() {
    return present.cardinality();
  }
}
