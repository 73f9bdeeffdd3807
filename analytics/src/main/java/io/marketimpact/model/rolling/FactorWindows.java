package io.marketimpact.model.rolling;

import io.marketimpact.base.Require;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.LeastSquares;
import java.util.stream.IntStream;

/**
 * Factor models R = α + Σβ_jf_j + ε of any window of a firm's returns, from cross-products summed
 * once: after that a fit takes the same time for 60 days and for 6,000.
 *
 * <p>Squares and products about the window's means err by at most ε = 20uκ of the roots of the
 * squares they belong to, u = 2⁻⁵³, with κ the largest ratio of squares about the series' mean to
 * squares about the window's. With R the factors' correlations, ρ = tr R⁻¹ and k factors, slopes
 * err by ρ(√k + k√ρ)ε of √(S_yy/S_jj) and e'e by (1 + √(kρ))²εS_yy (perturbation of the normal
 * equations, Higham 2002, §20.4). Where either may be above 1e-12, of which s takes half, or where
 * a mean is many times the spread about it, the window is fitted by itself by QR, as a study does.
 *
 * <p>An object belongs to one thread.
 */
public final class FactorWindows {

  private static final double UNIT = 0x1p-53;
  private static final double PROVED = 1e-12;
  private static final double MEAN_OVER_SPREAD = 64;
  private static final double SMALLEST = 0x1p-450;

  private final double[][] values;
  private final int factors;
  private final BlockedProducts products;
  private final double[] window;
  private final double[] carried;
  private final double[] central;
  private final double[] slopes;
  private final double[] distance;

  /**
   * Sums up a firm's cross-products with its factors.
   *
   * @param firm its returns; NaN where there is none
   * @param factors one or more, on the same days; NaN where there is none
   * @throws IllegalArgumentException if there is no factor, the lengths differ or a number is
   *     infinite
   */
  public FactorWindows(double[] firm, double[]... factors) {
    Require.that(factors.length > 0, "a factor model needs a factor: %s", factors.length);
    this.factors = factors.length;
    values = new double[factors.length + 1][];
    for (int i = 0; i < factors.length; i++) {
      values[i] = checked(factors[i], firm.length);
    }
    values[factors.length] = checked(firm, firm.length);
    products = new BlockedProducts(values);
    window = new double[products.width()];
    carried = new double[products.width()];
    central = new double[products.width() - 1 - values.length];
    slopes = new double[factors.length];
    distance = new double[factors.length];
  }

  private static double[] checked(double[] series, int days) {
    Require.that(
        series.length == days,
        "firm and factors must have one return per day each: %s and %s",
        days,
        series.length);
    for (int day = 0; day < days; day++) {
      if (Double.isInfinite(series[day])) {
        Require.that(false, "a return must be a number or NaN: %s on day %s", series[day], day);
      }
    }
    return series.clone();
  }

  /**
   * Fits a window.
   *
   * @param from its first day, the first of the series being 0
   * @param to the day after its last
   * @param minimum fewest usable returns
   * @param into takes the fit
   * @return whether there is one: there are enough returns, more than parameters, and they and the
   *     factors vary; where there is none, its numbers are NaN
   * @throws IllegalArgumentException if the window is not of the series
   */
  public boolean fit(int from, int to, int minimum, FactorFit into) {
    if (from < 0 || from > to || to > products.days()) {
      Require.that(
          false,
          "a window must lie in the %s days: from %s to before %s",
          products.days(),
          from,
          to);
    }
    products.window(from, to, window, carried);
    int size = (int) window[0];
    into.returns = size;
    into.clear();
    if (size < minimum || size <= factors + 1) {
      return false;
    }
    return solve(size, into) || alone(from, to, into);
  }

  private boolean solve(int size, FactorFit into) {
    double spread = centralize(size);
    if (!(spread > 0) || !into.cholesky.solve(central, slopes)) {
      return false;
    }
    double total = central[central.length - 1];
    double squares = total - into.cholesky.explained();
    if (!proves(spread, total, squares, into.cholesky.trace())) {
      return false;
    }
    double alpha = mean(factors, size);
    for (int j = 0; j < factors; j++) {
      into.means[j] = mean(j, size);
      into.coefficients[j + 1] = slopes[j];
      alpha -= slopes[j] * into.means[j];
    }
    into.coefficients[0] = alpha;
    into.sigma = Math.sqrt(squares / (size - factors - 1));
    return true;
  }

