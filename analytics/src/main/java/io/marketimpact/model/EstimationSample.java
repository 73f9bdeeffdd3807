package io.marketimpact.model;

import io.marketimpact.base.Require;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import java.util.stream.IntStream;

/**
 * What a model may learn from: what one firm did in its estimation window, and what the market did.
 *
 * @param security the firm's stock
 * @param firm the number of each day whose expectation is sought: its return, or its log volume
 * @param market what it is measured against, on the same axis
 * @param day0 session number of day 0
 * @param window days relative to day 0 from which to estimate
 * @param minimum fewest returns from which to estimate
 * @param mask sessions not to estimate from
 */
public record EstimationSample(
    SecurityId security,
    DaySeries firm,
    Market market,
    int day0,
    EstimationWindow window,
    int minimum,
    SessionMask mask) {

  /**
   * Checks that firm and market lie on one axis.
   *
   * @throws IllegalArgumentException if their axes differ or the minimum is below 3
   */
  public EstimationSample {
    Require.that(
        firm.axis().equals(market.axis()),
        "firm and market must lie on one axis: %s and %s sessions",
        firm.axis().size(),
        market.axis().size());
    Require.that(minimum >= 3, "the minimum of estimation returns must be at least 3: %s", minimum);
  }

  /**
   * A sample that leaves out no session.
   *
   * @param firm the firm's returns
   * @param market what it is measured against, on the same axis
   * @param day0 session number of day 0
   * @param window days relative to day 0 from which to estimate
   * @param minimum fewest returns from which to estimate
   */
  public EstimationSample(
      ReturnSeries firm, Market market, int day0, EstimationWindow window, int minimum) {
    this(firm, market, day0, window, minimum, SessionMask.NONE);
  }

  /**
   * A sample of returns.
   *
   * @param firm the firm's returns
   * @param market what it is measured against, on the same axis
   * @param day0 session number of day 0
   * @param window days relative to day 0 from which to estimate
   * @param minimum fewest returns from which to estimate
   * @param mask sessions not to estimate from
   */
  public EstimationSample(
      ReturnSeries firm,
      Market market,
      int day0,
      EstimationWindow window,
      int minimum,
      SessionMask mask) {
    this(firm.security(), firm.days(), market, day0, window, minimum, mask);
  }

  /**
   * Session numbers of the estimation window that lie on the axis, have a return of the firm and
   * are not masked.
   *
   * @return ascending session numbers
   */
  public IntStream sessions() {
    return priced().filter(session -> !mask.covers(session));
  }

  /**
   * How many returns of the firm in the estimation window the mask leaves out.
   *
   * @return their number
   */
  public int masked() {
    return (int) priced().filter(mask::covers).count();
  }

  private IntStream priced() {
    return IntStream.rangeClosed(day0 + window.start(), day0 + window.end()).filter(firm::has);
  }
}
