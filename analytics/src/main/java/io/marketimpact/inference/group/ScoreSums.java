package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.ExactSums;
import io.marketimpact.stat.Ranks;
import io.marketimpact.stat.RoundedSums;
import io.marketimpact.stat.Sums;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of the firms' scores day by day, the firms side by side by their distance from their own
 * events. Exact sums do not depend on the order of the firms, nor on the parts they come in.
 */
public final class ScoreSums implements Serializable {

  private static final long serialVersionUID = 1;

  private final Scoring scoring;
  private final DayTotals days;
  private final Sums event;
  private final Sums variances;
  private final int eventDays;
  private int firms;
  private double largestScore;

  private ScoreSums(Scoring scoring, int eventDays, DayTotals days, Sums event, Sums variances) {
    this.scoring = scoring;
    this.eventDays = eventDays;
    this.days = days;
    this.event = event;
    this.variances = variances;
  }

  /**
   * Sums of no firm, of which many are to be added in any order.
   *
   * @param scoring how a firm is scored
   * @param length number of days of the window
   * @return the accumulator
   */
  public static ScoreSums exact(Scoring scoring, int length) {
    int days = scoring.isOneDay() ? 1 : length;
    return new ScoreSums(scoring, days, DayTotals.exact(1), new ExactSums(days), new ExactSums(1));
  }

  static ScoreSums rounded(Scoring scoring, int length) {
    int days = scoring.isOneDay() ? 1 : length;
    return new ScoreSums(
        scoring, days, DayTotals.rounded(1), new RoundedSums(days), new RoundedSums(1));
  }

  /**
   * Adds a firm.
   *
   * @param firm with its residuals
   * @param residualOrder positions of its studentized residuals, the most negative first
   */
  public void add(FirmEvidence firm, int[] residualOrder) {
    add(firm, residualOrder, EstimationSums.standardized(firm));
  }

  /**
   * Adds a firm to several sums, each scored in its own way, with its residuals standardized and
   * sorted once for all.
   *
   * @param sums to add to
   * @param firm with its residuals
   */
  public static void addToAll(List<ScoreSums> sums, FirmEvidence firm) {
    int[] order = ResidualOrders.of(firm);
    double[] standardized = EstimationSums.standardized(firm);
    sums.forEach(each -> each.add(firm, order, standardized));
  }

  private void add(FirmEvidence firm, int[] residualOrder, double[] standardized) {
    Residuals own = firm.residuals();
    int size = own.size();
    double[] onEvent = scoring.event(firm);
    double[] values = Arrays.copyOf(standardized, size + onEvent.length);
    System.arraycopy(onEvent, 0, values, size, onEvent.length);
    double[] scores = scoring.scores(values, Ranks.order(values, residualOrder));
    int origin = firm.firstSession();
    if (size > 0) {
      days.reach(own.session(0) - origin, own.session(size - 1) - origin);
    }
    for (int i = 0; i < size; i++) {
      days.count(own.session(i) - origin);
      days.add(0, own.session(i) - origin, scores[i]);
    }
    for (int day = 0; day < onEvent.length; day++) {
      event.add(day, scores[size + day]);
    }
    for (double reached : scores) {
      largestScore = Math.max(largestScore, Math.abs(reached));
    }
    double count = values.length;
    variances.add(0, (count - 1) / (12 * (count + 1)));
    firms++;
  }

  /**
   * Adds the firms of another accumulator of the same scoring.
   *
   * @param other of other firms
   */
  public void merge(ScoreSums other) {
    days.merge(other.days);
    event.merge(other.event, 0);
    variances.merge(other.variances, 0);
    firms += other.firms;
    largestScore = Math.max(largestScore, other.largestScore);
  }

  /**
   * How firms are scored.
   *
   * @return the scoring
   */
  public Scoring scoring() {
    return scoring;
  }

  /**
   * Number of firms.
   *
   * @return N
   */
  public int firms() {
    return firms;
  }

  /**
   * Firms that have a day, from the first to the last that any of them has.
   *
   * @return numbers of firms
   */
  public int[] present() {
    return days.present();
  }

  /**
   * Sum of the firms' scores on each of the same days.
   *
   * @return the sums
   */
  public double[] scores() {
    return days.values(0);
  }

  /**
   * Sum of the firms' scores on each day of the event.
   *
   * @return the sums
   */
  public double[] event() {
    double[] sums = new double[eventDays];
    Arrays.setAll(sums, event::value);
    return sums;
  }

  /**
   * The score furthest from zero.
   *
   * @return its size
   */
  public double largestScore() {
    return largestScore;
  }

  /**
   * Sum of the variances the firms' ranks have, (T' - 1)/(12(T' + 1)).
   *
   * @return the sum
   */
  public double variances() {
    return variances.value(0);
  }
}
