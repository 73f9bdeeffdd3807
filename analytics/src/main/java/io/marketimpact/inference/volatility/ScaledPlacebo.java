package io.marketimpact.inference.volatility;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.BlockSums;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.model.Residuals;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A window among the placebo windows of its estimation days, each divided by the volatility that
 * could be expected of it the evening before: a calm day's move is compared with what calm days do.
 *
 * <p>With u the studentized residuals and d the scale of a {@link VolatilityForecast}, S_b = Σ_b
 * u/d_b and S_0 = CAR/κ with κ = √(C/L)·d_0. The forecast for the event is made of the estimation
 * days and of those between them and day 0, never of the event's own.
 *
 * @param scale κ, by which an effect is divided to lie beside the placebos
 * @param volatility d_0, the volatility expected of the window over that of the estimation days
 * @param isConstant whether the forecast is the same for all days: no other fits the estimation
 *     days better
 * @param windows S_0 among the S_b
 */
public record ScaledPlacebo(
    double scale, double volatility, boolean isConstant, PlaceboWindows windows)
    implements Serializable {

  /** Relative differences of forecasts below it are rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * Places one firm's CAR.
   *
   * @param firm the firm's evidence
   * @param forecast of the volatility
   * @return the comparison, or why there is no placebo window
   */
  public static Outcome<ScaledPlacebo> of(FirmEvidence firm, VolatilityForecast forecast) {
    return of(
        firm.car(),
        firm.varianceFactor(),
        new Days(
            firm.residuals().sessions(), studentized(firm.residuals()), studentized(firm.recent())),
        firm.length(),
        forecast);
  }

  private static double[] studentized(Residuals residuals) {
    double[] values = new double[residuals.size()];
    Arrays.setAll(values, residuals::studentized);
    return values;
  }

  /** Studentized abnormal returns before a window. */
  public static final class Days {

    private final int[] sessions;
    private final double[] values;
    private final double[] recent;

    /**
     * Keeps its own copies.
     *
     * @param sessions session numbers of the estimation days
     * @param values one per estimation day
     * @param recent of the days between them and day 0
     */
    public Days(int[] sessions, double[] values, double[] recent) {
      this.sessions = sessions.clone();
      this.values = values.clone();
      this.recent = recent.clone();
    }
  }

  /**
   * Places an effect.
   *
   * @param effect CAR or CAAR
   * @param varianceFactor C with Var(effect) = σ²C
   * @param days before the window
   * @param length number of its days L
   * @param forecast of the volatility
   * @return the comparison, or why there is no placebo window
   */
  public static Outcome<ScaledPlacebo> of(
      double effect, double varianceFactor, Days days, int length, VolatilityForecast forecast) {
    int[] starts = BlockSums.starts(days.sessions, length);
    if (starts.length == 0) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION, "no run of " + length + " estimation days is complete");
    }
    int fitted = days.values.length;
    double[] all = Arrays.copyOf(days.values, fitted + days.recent.length);
    System.arraycopy(days.recent, 0, all, fitted, days.recent.length);
    double[] scales = forecast.scales(all, fitted, length);
    double[] sums = BlockSums.of(days.sessions, days.values, length);
    for (int b = 0; b < sums.length; b++) {
      sums[b] /= scales[starts[b]];
    }
    double volatility = scales[all.length];
    double scale = Math.sqrt(varianceFactor / length) * volatility;
    return Outcome.of(
        new ScaledPlacebo(
            scale,
            volatility,
            Arrays.stream(scales).allMatch(d -> Math.abs(d - volatility) <= ROUNDING * volatility),
            PlaceboWindows.of(effect / scale, sums)));
  }
}
