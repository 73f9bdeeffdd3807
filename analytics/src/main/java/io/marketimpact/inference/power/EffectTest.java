package io.marketimpact.inference.power;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.NaiveSize;

/**
 * One test of one effect, from which everything that is said of it follows: p-value, decision,
 * interval and detectable effect. They cannot contradict each other, since the interval is the set
 * of effects the test does not reject and the detectable effect is measured against its own
 * critical value.
 */
public sealed interface EffectTest permits PlaceboEffectTest, StudentEffectTest {

  /** Two-sided level of the decision; the interval has the confidence that belongs to it. */
  double LEVEL = NaiveSize.LEVEL;

  /** Power at which the detectable effect is quoted. */
  double POWER = 0.80;

  /**
   * The test of an effect among placebo windows.
   *
   * @param effect the abnormal return observed, as a fraction
   * @param scale by which effects are divided to lie beside the placebos, positive
   * @param windows the effect on that scale among its placebos
   * @param looks number of event windows for which the decision is adjusted
   * @return the test
   */
  static EffectTest of(double effect, double scale, PlaceboWindows windows, int looks) {
    return PlaceboEffectTest.of(effect, scale, windows, looks);
  }

  /**
   * What kind of test it is.
   *
   * @return the rule
   */
  Rule rule();

  /**
   * The effect that is tested.
   *
   * @return the abnormal return observed, as a fraction
   */
  double effect();

  /**
   * Number m of event windows that the study was made for. Each is tested at 5 %/m, so that the
   * chance of any false discovery among them is at most 5 % and their intervals hold together with
   * 95 % confidence (Bonferroni). A step-down adjustment such as Holm's would have no interval that
   * always agrees with its decision.
   *
   * @return m
   */
  int looks();

  /**
   * Two-sided p-value of "no effect" in this window alone.
   *
   * @return p
   */
  double pAlone();

  /**
   * Two-sided p-value of "no effect", adjusted for the number of windows.
   *
   * @return min(1, m·p)
   */
  default double pValue() {
    return Math.min(1, looks() * pAlone());
  }

  /**
   * The effects that the test does not reject at 5 %/m.
   *
   * @return the interval, or why no effect is rejected
   */
  Outcome<Interval> interval();

  /**
   * The smallest effect from which on the test decides at least four times in five, be it a rise or
   * a fall.
   *
   * @return the effect as a positive fraction, or why none is ever found
   */
  Outcome<Double> minimumDetectable();

  /**
   * How often the test finds an effect.
   *
   * @param effect its true size as a fraction
   * @return the probability
   */
  double power(double effect);

  /** What kind of test decides. */
  enum Rule {
    /** Rank among placebo windows. */
    PLACEBO("placebo"),
    /** Forecast-error t, where there is no placebo window. */
    STUDENT("t");

    private final String id;

    Rule(String id) {
      this.id = id;
    }

    /**
     * The rule's name in results.
     *
     * @return lower case
     */
    public String id() {
      return id;
    }
  }
}
