package io.marketimpact.inference.power;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * What the one test that decides says of an effect.
 *
 * @param rule what kind of test it is
 * @param looks number m of the study's primary windows, for which the rest is adjusted
 * @param pAlone two-sided p-value of "no effect" in this window alone
 * @param pValue the same adjusted, min(1, m·p), which decides
 * @param interval effects, as fractions, that the test does not reject at 5 %/m, or why it rejects
 *     none
 * @param minimumDetectable effect, up or down, as a positive fraction, that the test at 5 %/m would
 *     find four times in five, or why it never finds one
 */
public record Verdict(
    EffectTest.Rule rule,
    int looks,
    double pAlone,
    double pValue,
    Outcome<Interval> interval,
    Outcome<Double> minimumDetectable)
    implements Serializable {

  /**
   * Asks a test.
   *
   * @param test the test that decides
   * @return what it says
   */
  public static Verdict of(EffectTest test) {
    return new Verdict(
        test.rule(),
        test.looks(),
        test.pAlone(),
        test.pValue(),
        test.interval(),
        test.minimumDetectable());
  }

  /**
   * What may be said about the move.
   *
   * @return distinguishable exactly where the interval leaves out zero
   */
  public Decision decision() {
    return Decision.of(pValue);
  }

  /** An effect's interval, with zero on the side that the decision says whatever was rounded. */
  static Interval agreeing(double effect, double reach, boolean excludesZero) {
    double low = effect - reach;
    double high = effect + reach;
    if (!excludesZero) {
      return new Interval(Math.min(low, 0), Math.max(high, 0));
    }
    return effect > 0
        ? new Interval(Math.max(low, Double.MIN_VALUE), high)
        : new Interval(low, Math.min(high, -Double.MIN_VALUE));
  }
}
