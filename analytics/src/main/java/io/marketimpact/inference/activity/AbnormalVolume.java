package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.BlockSums;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.market.DaySeries;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * Abnormal volume of a window: AV = v - E[v], with the mean of the estimation days or a market
 * model of volume expected (Ajinkya and Jain 1989; Campbell and Wasley 1996).
 *
 * <p>Volume stays high or low for days, so the standard error comes from residuals prewhitened by
 * u_t = ρu_{t-1} + ε_t: Var(ΣAV) = γ₀(L + 2Σ_{j=1}^{L-1}(L - j)ρ^j) + ω²(C - L), with γ₀ = s_ε²/(1
 * - ρ²) for the days of the window and the long-run ω² = s_ε²/(1 - ρ)² for the error of the
 * estimated mean. The placebo comparison needs neither distribution nor ρ.
 *
 * @param total ΣAV over the window
 * @param length number of days L
 * @param autocorrelation ρ̂ of the estimation residuals
 * @param standardError of the total
 * @param degreesOfFreedom of the standard error, one fewer than the model's
 * @param pValue two-sided, of t = total/standard error
 * @param comparison the total among those of every run of L consecutive estimation days
 */
public record AbnormalVolume(
    double total,
    int length,
    double autocorrelation,
    double standardError,
    int degreesOfFreedom,
    double pValue,
    PlaceboWindows comparison)
    implements Serializable {

  /**
   * How many times its usual volume the share had on a day of the window.
   *
   * @return exp(ΣAV/L), a geometric mean
   */
  public double multiple() {
    return Math.exp(total / length);
  }

  /**
   * The smallest multiple of the usual volume that the placebo test at 5 % finds with 80 % power:
   * exp(D/L), D the detectable total.
   *
   * @return the multiple of a day, or why none is ever found
   */
  public Outcome<Double> detectable() {
    double scale = comparison.observed() == 0 ? 1 : total / comparison.observed();
    return EffectTest.of(total, scale, comparison, 1)
        .minimumDetectable()
        .map(detectable -> Math.exp(detectable / length));
  }

  /**
   * The total over its standard error.
   *
   * @return t
   */
  public double t() {
    return total / standardError;
  }

  /**
   * Measures a window.
   *
   * @param volume v, one number per session with a volume, such as {@link LogVolume} makes
   * @param model fitted to it
   * @param firstSession first session of the window, outside the estimation window
   * @param length its number of sessions
   * @return the abnormal volume, or why there is none
   */
  public static Outcome<AbnormalVolume> of(
      DaySeries volume, FittedModel model, int firstSession, int length) {
    Require.that(length > 0, "a window needs at least 1 session: %s", length);
    int[] window = new int[length];
    double total = 0;
    for (int i = 0; i < length; i++) {
      window[i] = firstSession + i;
      OptionalDouble expected = model.expected(window[i]);
      if (!volume.has(window[i]) || expected.isEmpty()) {
        return Outcome.excluded(
            ExclusionReason.INCOMPLETE_WINDOW,
            "day " + (i + 1) + " of " + length + " has no volume");
      }
      total += volume.at(window[i]) - expected.getAsDouble();
    }
    double factor = model.varianceFactor(window);
    double abnormal = total;
    return Prewhitened.of(model)
        .then(
            residuals ->
                placebos(model.residuals(), length)
                    .map(
                        placebos ->
                            result(
                                abnormal,
                                residuals,
                                residuals.standardError(length, factor - length),
                                length,
                                PlaceboWindows.of(
                                    abnormal / Math.sqrt(factor / length), placebos))));
  }

  private static AbnormalVolume result(
      double total,
      Prewhitened residuals,
      double standardError,
      int length,
      PlaceboWindows comparison) {
    return new AbnormalVolume(
        total,
        length,
        residuals.autocorrelation(),
        standardError,
        residuals.degreesOfFreedom(),
        Distributions.studentTwoSided(total / standardError, residuals.degreesOfFreedom()),
        comparison);
  }

  private static Outcome<double[]> placebos(Residuals residuals, int length) {
    double[] placebos = BlockSums.of(residuals, length);
    return placebos.length == 0
        ? Outcome.excluded(
            ExclusionReason.SHORT_ESTIMATION,
            "no run of " + length + " estimation days has a volume")
        : Outcome.of(placebos);
  }
}
