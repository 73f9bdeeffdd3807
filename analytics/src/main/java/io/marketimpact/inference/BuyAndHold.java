package io.marketimpact.inference;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * Buy-and-hold abnormal return of a window, BHAR = Π(1 + R) - Π(1 + E[R]) (Barber and Lyon 1997).
 * It is skewed, so no formula gives its variance: it is compared with the BHAR of every run of as
 * many consecutive estimation days.
 *
 * <p>To lie on one scale, an estimation day's residual is divided by √(1 - h) before it is taken
 * from the day's return, and the observed value by √(C/L). Over one day the comparison is that of
 * the abnormal return itself.
 *
 * @param actual growth of one unit held in the stock, Π(1 + R)
 * @param expected growth of one unit under the model, Π(1 + E[R])
 * @param comparison BHAR/√(C/L) among the placebo windows
 */
public record BuyAndHold(double actual, double expected, PlaceboWindows comparison)
    implements Serializable {

  /**
   * Buy-and-hold abnormal return.
   *
   * @return Π(1 + R) - Π(1 + E[R])
   */
  public double bhar() {
    return actual - expected;
  }

  /**
   * Holds one firm over a window.
   *
   * @param firm the firm's returns
   * @param model fitted to them
   * @param kind how the returns were formed; logarithmic ones compound by exp(ΣR)
   * @param firstSession first session of the window, outside the estimation window
   * @param length its number of sessions
   * @return the comparison, or why there is none
   */
  public static Outcome<BuyAndHold> of(
      DaySeries firm, FittedModel model, ReturnKind kind, int firstSession, int length) {
    Require.that(length > 0, "a window needs at least 1 session: %s", length);
    int[] window = new int[length];
    double actual = 1;
    double expected = 1;
    for (int i = 0; i < length; i++) {
      window[i] = firstSession + i;
      OptionalDouble forecast = model.expected(window[i]);
      if (!firm.has(window[i]) || forecast.isEmpty()) {
        return Outcome.excluded(
            ExclusionReason.INCOMPLETE_WINDOW,
            "day " + (i + 1) + " of " + length + " has no return");
      }
      actual *= kind.growth(firm.at(window[i]));
      expected *= kind.growth(forecast.getAsDouble());
    }
    double[] placebos = placebos(firm, model.residuals(), kind, length);
    if (placebos.length == 0) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION, "no run of " + length + " estimation days is complete");
    }
    double scale = Math.sqrt(model.varianceFactor(window) / length);
    return Outcome.of(
        new BuyAndHold(actual, expected, PlaceboWindows.of((actual - expected) / scale, placebos)));
  }

  private static double[] placebos(
      DaySeries firm, Residuals residuals, ReturnKind kind, int length) {
    int[] sessions = residuals.sessions();
    int[] starts = BlockSums.starts(sessions, length);
    double[] placebos = new double[starts.length];
    for (int b = 0; b < starts.length; b++) {
      double actual = 1;
      double expected = 1;
      for (int i = starts[b]; i < starts[b] + length; i++) {
        double value = firm.at(sessions[i]);
        actual *= kind.growth(value);
        expected *= kind.growth(value - residuals.studentized(i));
      }
      placebos[b] = actual - expected;
    }
    return placebos;
  }
}
