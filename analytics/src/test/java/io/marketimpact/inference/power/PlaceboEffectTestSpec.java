package io.marketimpact.inference.power;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The placebo test of an effect by hand: interval, critical value, detectable effect, power. */
class PlaceboEffectTestSpec {

  /** S_b = -20, -19, ..., 19: of 40 windows, two of which must be as far for p to reach 5 %. */
  private static final double[] STEPS = IntStream.range(-20, 20).asDoubleStream().toArray();

  private static EffectTest test(double effect, double scale, double... placebos) {
    return EffectTest.of(effect, scale, PlaceboWindows.of(effect / scale, placebos), 1);
  }

  @Test
  void theIntervalReachesTheMthLargestDistanceToEachSide() {
    // (1 + m)/41 ≥ 0.05 needs m = 2: the distances are 20, 19, 19, 18, ..., the second is 19
    EffectTest test = test(-0.30, 0.01, STEPS);

    assertThat(test.rule()).isEqualTo(EffectTest.Rule.PLACEBO);
    assertThat(test.pValue()).isEqualTo(1.0 / 41);
    Interval interval = test.interval().result().orElseThrow();
    assertThat(interval.low()).isCloseTo(-0.49, law(1));
    assertThat(interval.high()).isCloseTo(-0.11, law(1));
  }

  @Test
  void theDetectableEffectIsFoundInFourWindowsOfFiveWhetherItRisesOrFalls() {
    // c = 19; the 32nd smallest of S is 11, of -S it is 12: D = 19 + 12
    EffectTest test = test(0.01, 0.01, STEPS);

    assertThat(test.minimumDetectable().result().orElseThrow()).isCloseTo(0.31, law(1));
    assertThat(test.power(0.3101)).isGreaterThanOrEqualTo(0.8);
    assertThat(test.power(-0.3101)).isGreaterThanOrEqualTo(0.8);
    assertThat(Math.min(test.power(0.3), test.power(-0.3))).isLessThan(0.8);
    assertThat(test.power(0)).isEqualTo(1.0 / 40);
  }

  @Test
  void anEffectAsFarAsTheCriticalPlaceboIsNotRejectedAndItsIntervalHoldsZero() {
    for (double scale : new double[] {0.01, 1.0 / 3, 0.0237, 7}) {
      EffectTest tie = test(19 * scale, scale, STEPS);
      assertThat(tie.pValue()).isGreaterThanOrEqualTo(0.05);
      assertThat(tie.interval().result().orElseThrow().excludes(0)).isFalse();
      double beyond = Math.nextUp(19 * scale);
      if (beyond / scale > 19) {
        assertThat(test(beyond, scale, STEPS).interval().result().orElseThrow().excludes(0))
            .isTrue();
      }
    }
  }

  @Test
  void ofTwoPrimaryWindowsEachIsTestedAtHalfTheLevel() {
    // (1 + m)/41 ≥ 0.025 needs m = 1: the largest distance 20 instead of the second, 19
    EffectTest between = EffectTest.of(0.196, 0.01, PlaceboWindows.of(19.6, STEPS), 2);
    EffectTest beyond = EffectTest.of(0.30, 0.01, PlaceboWindows.of(30, STEPS), 2);

    assertThat(between.pAlone()).isEqualTo(2.0 / 41);
    assertThat(between.pValue()).isEqualTo(4.0 / 41);
    assertThat(between.interval().result().orElseThrow().excludes(0)).isFalse();
    assertThat(test(0.196, 0.01, STEPS).interval().result().orElseThrow().excludes(0)).isTrue();
    assertThat(beyond.pValue()).isEqualTo(2.0 / 41);
    assertThat(beyond.interval().result().orElseThrow().low()).isCloseTo(0.10, law(1));
    assertThat(beyond.minimumDetectable().result().orElseThrow()).isCloseTo(0.32, law(1));
    assertThat(test(0.5, 0.01, 1, 2, 3).pValue()).isEqualTo(0.25);
    assertThat(EffectTest.of(1, 1, PlaceboWindows.of(1, new double[] {2}), 2).pValue()).isOne();
    assertThat(new StudentEffectTest(1.96, 1, 1e9, 2).pValue()).isCloseTo(0.1, within(1e-4));
    assertThat(new StudentEffectTest(0, 1, 1e9, 2).interval().result().orElseThrow().high())
        .isCloseTo(2.241403, within(1e-5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentEffectTest(1, 1, 1, 0))
        .withMessage("a test must be adjusted for at least 1 window: 0");
  }

  @Test
  void equalPlacebosCountEachOnce() {
    double[] flat = new double[40];
    Arrays.fill(flat, 2);
    EffectTest test = test(3, 1, flat);

    assertThat(test.interval()).isEqualTo(Outcome.of(new Interval(1, 5)));
    assertThat(test.minimumDetectable()).isEqualTo(Outcome.of(4.0));
  }

  @Test
  void tooFewWindowsRuleOutNothing() {
    EffectTest nineteen = test(100, 1, Arrays.copyOf(STEPS, 19));
    Outcome<Object> none =
        Outcome.excluded(
            ExclusionReason.NO_INTERVAL,
            "19 placebo windows cannot give a p-value below 0.050, so that no effect is ruled out");

    assertThat(nineteen.pValue()).isEqualTo(0.05);
    assertThat(Decision.of(nineteen.pValue())).isEqualTo(Decision.NOT_DISTINGUISHABLE);
    assertThat(nineteen.interval()).isEqualTo(none);
    assertThat(nineteen.minimumDetectable()).isEqualTo(none);
    assertThat(nineteen.power(1000)).isZero();
    assertThat(test(100, 1, Arrays.copyOf(STEPS, 20)).interval())
        .isEqualTo(Outcome.of(new Interval(80, 120)));
  }

  @Test
  void aScaleMustBePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectTest.of(1, 0, PlaceboWindows.of(1, STEPS), 1))
        .withMessage("a scale must be positive: 0.0");
  }
}
