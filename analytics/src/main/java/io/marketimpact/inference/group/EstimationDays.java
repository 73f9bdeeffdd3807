package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;

/** What tests ask of the estimation days of a group's firms, held or summed. */
public interface EstimationDays {

  /**
   * Mean correlation of the firms' residuals, pairs weighted by the days their windows share.
   *
   * @return r̄, 0 for a single firm
   */
  double meanCorrelation();

  /**
   * The firms side by side on the calendar, where they share one date.
   *
   * @return their portfolio
   */
  PortfolioResiduals portfolio();

  /**
   * The firms side by side by their distance from their own events.
   *
   * @return their portfolio
   */
  PortfolioResiduals inEventTime();

  /**
   * The portfolio of firms that share one date, each firm's residuals times a factor.
   *
   * @param factor by the number of a firm's parameters
   * @return their portfolio, of which the plain averages are known
   */
  PortfolioResiduals multiplied(IntToDoubleFunction factor);

  /**
   * The portfolio's studentized returns between its estimation and the event, where firms share one
   * date.
   *
   * @return by session
   */
  SortedMap<Integer, Double> recent();

  /**
   * How many estimation days all firms have, where they share their dates.
   *
   * @return number of days
   */
  int commonDays();

  /**
   * How far the firms' standardized abnormal returns of a day of the window lie apart.
   *
   * @param day its position in the window, from 0
   * @return their standard deviation, or why there is none
   */
  Outcome<Double> deviation(int day);

  /**
   * Mean over firms of the share of estimation days with a sign, among those that moved.
   *
   * @param sign 1 or -1
   * @return the mean over firms with a day that moved, 0 without any
   */
  double signShare(int sign);

  /**
   * The firms by date with sums of their standardized residuals.
   *
   * @return in order of time
   */
  List<DateGroup> standardizedByDate();

  /**
   * Sums of the firms' standardized abnormal returns on the days of their windows.
   *
   * @return by session
   */
  SortedMap<Integer, Double> windowSums();

  /**
   * Sums of the firms' scores.
   *
   * @param scoring how a firm is scored
   * @return the sums
   * @throws IllegalArgumentException if residuals are not held and no such sums were made
   */
  ScoreSums scores(Scoring scoring);

  /**
   * Whether single firms' residuals are at hand.
   *
   * @return whether they are held
   */
  boolean areHeld();
}
