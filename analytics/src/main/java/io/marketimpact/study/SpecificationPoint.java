package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.StudentEffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * The effect under one specification.
 *
 * @param specification the choices
 * @param estimate CAR of a firm or CAAR of a group
 * @param interval 95 % interval of the estimate by t
 * @param pValue two-sided, of the forecast-error t of the firm or the portfolio
 * @param placebo placebo-in-time p-value, or why there is none
 * @param verdict of the test that decides, the placebo where there is one, else t
 */
public record SpecificationPoint(
    Specification specification,
    double estimate,
    Interval interval,
    double pValue,
    Outcome<Double> placebo,
    Verdict verdict)
    implements Serializable {

  static SpecificationPoint of(Specification specification, FirmWindow window) {
    return new SpecificationPoint(
        specification,
        window.evidence().car(),
        window.interval(),
        window.pValue(),
        window.placebo(),
        window.verdict());
  }

  static Outcome<SpecificationPoint> of(Specification specification, GroupWindow window) {
    return window
        .effect()
        .then(
            effect ->
                window.interval().map(interval -> of(specification, window, effect, interval)));
  }

  private static SpecificationPoint of(
      Specification specification, GroupWindow window, PortfolioEffect effect, Interval interval) {
    return new SpecificationPoint(
        specification,
        effect.caar(),
        interval,
        Distributions.studentTwoSided(effect.t(), effect.degreesOfFreedom()),
        window.placebo().map(PlaceboWindows::twoSided),
        window
            .verdict()
            .result()
            .orElseGet(
                () ->
                    Verdict.of(
                        new StudentEffectTest(
                            effect.caar(),
                            effect.standardError(),
                            effect.degreesOfFreedom(),
                            window.looks()))));
  }

  /**
   * Effects that the test that decides does not reject.
   *
   * @return its interval, that of t where it rejects none
   */
  public Interval decisive() {
    return verdict.interval().result().orElse(interval);
  }

  /**
   * Whether the effect is significant at 5 %, by the test that decides.
   *
   * @return whether it is
   */
  public boolean isSignificant() {
    return verdict.decision().isDistinguishable();
  }
}
