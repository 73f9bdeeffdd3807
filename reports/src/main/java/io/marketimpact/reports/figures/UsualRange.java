package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayPoint;

/** What normal days show of a stock's way through the day. */
public final class UsualRange {

  /** How many usual sizes the range reaches: nineteen days in twenty, were they normal. */
  static final double REACH = 2;

  private UsualRange() {}

  /** How far from zero the range reaches at a point. */
  static double reach(IntradayPoint point) {
    return REACH * point.ordinary();
  }

  /**
   * Whether an abnormal return is further from zero than normal days would have it.
   *
   * @param point of the day; the close says whether the day was unusual
   * @return whether it is beyond twice its usual size
   */
  public static boolean isBeyond(IntradayPoint point) {
    return Math.abs(point.abnormal()) > reach(point);
  }
}
