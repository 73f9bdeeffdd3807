package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.FittedModel;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * By how much an event multiplied the variance of a group's abnormal returns (Białkowski,
 * Gottschalk and Wisniewski 2008). On a day, λ = (1/N)·Σ_i(Nε_i - Σ_jε_j)²/(N(N - 2)h_i + Σ_jh_j),
 * with h the variance expected before the event; each term has mean 1 without an event.
 *
 * <p>The paper divides by N - 1 instead of N, which no one notices with its hundred elections but
 * overstates λ by a quarter with five firms. With 1/N, Σ(N - 1)λ is χ² with (N - 1)L degrees of
 * freedom when the firms are independent and alike, and nearly so when they are not alike.
 *
 * <p>Caveat: the day's mean is taken out, so this measures how far the firms moved apart, not how
 * far they moved; a shock that hits all alike leaves λ at 1. Firms whose abnormal returns are
 * correlated move apart less than the distribution says.
 *
 * @param firms number of firms N
 * @param daily λ of each day
 * @param statistic Σ(N - 1)λ
 * @param degreesOfFreedom (N - 1)L
 * @param pValue upper tail of χ², under independence of the firms
 */
public record EventVariance(
    int firms, List<Double> daily, double statistic, int degreesOfFreedom, double pValue)
    implements Serializable {

  /** With fewer firms the weights of the formula vanish. */
  private static final int FEWEST = 3;

  /** Keeps its own copy. */
  public EventVariance {
    daily = List.copyOf(daily);
  }

  /**
   * How much more variance the window had than expected.
   *
   * @return the mean of λ over the days, 1 where nothing happened
   */
  public double multiple() {
    return daily.stream().mapToDouble(Double::doubleValue).sum() / daily.size();
  }

  /**
   * The smallest multiple of variance that the test at 5 % finds with 80 % power: multiplied by m,
   * the statistic is m·χ².
   *
   * @return m = χ²(0.95)/χ²(0.20), by the degrees of freedom of the test
   */
  public double detectable() {
    return Distributions.chiSquaredQuantile(1 - EffectTest.LEVEL, degreesOfFreedom)
        / Distributions.chiSquaredQuantile(1 - EffectTest.POWER, degreesOfFreedom);
  }

  /**
   * Cumulative abnormal volatility.
   *
   * @return CAV = Σλ - L, in days of ordinary variance
   */
  public double cumulative() {
    return daily.stream().mapToDouble(Double::doubleValue).sum() - daily.size();
  }

  /**
   * One firm's abnormal returns in the window.
   *
   * @param security the firm
   * @param abnormal ε, one per day
   * @param variances h, one per day: the variance expected before the event
   */
  public record Firm(SecurityId security, List<Double> abnormal, List<Double> variances)
      implements Serializable {

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if a day lacks one of the two or a variance is not positive
     */
    public Firm {
      abnormal = List.copyOf(abnormal);
      variances = List.copyOf(variances);
      Require.that(
          abnormal.size() == variances.size() && !abnormal.isEmpty(),
          "every day needs an abnormal return and its variance: %s and %s",
          abnormal.size(),
          variances.size());
      variances.forEach(
          variance -> Require.that(variance > 0, "a variance must be positive: %s", variance));
    }

    /**
     * One firm under one model.
     *
     * @param firm the firm's returns
     * @param model fitted to them; h = σ²c holds the forecast error, for a GARCH model its own
     *     forecast
     * @param firstSession first session of the window, outside the estimation window
     * @param length its number of sessions
     * @return the firm's days, or why they are not complete
     */
    public static Outcome<Firm> of(
        ReturnSeries firm, FittedModel model, int firstSession, int length) {
      List<Double> abnormal = new ArrayList<>();
      List<Double> variances = new ArrayList<>();
      for (int session = firstSession; session < firstSession + length; session++) {
        OptionalDouble expected = model.expected(session);
        if (!firm.has(session) || expected.isEmpty()) {
          return Outcome.excluded(
              ExclusionReason.INCOMPLETE_WINDOW,
              abnormal.size() + " of " + length + " days have a return");
        }
        abnormal.add(firm.at(session) - expected.getAsDouble());
        variances.add(model.sigma() * model.sigma() * model.varianceFactor(new int[] {session}));
      }
      return Outcome.of(new Firm(firm.security(), abnormal, variances));
    }
  }

  /**
   * Measures a group.
   *
   * @param group firms with the same days, in any order
   * @return the multiplier, or why there is none
   * @throws IllegalArgumentException if firms differ in their number of days
   */
  public static Outcome<EventVariance> of(List<Firm> group) {
    if (group.size() < FEWEST) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, group.size() + " of at least " + FEWEST + " firms");
    }
    List<Firm> firms = group.stream().sorted(Comparator.comparing(Firm::security)).toList();
    int days = firms.get(0).abnormal.size();
    Require.that(
        firms.stream().allMatch(firm -> firm.abnormal.size() == days),
        "the firms of a group must have the same days: %s",
        days);
    List<Double> daily = new ArrayList<>();
    double statistic = 0;
    for (int day = 0; day < days; day++) {
      double lambda = multiplier(firms, day);
      daily.add(lambda);
      statistic += (firms.size() - 1) * lambda;
    }
    int df = (firms.size() - 1) * days;
    return Outcome.of(
        new EventVariance(
            firms.size(), daily, statistic, df, Distributions.chiSquaredUpperTail(statistic, df)));
  }

  private static double multiplier(List<Firm> firms, int day) {
    double n = firms.size();
    double returns = 0;
    double variances = 0;
    for (Firm firm : firms) {
      returns += firm.abnormal.get(day);
      variances += firm.variances.get(day);
    }
    double sum = 0;
    for (Firm firm : firms) {
      double apart = n * firm.abnormal.get(day) - returns;
      sum += apart * apart / (n * (n - 2) * firm.variances.get(day) + variances);
    }
    return sum / n;
  }
}
