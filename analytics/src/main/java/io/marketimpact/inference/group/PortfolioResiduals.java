package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Average abnormal returns of an equal-weight portfolio of the firms in the estimation window. With
 * the same regressors for every firm they are the residuals of the model fitted to the portfolio.
 */
public final class PortfolioResiduals {

  /** A day on which fewer of the firms have a return is another portfolio and is left out. */
  private static final double FEWEST_FIRMS = 0.8;

  /** What is summed of each day. */
  static final int COLUMNS = 3;

  static final int COLUMNS_OF_RECENT = 2;
  static final int RESIDUAL = 0;
  private static final int SCALED = 1;
  private static final int LEVERAGE = 2;
  private static final int RECENT_LEVERAGE = 1;

  private final int[] sessions;
  private final double[] averages;
  private final double[] studentized;

  private PortfolioResiduals(int[] sessions, double[] averages, double[] studentized) {
    this.sessions = sessions;
    this.averages = averages;
    this.studentized = studentized;
  }

  /**
   * Firms side by side on the calendar: one portfolio that could have been held.
   *
   * @param firms at least one
   * @return the portfolio's estimation days
   */
  public static PortfolioResiduals of(List<FirmEvidence> firms) {
    return of(firms, firm -> 0);
  }

  /** Firms side by side by their distance from their own events. */
  static PortfolioResiduals inEventTime(List<FirmEvidence> firms) {
    return of(firms, FirmEvidence::firstSession);
  }

  private static PortfolioResiduals of(
      List<FirmEvidence> firms, ToIntFunction<FirmEvidence> origin) {
    DayTotals totals = DayTotals.rounded(COLUMNS);
    for (FirmEvidence firm : firms) {
      add(totals, firm, origin.applyAsInt(firm));
    }
    return of(totals, firms.size(), 0);
  }

  /** Adds a firm's residuals by their distance from an origin. */
  static void add(DayTotals totals, FirmEvidence firm, int origin) {
    Residuals own = firm.residuals();
    if (own.size() > 0) {
      totals.reach(own.session(0) - origin, own.session(own.size() - 1) - origin);
    }
    for (int i = 0; i < own.size(); i++) {
      int day = own.session(i) - origin;
      totals.count(day);
      totals.add(RESIDUAL, day, own.value(i));
      totals.add(SCALED, day, own.value(i) / own.scale(i));
      totals.add(LEVERAGE, day, own.leverage(i));
    }
  }

  /** Positions of the days on which the portfolio has firms enough. */
  static int[] kept(DayTotals totals, int firms) {
    return IntStream.range(0, totals.size())
        .filter(day -> totals.present(day) > 0 && totals.present(day) >= FEWEST_FIRMS * firms)
        .toArray();
  }

