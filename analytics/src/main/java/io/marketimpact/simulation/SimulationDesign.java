package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.List;

/**
 * What a simulated group looks like. The return of firm i on day t is x_t + σ_i(√ρ·F_t + √(1 -
 * ρ)·η_it), with a market x ~ N(0, 0.01²) and shocks F and η of one distribution; on the days of
 * the firm's event window its shocks are multiplied by √(variance ratio), and the effect is added
 * to the window's first day. Firms are dealt to the dates in turn; the windows of two dates share
 * no day, so that only firms of one date move together.
 *
 * @param firms number of firms N
 * @param dates number of event dates, 1 for a date that all firms share
 * @param days estimation returns T
 * @param length days L of the event window
 * @param distribution of the shocks
 * @param sigmas standard deviations of the shocks as fractions, dealt to the firms in turn
 * @param correlation ρ of any two firms' shocks on the same day
 * @param varianceRatio by which the event multiplies the variance of the shocks, 1 for not at all
 * @param effect abnormal return of every firm on the window's first day, 0 for none
 */
public record SimulationDesign(
    int firms,
    int dates,
    int days,
    int length,
    ShockDistribution distribution,
    List<Double> sigmas,
    double correlation,
    double varianceRatio,
    double effect)
    implements Serializable {

  /** Standard deviation of the market's return of a day. */
  public static final double MARKET_SIGMA = 0.01;

  /** Estimation returns unless stated otherwise. */
  public static final int DAYS = 250;

  /** Standard deviations of the firms unless stated otherwise. */
  public static final List<Double> SIGMAS = List.of(0.015, 0.02, 0.025, 0.02, 0.03);

  private static final int FEWEST_DAYS = 10;
  private static final int MOST_FIRMS = 10_000;
  private static final int MOST_DAYS = 10_000;

  /**
   * Checks the design.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SimulationDesign {
    sigmas = List.copyOf(sigmas);
    Require.that(
        firms >= 1 && firms <= MOST_FIRMS, "firms must lie in 1..%s: %s", MOST_FIRMS, firms);
    Require.that(
        dates >= 1 && dates <= firms, "dates must lie in 1..%s, the firms: %s", firms, dates);
    Require.that(
        days >= FEWEST_DAYS && days <= MOST_DAYS,
        "estimation days must lie in %s..%s: %s",
        FEWEST_DAYS,
        MOST_DAYS,
        days);
    Require.that(
        length >= 1 && length <= days,
        "the window's length must lie in 1..%s, the estimation days: %s",
        days,
        length);
    Require.that(
        !sigmas.isEmpty() && sigmas.stream().allMatch(sigma -> sigma > 0 && Double.isFinite(sigma)),
        "standard deviations must be positive: %s",
        sigmas);
    Require.that(
        correlation >= 0 && correlation < 1, "a correlation must lie in [0, 1): %s", correlation);
    Require.that(
        varianceRatio > 0 && Double.isFinite(varianceRatio),
        "a variance ratio must be positive: %s",
        varianceRatio);
    Require.finite(effect, "an effect");
  }

  /**
   * Firms on one date with fat tails and nothing happening: 250 estimation returns, a window of one
   * day, {@link #SIGMAS}.
   *
   * @param firms number of firms
   * @param correlation of any two
   * @return the design
   */
  public static SimulationDesign of(int firms, double correlation) {
    return new SimulationDesign(
        firms, 1, DAYS, 1, ShockDistribution.STUDENT_4, SIGMAS, correlation, 1, 0);
  }

  /**
   * The same design on another number of dates.
   *
   * @param other number of dates
   * @return the design
   */
  public SimulationDesign withDates(int other) {
    return new SimulationDesign(
        firms, other, days, length, distribution, sigmas, correlation, varianceRatio, effect);
  }

  /**
   * The first day of a firm's event window.
   *
   * @param firm its number, from 0
   * @return days after the first of all
   */
  public int eventDay(int firm) {
    return days + firm % dates * length;
  }

  /**
   * The same design with shocks of another distribution.
   *
   * @param other the distribution
   * @return the design
   */
  public SimulationDesign withDistribution(ShockDistribution other) {
    return new SimulationDesign(
        firms, dates, days, length, other, sigmas, correlation, varianceRatio, effect);
  }

  /**
   * The same design with a window of another length.
   *
   * @param other days of the window
   * @return the design
   */
  public SimulationDesign withLength(int other) {
    return new SimulationDesign(
        firms, dates, days, other, distribution, sigmas, correlation, varianceRatio, effect);
  }

  /**
   * The same design with another rise in variance.
   *
   * @param other by which the event multiplies the variance
   * @return the design
   */
  public SimulationDesign withVarianceRatio(double other) {
    return new SimulationDesign(
        firms, dates, days, length, distribution, sigmas, correlation, other, effect);
  }

  /**
   * The same design with another effect.
   *
   * @param other abnormal return of every firm on the window's first day
   * @return the design
   */
  public SimulationDesign withEffect(double other) {
    return new SimulationDesign(
        firms, dates, days, length, distribution, sigmas, correlation, varianceRatio, other);
  }

  /**
   * Standard deviation of a firm's shocks.
   *
   * @param firm its number, from 0
   * @return σ of that firm
   */
  public double sigma(int firm) {
    return sigmas.get(firm % sigmas.size());
  }
}
