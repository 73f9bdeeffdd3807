package io.marketimpact.inference.power;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.printed;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Interval;
import io.marketimpact.stat.Distributions;
import io.marketimpact.support.Resource;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interval, minimum detectable effect, and the one rule that turns both into words. */
class DecisionSpec {

  @ParameterizedTest(name = "p {0}: {1}")
  @CsvSource({
    "0, DISTINGUISHABLE, true",
    "0.049, DISTINGUISHABLE, true",
    "0.05, NOT_DISTINGUISHABLE, false",
    "1, NOT_DISTINGUISHABLE, false"
  })
  void followsThePValueAlone(double p, Decision decision, boolean distinguishable) {
    assertThat(Decision.of(p)).isEqualTo(decision);
    assertThat(decision.isDistinguishable()).isEqualTo(distinguishable);
  }

  @ParameterizedTest(name = "sigma {0}, {1} days: {2} %")
  @MethodSource
  void theMinimumDetectableEffectIsThatOfTheTable(double sigma, int days, double perCent) {
    double standardError = sigma * Math.sqrt(days + days * days / 250.0);

    assertThat(100 * Power.minimumDetectableEffect(standardError, 248, 0.05, 0.80))
        .isCloseTo(perCent, printed(2));
  }

  @Test
  void morePowerOrAStricterLevelNeedsALargerEffect() {
    double usual = Power.minimumDetectableEffect(0.02, 100, 0.05, 0.80);

    assertThat(Power.minimumDetectableEffect(0.02, 100, 0.05, 0.90)).isGreaterThan(usual);
    assertThat(Power.minimumDetectableEffect(0.02, 100, 0.01, 0.80)).isGreaterThan(usual);
    assertThat(Power.minimumDetectableEffect(0.02, 4, 0.05, 0.80)).isGreaterThan(usual);
    assertThat(Power.minimumDetectableEffect(0.04, 100, 0.05, 0.80))
        .isCloseTo(2 * usual, highPrecision(usual));
  }

  @Test
  void anIntervalReachesOneQuantileToEachSide() {
    Interval interval = Distributions.studentInterval(-0.03, 0.01, 118, 0.95);

    assertThat(interval.high()).isCloseTo(-0.03 + 0.0198027224927, solved(0.01));
    assertThat(interval.low()).isCloseTo(-0.03 - 0.0198027224927, solved(0.05));
  }

  @Property
  void anIntervalLeavesOutZeroExactlyWhenTheTestRejects(
      @ForAll @DoubleRange(min = -6, max = 6) double t,
      @ForAll @IntRange(min = 1, max = 300) int df) {
    double p = Distributions.studentTwoSided(t, df);

    if (Math.abs(p - 0.05) > 1e-6) {
      assertThat(Distributions.studentInterval(t * 0.013, 0.013, df, 0.95).excludes(0))
          .isEqualTo(p < 0.05);
    }
  }

  @Test
  void anIntervalHoldsItsEnds() {
    Interval interval = new Interval(-0.02, 0.03);

    assertThat(interval.excludes(-0.02)).isFalse();
    assertThat(interval.excludes(0.03)).isFalse();
    assertThat(interval.excludes(Math.nextDown(-0.02))).isTrue();
    assertThat(interval.excludes(Math.nextUp(0.03))).isTrue();
    assertThat(new Interval(0.01, 0.01).excludes(0.01)).isFalse();
  }

  @Test
  void anIntervalInTheWrongOrderOrWithoutNumbersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0.02, 0.01))
        .withMessage("an interval's low end must not be above its high end: 0.02");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.studentInterval(Double.NaN, 0.01, 10, 0.95))
        .withMessageContaining("must not be above");
  }

  @Test
  void widerConfidenceIsAWiderInterval() {
    Interval wide = Distributions.studentInterval(0.01, 0.02, 20, 0.99);
    Interval narrow = Distributions.studentInterval(0.01, 0.02, 20, 0.90);

    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high() - 0.01).isCloseTo(0.01 - wide.low(), law(1));
  }

  static Stream<Arguments> theMinimumDetectableEffectIsThatOfTheTable() {
    return Resource.rows(DecisionSpec.class, "minimum_detectable_effect.csv").stream()
        .map(
            row ->
                Arguments.of(
                    Double.parseDouble(row[0]),
                    Integer.parseInt(row[1]),
                    Double.parseDouble(row[2])));
  }
}
