package io.marketimpact.inference.power;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.stat.Selection;
import java.util.Arrays;

/**
 * The placebo test of an effect. "The effect is θ" is rejected where (CAR - θ)/κ is further from
 * zero than the critical value c of the placebos S_b, so that the interval is CAR ± κc.
 *
 * <p>An effect D is added to every placebo window: a rise is found where D/κ + S_b &gt; c. The
 * detectable effect is the smallest D that is found in four windows of five, whether it is a rise
 * or a fall: κ(c + q), q the larger of the 80 % quantiles (the ⌈0.8B⌉-th smallest) of S_b and of
 * -S_b.
 */
final class PlaceboEffectTest implements EffectTest {

  private final double effect;
  private final double scale;
  private final PlaceboWindows windows;
  private final int looks;
  private final Outcome<Double> critical;

  private PlaceboEffectTest(double effect, double scale, PlaceboWindows windows, int looks) {
    this.effect = effect;
    this.scale = scale;
    this.windows = windows;
    this.looks = looks;
    this.critical = windows.critical(LEVEL / looks);
  }

  static PlaceboEffectTest of(double effect, double scale, PlaceboWindows windows, int looks) {
    Require.that(scale > 0, "a scale must be positive: %s", scale);
    Require.that(looks > 0, "a test must be adjusted for at least 1 window: %s", looks);
    return new PlaceboEffectTest(effect, scale, windows, looks);
  }

  @Override
  public Rule rule() {
    return Rule.PLACEBO;
  }

  @Override
  public double effect() {
    return effect;
  }

  @Override
  public int looks() {
    return looks;
  }

  @Override
  public double pAlone() {
    return windows.twoSided();
  }

  @Override
  public Outcome<Interval> interval() {
    return critical.map(
        c -> Verdict.agreeing(effect, scale * c, Decision.of(pValue()).isDistinguishable()));
  }

  @Override
  public Outcome<Double> minimumDetectable() {
    return critical.map(
        c -> {
          double[] placebos = windows.placebos();
          int place = (int) Math.ceil(POWER * placebos.length);
          double rise = Selection.select(placebos, place - 1);
          double fall = -Selection.select(placebos, placebos.length - place);
          return scale * (c + Math.max(rise, fall));
        });
  }

  @Override
  public double power(double size) {
    return critical
        .map(
            c ->
                Arrays.stream(windows.placebos())
                    .map(placebo -> Math.abs(size / scale + placebo) > c ? 1 : 0)
                    .average()
                    .orElseThrow())
        .result()
        .orElse(0.0);
  }
}
