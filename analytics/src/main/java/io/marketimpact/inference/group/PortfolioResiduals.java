package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.DayRange;
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
    DayRange range = DayRange.of(firms, origin);
    int[] present = new int[range.size()];
    double[] residuals = new double[range.size()];
    double[] scaled = new double[range.size()];
    double[] leverages = new double[range.size()];
    for (FirmEvidence firm : firms) {
      Residuals own = firm.residuals();
      int shift = origin.applyAsInt(firm) + range.first();
      for (int i = 0; i < own.size(); i++) {
        int day = own.session(i) - shift;
        present[day]++;
        residuals[day] += own.value(i);
        scaled[day] += own.value(i) / own.scale(i);
        leverages[day] += own.leverage(i);
      }
    }
    int[] kept =
        IntStream.range(0, range.size())
            .filter(day -> present[day] > 0 && present[day] >= FEWEST_FIRMS * firms.size())
            .toArray();
    double[] averages = new double[kept.length];
    double[] studentized = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int count = present[kept[i]];
      averages[i] = residuals[kept[i]] / count;
      studentized[i] = scaled[kept[i]] / count / Math.sqrt(1 - leverages[kept[i]] / count);
      kept[i] += range.first();
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
    SortedMap<Integer, double[]> days = new TreeMap<>();
    for (FirmEvidence firm : firms) {
      Residuals own = firm.recent();
      for (int i = 0; i < own.size(); i++) {
        double[] sums = days.computeIfAbsent(own.session(i), day -> new double[3]);
        sums[0] += own.value(i);
        sums[1] += own.leverage(i);
        sums[2]++;
      }
    }
    SortedMap<Integer, Double> returns = new TreeMap<>();
    days.forEach(
        (day, sums) -> {
          if (sums[2] >= FEWEST_FIRMS * firms.size()) {
            returns.put(day, sums[0] / sums[2] / Math.sqrt(1 - sums[1] / sums[2]));
          }
        });
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
        : of(multiplied(sample.firms(), factors)).sigma(df);
  }

  private static List<FirmEvidence> multiplied(List<FirmEvidence> firms, double[] factors) {
    return IntStream.range(0, factors.length)
        .mapToObj(i -> firms.get(i).with(firms.get(i).residuals().times(factors[i])))
        .toList();
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
