package io.marketimpact.model.donor;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.ModelTest;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * The exact conformal test of Chernozhukov, Wüthrich and Zhu (2021).
 *
 * <p>Under the hypothesis that the event added τ to each of the L days of a window, those days less
 * τ are days like any other: the model is estimated again on the estimation days and the window
 * together, and S(u) = Σ|u_t|/√L over the window is compared with S of the same residuals shifted
 * by 1, 2, ... T + L - 1 days around the circle. p is the share of shifts, the unshifted one
 * included, with an S at least as large: exact when the residuals are exchangeable, valid for large
 * T when they are stationary and weakly dependent.
 *
 * <p>The 95 % interval holds the CAR = Lτ with p above 5 %. Its ends are found outward from the
 * estimate by doubling steps and bisection, to 1e-7 of a day's return, taking the set for an
 * interval; a constant effect over the days of the window is part of the hypothesis.
 */
public final class Conformal {

  static final String ID = "conformal";

  private static final double LEVEL = 0.05;
  private static final double RESOLUTION = 1e-7;
  private static final int MOST_DOUBLINGS = 30;

  /** Sums that differ by less than this share are ties. */
  private static final double TIE = 1e-12;

  private final double[] response;
  private final int length;
  private final UnaryOperator<double[]> refit;

  private Conformal(double[] response, int length, UnaryOperator<double[]> refit) {
    this.response = response;
    this.length = length;
    this.refit = refit;
  }

  /**
   * Tests that the window added nothing.
   *
   * @param response returns of the estimation days, then those of the window
   * @param length number of days of the window, L
   * @param refit residuals of the model estimated on all these days, for returns like these
   * @param perDay the mean abnormal return of the window, from which to search the interval
   * @param step the first step of that search, such as σ
   * @param note what else the reader must know
   */
  public static ModelTest test(
      double[] response,
      int length,
      UnaryOperator<double[]> refit,
      double perDay,
      double step,
      String note) {
    Conformal conformal = new Conformal(response, length, refit);
    return new ModelTest(
        ID,
        "Conformal",
        conformal.pValue(0),
        conformal.interval(perDay, step),
        String.format(
            Locale.ROOT,
            "Exact if residuals are exchangeable: the model is estimated again with the window, and"
                + " its residuals are shifted around %d days, so that no p-value is below 1/%d. The"
                + " interval takes the effect to be the same on each day of the window. %s",
            response.length,
            response.length,
            note));
  }

  private double pValue(double effect) {
    double[] without = response.clone();
    for (int t = without.length - length; t < without.length; t++) {
      without[t] -= effect;
    }
    double[] residuals = refit.apply(without);
    double own = blockSum(residuals, residuals.length - length);
    int asLarge = 0;
    for (int start = 0; start < residuals.length; start++) {
      if (blockSum(residuals, start) >= own * (1 - TIE)) {
        asLarge++;
      }
    }
    return (double) asLarge / residuals.length;
  }

  private double blockSum(double[] residuals, int start) {
    double sum = 0;
    for (int day = 0; day < length; day++) {
      sum += Math.abs(residuals[(start + day) % residuals.length]);
    }
    return sum;
  }

  private Outcome<Interval> interval(double perDay, double step) {
    if (pValue(perDay) <= LEVEL) {
      return Outcome.excluded(
          ExclusionReason.NO_INTERVAL,
          "no constant effect near the estimate has a p-value above " + LEVEL);
    }
    OptionalDouble low = end(perDay, -step);
    OptionalDouble high = end(perDay, step);
    if (low.isEmpty() || high.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.NO_INTERVAL,
          response.length + " days are too few: no effect has a p-value of " + LEVEL + " or less");
    }
    return Outcome.of(new Interval(length * low.getAsDouble(), length * high.getAsDouble()));
  }

  /** The last accepted effect in one direction, empty where none is refused. */
  private OptionalDouble end(double from, double step) {
    double accepted = from;
    double reach = step;
    for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
      double tried = from + reach;
      if (pValue(tried) <= LEVEL) {
        return OptionalDouble.of(bisected(accepted, tried));
      }
      accepted = tried;
      reach *= 2;
    }
    return OptionalDouble.empty();
  }

  private double bisected(double accepted, double refused) {
    double inside = accepted;
    double outside = refused;
    while (Math.abs(outside - inside) > RESOLUTION) {
      double middle = (inside + outside) / 2;
      if (pValue(middle) > LEVEL) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