  private double mean(int series, int size) {
    return window[1 + series] / size + products.centers[series];
  }

  /** Takes the means away; κ of the worst series, or 0 where one of them has too few digits. */
  private double centralize(int size) {
    double worst = 1;
    int at = 0;
    for (int i = 0; i <= factors; i++) {
      double mean = window[1 + i] / size;
      for (int j = 0; j <= i; j++) {
        central[at + j] = window[2 + factors + at + j] - mean * window[1 + j];
      }
      at += i;
      double raw = window[2 + factors + at];
      double squares = central[at];
      double level = mean(i, size);
      if (!(squares >= SMALLEST)
          || !(raw <= 1 / SMALLEST)
          || !(carried[2 + factors + at] * 4 <= UNIT * squares)
          || !(size * (level * level) <= MEAN_OVER_SPREAD * squares)) {
        return 0;
      }
      worst = Math.max(worst, raw / squares);
      at++;
    }
    return worst;
  }

  private boolean proves(double spread, double total, double squares, double trace) {
    double error = 20 * UNIT * spread;
    double growth = 1 + Math.sqrt(factors * trace);
    return error * trace * (Math.sqrt(factors) + factors * Math.sqrt(trace)) <= PROVED
        && error * growth * growth * total <= 2 * PROVED * squares;
  }

  private boolean alone(int from, int to, FactorFit into) {
    int[] days =
        IntStream.range(from, to).filter(day -> BlockedProducts.isPresent(values, day)).toArray();
    double[][] rows = new double[days.length][];
    double[] response = new double[days.length];
    for (int t = 0; t < days.length; t++) {
      rows[t] = row(days[t]);
      response[t] = values[factors][days[t]];
    }
    if (!LinearModelFit.varies(response)) {
      return false;
    }
    into.alone = LeastSquares.fit(rows, response).filter(LinearModelFit::leavesVariance);
    into.alone.ifPresent(
        fit -> {
          into.sigma = fit.sigma();
          for (int j = 0; j <= factors; j++) {
            into.coefficients[j] = fit.coefficient(j);
          }
        });
    return into.alone.isPresent();
  }

  private double[] row(int day) {
    double[] row = new double[factors + 1];
    row[0] = 1;
    for (int j = 0; j < factors; j++) {
      row[j + 1] = values[j][day];
    }
    return row;
  }

  /**
   * The abnormal return of a day.
   *
   * @param day outside the window of the fit
   * @param fit of a window of these series
   * @return R - α̂ - Σβ̂_jf_j as a fraction; NaN where the firm or a factor has no return
   */
  public double abnormal(int day, FactorFit fit) {
    double expected = fit.coefficients[0];
    for (int j = 0; j < factors; j++) {
      expected += fit.coefficients[j + 1] * values[j][day];
    }
    return values[factors][day] - expected;
  }

  /**
   * The variance of a day's abnormal return in units of s² (Patell 1976).
   *
   * @param day outside the window of the fit
   * @param fit of a window of these series
   * @return c = 1 + x'(X'X)⁻¹x; AR/(s√c) has Student's t with T - k - 1 degrees of freedom where
   *     nothing happened; NaN where the window has no fit
   */
  public double factor(int day, FactorFit fit) {
    if (Double.isNaN(fit.sigma)) {
      return Double.NaN;
    }
    if (fit.alone.isPresent()) {
      return 1 + fit.alone.get().quadraticForm(row(day));
    }
    for (int j = 0; j < factors; j++) {
      distance[j] = values[j][day] - fit.means[j];
    }
    return 1 + 1.0 / fit.returns + fit.cholesky.quadraticForm(distance);
  }

  /** In a line: how many days and factors. */
  @Override
  public String toString() {
    return values[factors].length + " days, " + factors + (factors == 1 ? " factor" : " factors");
  }
}
