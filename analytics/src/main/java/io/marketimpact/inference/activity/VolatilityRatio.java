package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.FittedModel;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The squared abnormal return of a day over the variance the model expected (Beaver 1968): U =
 * AR²/(s²c), F with 1 and T - k degrees of freedom. It is the square of the day's t and has the
 * same p-value: of one firm on one day a larger variance cannot be distinguished from a larger
 * mean.
 *
 * @param ratio U
 * @param degreesOfFreedom of the denominator, T - k
 * @param pValue upper tail of F(1, T - k)
 */
public record VolatilityRatio(double ratio, int degreesOfFreedom, double pValue)
    implements Serializable {

  /**
   * Measures one day.
   *
   * @param firm the firm's returns
   * @param model fitted to them
   * @param session the day, outside the estimation window
   * @return the ratio, or why there is none
   */
  public static Outcome<VolatilityRatio> of(ReturnSeries firm, FittedModel model, int session) {
    OptionalDouble expected = model.expected(session);
    if (!firm.has(session) || expected.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW, firm.security() + " has no return on the day");
    }
    double abnormal = firm.at(session) - expected.getAsDouble();
    double variance = model.sigma() * model.sigma() * model.varianceFactor(new int[] {session});
    double ratio = abnormal * abnormal / variance;
    return Outcome.of(
        new VolatilityRatio(
            ratio,
            model.degreesOfFreedom(),
            Distributions.fisherUpperTail(ratio, 1, model.degreesOfFreedom())));
  }
}