  /** The portfolio of so many firms, whose days are told from the origin. */
  static PortfolioResiduals of(DayTotals totals, int firms, int origin) {
    int[] kept = kept(totals, firms);
    double[] averages = new double[kept.length];
    double[] studentized = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int day = kept[i];
      int count = totals.present(day);
      averages[i] = totals.value(RESIDUAL, day) / count;
      studentized[i] =
          totals.value(SCALED, day) / count / Math.sqrt(1 - totals.value(LEVERAGE, day) / count);
      kept[i] += totals.first() + origin;
    }
    return new PortfolioResiduals(kept, averages, studentized);
  }

  /** Portfolios held together, each with its weight, on the days all of them have. */
  public static PortfolioResiduals mixed(List<Controls.Weighted> parts) {
    List<PortfolioResiduals> portfolios =
        parts.stream().map(part -> of(part.line().shares())).toList();
    int[] days =
        Arrays.stream(portfolios.get(0).sessions)
            .filter(day -> portfolios.stream().allMatch(held -> held.index(day) >= 0))
            .toArray();
    double[] averages = new double[days.length];
    double[] studentized = new double[days.length];
    for (int p = 0; p < parts.size(); p++) {
      PortfolioResiduals held = portfolios.get(p);
      for (int i = 0; i < days.length; i++) {
        averages[i] += parts.get(p).weight() * held.averages[held.index(days[i])];
        studentized[i] += parts.get(p).weight() * held.studentized[held.index(days[i])];
      }
    }
    return new PortfolioResiduals(days, averages, studentized);
  }

  private int index(int session) {
    return Arrays.binarySearch(sessions, session);
  }

  /** The days before a window: these and later ones. */
  public ScaledPlacebo.Days before(SortedMap<Integer, Double> recent) {
    return new ScaledPlacebo.Days(
        sessions, studentized, recent.values().stream().mapToDouble(value -> value).toArray());
  }

  /** The portfolio's studentized returns between its estimation and the event, by session. */
  public static SortedMap<Integer, Double> recent(List<FirmEvidence> firms) {
    DayTotals totals = DayTotals.rounded(COLUMNS_OF_RECENT);
    firms.forEach(firm -> addRecent(totals, firm, 0));
    return recent(totals, firms.size(), 0);
  }

  /** Adds what a firm's model left unexplained since it was estimated. */
  static void addRecent(DayTotals totals, FirmEvidence firm, int origin) {
    Residuals own = firm.recent();
    if (own.size() > 0) {
      totals.reach(own.session(0) - origin, own.session(own.size() - 1) - origin);
    }
    for (int i = 0; i < own.size(); i++) {
      int day = own.session(i) - origin;
      totals.count(day);
      totals.add(RESIDUAL, day, own.value(i));
      totals.add(RECENT_LEVERAGE, day, own.leverage(i));
    }
  }

  /** The same of so many firms, whose days are told from the origin. */
  static SortedMap<Integer, Double> recent(DayTotals totals, int firms, int origin) {
    SortedMap<Integer, Double> returns = new TreeMap<>();
    for (int day = 0; day < totals.size(); day++) {
      int count = totals.present(day);
      if (count > 0 && count >= FEWEST_FIRMS * firms) {
        returns.put(
            totals.first() + origin + day,
            totals.value(RESIDUAL, day)
                / count
                / Math.sqrt(1 - totals.value(RECENT_LEVERAGE, day) / count));
      }
    }
    return returns;
  }

  /**
   * How many estimation days the portfolio has.
   *
   * @return number of days
   */
  public int size() {
    return sessions.length;
  }

  int session(int index) {
    return sessions[index];
  }

  /** The average on the scale of a day of its own. */
  public double studentized(int index) {
    return studentized[index];
  }

  /** Days of which nothing but the plain average is known. */
  static PortfolioResiduals ofAverages(int[] sessions, double[] averages) {
    return new PortfolioResiduals(sessions, averages, new double[averages.length]);
  }

  /** √(Σ(AAR - mean)²/df); the mean is zero where the model estimates a constant. */
  public double sigma(int degreesOfFreedom) {
    double mean = Moments.mean(averages);
    double squares = 0;
    for (double average : averages) {
      squares += (average - mean) * (average - mean);
    }
    return Math.sqrt(squares / degreesOfFreedom);
  }

  /**
   * σ of a portfolio whose firms have residuals of several degrees of freedom: each firm's are
   * multiplied with its factor before they are averaged.
   */
  static double sigma(GroupSample sample) {
    PortfolioResiduals plain = sample.portfolio();
    int df = sample.portfolioDegreesOfFreedom();
    double[] factors = sample.residualFactors(plain.size());
    return Arrays.stream(factors).allMatch(factor -> factor == 1)
        ? plain.sigma(df)
        : sample
            .days()
            .multiplied(parameters -> sample.residualFactor(plain.size(), parameters))
            .sigma(df);
  }

  /** This portfolio held and another sold, on the days both have, on the scale of a day. */
  public PortfolioResiduals gap(PortfolioResiduals other) {
    int[] common =
        IntStream.range(0, sessions.length).filter(i -> other.index(sessions[i]) >= 0).toArray();
    int[] days = new int[common.length];
    double[] plain = new double[common.length];
    double[] scaled = new double[common.length];
    for (int i = 0; i < common.length; i++) {
      days[i] = sessions[common[i]];
      int there = other.index(days[i]);
      plain[i] = averages[common[i]] - other.averages[there];
      scaled[i] = studentized[common[i]] - other.studentized[there];
    }
    return new PortfolioResiduals(days, plain, scaled);
  }

  public Outcome<PlaceboWindows> placebo(double observed, int length) {
    return PlaceboWindows.of(observed, sessions, studentized, length);
  }

  /** CAAR/√(C/L), the window on the scale of a sum of L studentized days. */
  public static double onResidualScale(List<FirmEvidence> firms) {
    double caar = Moments.mean(firms.stream().mapToDouble(FirmEvidence::car).toArray());
    double factor =
        Moments.mean(firms.stream().mapToDouble(FirmEvidence::varianceFactor).toArray());
    return caar / Math.sqrt(factor / firms.get(0).length());
  }
}
