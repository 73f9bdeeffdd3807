package io.marketimpact.model.rolling;

import io.marketimpact.base.Require;
import io.marketimpact.event.EstimationWindow;

/**
 * Fits the market model of every day of a series, block after block, each by moving sums; days
 * whose digits moving sums cannot prove are fitted by two passes over their own window. One object
 * fits series after series and allocates nothing; it belongs to one thread.
 *
 * @see RollingBlock
 */
public final class RollingFitter {

  private static final int BLOCK = 1024;
  private static final int FEWEST = 3;

  private final int minimum;
  private final int blockDays;
  private final RollingBlock block;
  private final WindowRefit refit;
  private long refits;

  /**
   * A fitter.
   *
   * @param window days to estimate from, relative to each day
   * @param minimum fewest returns from which to estimate
   * @throws IllegalArgumentException if the minimum is below 3 or more than the window holds
   */
  public RollingFitter(EstimationWindow window, int minimum) {
    Require.that(
        minimum >= FEWEST && minimum <= window.length(),
        "the minimum of estimation returns must be between 3 and the window's %s days: %s",
        window.length(),
        minimum);
    this.minimum = minimum;
    blockDays = Math.max(BLOCK, 4 * window.length());
    block = new RollingBlock(window, blockDays);
    refit = new WindowRefit(window);
  }

  /**
   * Fits all days of a series.
   *
   * @param firm its returns, as fractions; NaN where there is none
   * @param market those of the market on the same days
   * @param into takes one fit per day
   * @throws IllegalArgumentException if the three are not of one length or a return is infinite
   */
  public void fit(double[] firm, double[] market, RollingMarketModel into) {
    int days = firm.length;
    Require.that(
        days == market.length && days == into.days(),
        "firm, market and fits must have one place per day each: %s, %s and %s",
        days,
        market.length,
        into.days());
    finite(firm, "firm");
    finite(market, "market");
    for (int first = 0; first < days; first += blockDays) {
      int end = Math.min(days, first + blockDays);
      block.fit(firm, market, first, end, into);
      for (int day = first; day < end; day++) {
        check(firm, market, day, block.proves(day - first), into);
      }
    }
  }

  /**
   * How many days were fitted by two passes since this object was made.
   *
   * @return their number
   */
  public long refits() {
    return refits;
  }

  private void check(
      double[] firm, double[] market, int day, boolean proved, RollingMarketModel into) {
    if (into.returns[day] < minimum) {
      into.unfit(day);
    } else if (!proved) {
      refits++;
      refit.fit(firm, market, day, into);
    }
  }

  private static void finite(double[] returns, String whose) {
    for (int day = 0; day < returns.length; day++) {
      if (Double.isInfinite(returns[day])) {
        Require.that(
            false,
            "a return of the %s must be a number or NaN: %s on day %s",
            whose,
            returns[day],
            day);
      }
    }
  }
}
