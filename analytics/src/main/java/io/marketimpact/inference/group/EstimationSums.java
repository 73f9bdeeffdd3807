package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.stat.ExactSums;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What tests ask of the estimation days of a group too large to be held, summed over its firms. The
 * sums are exact: firms may be added in any order and in any parts. Memory grows with the days of
 * the estimation window and with the dates of the events, not with the firms.
 */
public final class EstimationSums implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int CORRELATED = 0;
  private static final int SQUARES = 1;
  private static final int STANDARDIZED = 2;
  private static final int RISING = 0;
  private static final int FALLING = 1;

  private final SortedMap<Integer, DayTotals> byParameters = new TreeMap<>();
  private final SortedMap<Integer, Date> dates = new TreeMap<>();
  private final DayTotals recent = DayTotals.exact(PortfolioResiduals.COLUMNS_OF_RECENT);
  private final DayTotals windows = DayTotals.exact(1);
  private final DaySpread spread = new DaySpread();
  private final ExactSums shares = new ExactSums(2);
  private int firms;
  private int moved;

  /** The firms whose windows begin in one session. */
  private static final class Date implements Serializable {
    private static final long serialVersionUID = 1;
    private final DayTotals days = DayTotals.exact(3);
    private int firms;
  }

  /** Sums of no firm. */
  public EstimationSums() {}

  /**
   * Adds a firm.
   *
   * @param firm with its residuals
   * @return this accumulator
   */
  public EstimationSums add(FirmEvidence firm) {
    int start = firm.firstSession();
    PortfolioResiduals.add(totals(firm.parameters()), firm, start);
    PortfolioResiduals.addRecent(recent, firm, start);
    Date date = dates.computeIfAbsent(start, session -> new Date());
    DateGroup.count(date.days, firm);
    DateGroup.add(date.days, firm, PooledCorrelation.scaled(firm), CORRELATED, SQUARES);
    double[] standardized = standardized(firm);
    for (int i = 0; i < standardized.length; i++) {
      date.days.add(STANDARDIZED, firm.residuals().session(i), standardized[i]);
    }
    date.firms++;
    windows.reach(start, start + firm.length() - 1);
    for (int day = 0; day < firm.length(); day++) {
      windows.count(start + day);
      windows.add(0, start + day, firm.sars().get(day));
    }
    spread.add(firm.sars());
    Signs signs = Signs.of(firm);
    if (signs.moved() > 0) {
      shares.add(RISING, signs.share(1));
      shares.add(FALLING, signs.share(-1));
      moved++;
    }
    firms++;
    return this;
  }

  /**
   * Adds the firms of another accumulator.
   *
   * @param other of other firms
   * @return this accumulator
   */
  public EstimationSums merge(EstimationSums other) {
    other.byParameters.forEach((k, totals) -> totals(k).merge(totals));
    recent.merge(other.recent);
    other.dates.forEach(
        (start, date) -> {
          Date own = dates.computeIfAbsent(start, session -> new Date());
          own.days.merge(date.days);
          own.firms += date.firms;
        });
    windows.merge(other.windows);
    spread.merge(other.spread);
    shares.merge(other.shares, 0);
    firms += other.firms;
    moved += other.moved;
    return this;
  }

  private DayTotals totals(int parameters) {
    return byParameters.computeIfAbsent(
        parameters, k -> DayTotals.exact(PortfolioResiduals.COLUMNS));
  }

  /** A firm's residuals in standard deviations of a day of its own. */
  static double[] standardized(FirmEvidence firm) {
    double[] values = new double[firm.residuals().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = firm.residuals().studentized(i) / firm.sigma();
    }
    return values;
  }

  int firms() {
    return firms;
  }

  /** The firms side by side by their distance from their events, or on the calendar from there. */
  PortfolioResiduals portfolio(int origin) {
    return PortfolioResiduals.of(all(), firms, origin);
  }

  private DayTotals all() {
    DayTotals all = DayTotals.exact(PortfolioResiduals.COLUMNS);
    byParameters.values().forEach(all::merge);
    return all;
  }

  /** Days, from the firms' events, that every firm has. */
  int commonDays() {
    return (int) Arrays.stream(all().present()).filter(count -> count == firms).count();
  }

  /** The portfolio's averages with each firm's residuals times a factor of its parameters. */
  PortfolioResiduals multiplied(IntToDoubleFunction factor) {
    DayTotals all = all();
    int[] kept = PortfolioResiduals.kept(all, firms);
    double[] averages = new double[kept.length];
    byParameters.forEach(
        (parameters, totals) -> {
          for (int i = 0; i < kept.length; i++) {
            int position = kept[i] + all.first() - totals.first();
            if (position >= 0 && position < totals.size()) {
              averages[i] +=
                  factor.applyAsDouble(parameters)
                      * totals.value(PortfolioResiduals.RESIDUAL, position);
            }
          }
        });
    for (int i = 0; i < kept.length; i++) {
      averages[i] /= all.present(kept[i]);
    }
    return PortfolioResiduals.ofAverages(kept, averages);
  }

  SortedMap<Integer, Double> recent(int origin) {
    return PortfolioResiduals.recent(recent, firms, origin);
  }

  double meanCorrelation(int length) {
    return firms < 2 ? 0 : PooledCorrelation.mean(dates(CORRELATED), firms, length);
  }

  List<DateGroup> standardizedByDate() {
    return dates(STANDARDIZED);
  }

  private List<DateGroup> dates(int column) {
    List<DateGroup> groups = new ArrayList<>();
    dates.forEach(
        (start, date) -> groups.add(new DateGroup(start, date.firms, date.days, column, SQUARES)));
    return groups;
  }

  /** Sum of the firms' standardized returns in each session of a window, by session. */
  SortedMap<Integer, Double> windows() {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    IntStream.range(0, windows.size())
        .filter(position -> windows.present(position) > 0)
        .forEach(position -> sums.put(windows.first() + position, windows.value(0, position)));
    return sums;
  }

  Outcome<Double> deviation(int day) {
    return spread.deviation(day);
  }

  double signShare(int sign) {
    return moved == 0 ? 0 : shares.value(sign > 0 ? RISING : FALLING) / moved;
  }
}
