package io.marketimpact.model.rolling;

import io.marketimpact.base.Require;
import io.marketimpact.event.EstimationWindow;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The market model R = α + βR_m + ε with every day of a series as day 0: what {@link
 * io.marketimpact.model.linear.MarketModel} estimates from the window before each day, and the
 * day's abnormal return.
 *
 * <p>A day on which firm or market has no return is left out of every window it lies in, as is one
 * before the series begins; a day with fewer usable returns in its window than the minimum, or
 * whose window does not vary, has no fit: NaN. A fitted day without a return of its own has
 * coefficients and no abnormal return.
 */
public final class RollingMarketModel {

  final double[] alpha;
  final double[] beta;
  final double[] sigma;
  final double[] abnormal;
  final double[] standardized;
  final double[] returns;

  /**
   * Room for the fits of a series.
   *
   * @param days its length
   */
  public RollingMarketModel(int days) {
    Require.that(days >= 0, "a series has no negative number of days: %s", days);
    alpha = new double[days];
    beta = new double[days];
    sigma = new double[days];
    abnormal = new double[days];
    standardized = new double[days];
    returns = new double[days];
  }

  /**
   * Fits all days of a series.
   *
   * @param firm its returns, as fractions; NaN where there is none
   * @param market those of the market on the same days
   * @param window days to estimate from, relative to each day
   * @param minimum fewest returns from which to estimate, at least 3
   * @return one fit per day
   * @throws IllegalArgumentException as {@link RollingFitter} does
   */
  public static RollingMarketModel of(
      double[] firm, double[] market, EstimationWindow window, int minimum) {
    RollingMarketModel fits = new RollingMarketModel(firm.length);
    new RollingFitter(window, minimum).fit(firm, market, fits);
    return fits;
  }

  /**
   * Number of days.
   *
   * @return the length of the series
   */
  public int days() {
    return alpha.length;
  }

  /**
   * The constant of each day's fit.
   *
   * @return α̂ = R̄ - β̂R̄_m per day
   */
  public double[] alpha() {
    return alpha.clone();
  }

  /**
   * The slope of each day's fit.
   *
   * @return β̂ = Σ(R_m - R̄_m)(R - R̄)/Σ(R_m - R̄_m)² per day
   */
  public double[] beta() {
    return beta.clone();
  }

  /**
   * Residual standard deviation of each day's window.
   *
   * @return s = √(e'e/(T - 2)) per day, as a fraction
   */
  public double[] sigma() {
    return sigma.clone();
  }

  /**
   * Abnormal return of each day.
   *
   * @return R - α̂ - β̂R_m per day, as a fraction
   */
  public double[] abnormal() {
    return abnormal.clone();
  }

  /**
   * Abnormal return of each day in units of its forecast error (Patell 1976).
   *
   * @return AR/(s√c) per day, c = 1 + 1/T + (R_m - R̄_m)²/Σ(R_m - R̄_m)²; Student's t with T - 2
   *     degrees of freedom where nothing happened
   */
  public double[] standardized() {
    return standardized.clone();
  }

  /**
   * Usable returns in each day's window.
   *
   * @return T per day, of fitted days and others
   */
  public int[] returns() {
    return Arrays.stream(returns).mapToInt(count -> (int) count).toArray();
  }

  void unfit(int day) {
    alpha[day] = Double.NaN;
    beta[day] = Double.NaN;
    sigma[day] = Double.NaN;
    abnormal[day] = Double.NaN;
    standardized[day] = Double.NaN;
  }

  /** In a line: how many days have a fit, and the last of them. */
  @Override
  public String toString() {
    int[] fitted =
        IntStream.range(0, days())
            .filter(day -> returns[day] > 0 && !Double.isNaN(beta[day]))
            .toArray();
    String known = "market model on " + fitted.length + " of " + days() + " days";
    if (fitted.length == 0) {
      return known;
    }
    int last = fitted[fitted.length - 1];
    return known
        + String.format(
            Locale.ROOT,
            "; on the last: alpha %.6f, beta %.4f, sigma %.4f",
            alpha[last],
            beta[last],
            sigma[last]);
  }
}
