package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Equivalence;
import io.marketimpact.inference.power.Power;
import io.marketimpact.inference.power.StudentEffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * One firm's result for one event window. Returns and effects are fractions. σ is the standard
 * deviation of the model's residuals, k the number of its coefficients, T that of the returns they
 * were fitted to, and C the variance factor with Var(CAR) = σ²C.
 *
 * @param window the window
 * @param actual sum of the window's returns, as a fraction
 * @param expected sum of the returns the model expected, as a fraction
 * @param evidence the CAR with all that tests need
 * @param pValue two-sided, of t = CAR/(σ√C) with T - k degrees of freedom
 * @param placebo placebo-in-time p-value with the same volatility on all days, or why there is none
 * @param interval 95 % interval of the CAR by t, CAR ± t₀.₉₇₅·σ√C, as fractions
 * @param minimumDetectable effect that t at 5 % would find four times in five, as a positive
 *     fraction
 * @param verdict of the test that decides, the placebo where there is one, else t
 * @param detail what else there is to say
 */
public record FirmWindow(
    EventWindow window,
    double actual,
    double expected,
    FirmEvidence evidence,
    double pValue,
    Outcome<Double> placebo,
    Interval interval,
    double minimumDetectable,
    Verdict verdict,
    WindowDetail detail)
    implements Serializable {

  static FirmWindow of(
      EventWindow window,
      double actual,
      double expected,
      FirmEvidence evidence,
      WindowDetail detail,
      int looks) {
    int df = evidence.degreesOfFreedom();
    double se = evidence.standardError();
    return new FirmWindow(
        window,
        actual,
        expected,
        evidence,
        Distributions.studentTwoSided(evidence.scar(), df),
        PlaceboWindows.of(evidence).map(PlaceboWindows::twoSided),
        Distributions.studentInterval(evidence.car(), se, df, StudyPlan.CONFIDENCE),
        Power.minimumDetectableEffect(se, df, StudyPlan.LEVEL, StudyPlan.POWER),
        Verdict.of(test(evidence, looks)),
        detail);
  }

  FirmWindow withoutDays() {
    return new FirmWindow(
        window,
        actual,
        expected,
        evidence.withoutDays(),
        pValue,
        placebo,
        interval,
        minimumDetectable,
        verdict,
        detail);
  }

  private static EffectTest test(FirmEvidence evidence, int looks) {
    return ScaledPlacebo.of(evidence, VolatilityForecast.HEADLINE)
        .result()
        .map(placebo -> EffectTest.of(evidence.car(), placebo.scale(), placebo.windows(), looks))
        .orElseGet(
            () ->
                new StudentEffectTest(
                    evidence.car(), evidence.standardError(), evidence.degreesOfFreedom(), looks));
  }

  /**
   * The test that decides: the placebo scaled by the volatility expected of its days, {@link
   * VolatilityForecast#HEADLINE}.
   *
   * @return the test, put together again from the evidence
   * @throws IllegalArgumentException if the firm's residuals were summed and are not held
   */
  public EffectTest test() {
    return test(evidence, verdict.looks());
  }

  /**
   * p-value against a fall.
   *
   * @return the probability, without an effect, of a t as small
   */
  public double pLess() {
    return Distributions.studentUpperTail(-evidence.scar(), evidence.degreesOfFreedom());
  }

  /**
   * p-value against a rise.
   *
   * @return the probability, without an effect, of a t as large
   */
  public double pGreater() {
    return Distributions.studentUpperTail(evidence.scar(), evidence.degreesOfFreedom());
  }

  /**
   * The smallest effect that two one-sided tests at 5 % rule out: any margin above it would be
   * called equivalent to nothing (Schuirmann 1987).
   *
   * @return |CAR| + t₀.₉₅·σ√C, as a fraction
   */
  public double smallestMargin() {
    return Equivalence.of(evidence, evidence.standardError(), StudyPlan.LEVEL).smallestMargin();
  }

  /**
   * What may be said about the move.
   *
   * @return the verdict's decision
   */
  public Decision decision() {
    return verdict.decision();
  }
}
