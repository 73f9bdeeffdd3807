package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * Value lost with exposed revenue, by three routes side by side. All count further loss by
 * contagion; amounts are in the unit of the exposed revenue.
 *
 * @param exposed E, exposed revenue of a year: what is at risk
 * @param expectedLoss E·b·e·ℓ·(1 - r) of a year
 * @param discounted present value of the yearly losses and of those after the horizon, as {@link
 *     #discounted(double, PolicyTerms, ValuationTerms)} has it
 * @param perpetuity the loss at once and for good, without growth before the first year: times φ(1
 *     - T)/(w - g∞)
 * @param multiple EV/sales times the loss times the margin lost over the margin earned; absent
 *     where the company's multiples are not at hand
 */
public record ValueAtStake(
    double exposed,
    double expectedLoss,
    double discounted,
    double perpetuity,
    Outcome<Double> multiple)
    implements Serializable {

  /**
   * Values a loss.
   *
   * @param exposed E, not negative
   * @param policy how much is lost
   * @param valuation what a loss is worth
   * @param multiples of the company, or why they are not at hand
   * @return the three routes
   */
  public static ValueAtStake of(
      double exposed, PolicyTerms policy, ValuationTerms valuation, Outcome<Multiples> multiples) {
    double expected = exposed * policy.lossRate();
    double everywhere = expected * (1 + policy.contagion());
    return new ValueAtStake(
        exposed,
        expected,
        discounted(everywhere, policy, valuation),
        everywhere * valuation.perpetuityFactor(),
        multiples.map(
            of -> of.evToSales() * everywhere * valuation.margin() / of.operatingMargin()));
  }

  /**
   * Present value of losing a revenue that would have grown, ΣΔFCF_t/(1 + w)^t and the perpetuity
   * after the horizon, with ΔFCF_t = (1 - T)φΔRev_t + d(ΔRev_t - ΔRev_{t-1}) and ΔRev_t the full
   * loss times (1 + g)^t times the ramp.
   *
   * <p>After the horizon revenue grows at g∞ and deferred revenue is released at that pace only, so
   * that the release during the ramp is not counted for ever.
   *
   * @param fullLoss revenue of a year lost when the ramp is over, contagion included, today's size
   * @param policy whose ramp counts
   * @param valuation what a loss is worth
   * @return the present value
   */
  public static double discounted(double fullLoss, PolicyTerms policy, ValuationTerms valuation) {
    double afterTax = (1 - valuation.tax()) * valuation.margin();
    double factor = 1;
    double grown = 1;
    double before = 0;
    double value = 0;
    for (int year = 1; year <= valuation.horizon(); year++) {
      factor /= 1 + valuation.costOfCapital();
      grown *= 1 + valuation.growth();
      double lost = grown * policy.ramp(year);
      value += factor * (afterTax * lost + valuation.deferredRevenue() * (lost - before));
      before = lost;
    }
    double next =
        afterTax * before * (1 + valuation.terminalGrowth())
            + valuation.deferredRevenue() * before * valuation.terminalGrowth();
    double after = next / (valuation.costOfCapital() - valuation.terminalGrowth());
    return fullLoss * (value + factor * after);
  }
}
