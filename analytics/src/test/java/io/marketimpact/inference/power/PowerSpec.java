package io.marketimpact.inference.power;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.printed;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.NoncentralT;
import io.marketimpact.support.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Power, power curves and the exaggeration of what is significant. */
class PowerSpec {

  @ParameterizedTest
  @MethodSource("tableOfJ1")
  void theTableOfTheJ1Test(double[] row) {
    double delta = Math.sqrt(row[0]) * row[2] / row[1];

    assertThat(Power.ofNormalTest(delta, 0.05)).isCloseTo(row[3], printed(3));
    assertThat(Power.ofNormalTest(-delta, 0.05)).isCloseTo(row[3], printed(3));
  }

  @ParameterizedTest
  @MethodSource("noncentralTails")
  void tailsOfTheNoncentralT(double[] row) {
    NoncentralT distribution = new NoncentralT(row[2], row[1]);

    assertThat(distribution.lowerTail(row[0])).isCloseTo(row[3], solved(row[3]));
    assertThat(distribution.upperTail(row[0])).isCloseTo(1 - row[3], law(1));
  }

  @ParameterizedTest
  @MethodSource("exaggerations")
  void powerAndExaggerationOfTheTTest(double[] row) {
    assertThat(Power.ofStudentTest(row[0], row[1], row[2])).isCloseTo(row[3], solved(row[3]));
    assertThat(Power.exaggerationRatio(row[0], row[1], row[2])).isCloseTo(row[4], solved(row[4]));
  }

  @Property(tries = 200)
  void withoutAnEffectPowerIsTheLevelAndTheDistributionIsStudents(
      @ForAll @IntRange(min = 1, max = 400) int df,
      @ForAll @DoubleRange(min = -5, max = 5) double t) {
    assertThat(Power.ofStudentTest(0, df, 0.05)).isCloseTo(0.05, solved(0.05));
    assertThat(new NoncentralT(0, df).upperTail(t))
        .isCloseTo(Distributions.studentUpperTail(t, df), law(1));
  }

  @Test
  void manyDegreesOfFreedomAreTheNormalTest() {
    assertThat(Power.ofStudentTest(2.8, 100_000, 0.05))
        .isCloseTo(Power.ofNormalTest(2.8, 0.05), printed(4));
  }

  @Test
  void theMinimumDetectableEffectHasItsPower() {
    double effect = Power.minimumDetectableEffect(0.02, 248, 0.05, 0.80);

    assertThat(Power.ofStudentTest(effect / 0.02, 248, 0.05)).isCloseTo(0.80, printed(2));
  }

  @Test
  void aCurveRisesFromTheLevelOnBothSides() {
    List<Power.Point> curve = Power.curve(0.02, 118, 0.05, List.of(-0.06, -0.03, 0.0, 0.03, 0.06));

    assertThat(curve)
        .extracting(Power.Point::effect)
        .containsExactly(-0.06, -0.03, 0.0, 0.03, 0.06);
    assertThat(curve.get(2).power()).isCloseTo(0.05, solved(0.05));
    assertThat(curve.get(3).power()).isBetween(0.05, curve.get(4).power());
    assertThat(curve.get(0).power()).isCloseTo(curve.get(4).power(), law(1));
    assertThat(curve.get(1).power()).isCloseTo(Power.ofStudentTest(1.5, 118, 0.05), law(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Power.curve(0, 118, 0.05, List.of(0.1)))
        .withMessage("a standard error must be positive: 0.0");
  }

  @Test
  void weakTestsExaggerateAndStrongOnesDoNot() {
    assertThat(Power.exaggerationRatio(8, 118, 0.05)).isCloseTo(1, printed(3));
    assertThat(Power.exaggerationRatio(0.5, 118, 0.05)).isGreaterThan(4);
    assertThat(Power.exaggerationRatio(-0.5, 118, 0.05))
        .isCloseTo(Power.exaggerationRatio(0.5, 118, 0.05), law(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Power.exaggerationRatio(0, 118, 0.05))
        .withMessage("an exaggeration ratio needs an effect other than 0: 0.0");
  }

  @Test
  void correlatedFirmsCountForFewer() {
    assertThat(Power.effectiveFirms(5, 0)).isEqualTo(5);
    assertThat(Power.effectiveFirms(5, 1)).isEqualTo(1);
    assertThat(Power.effectiveFirms(5, 0.3)).isCloseTo(5 / 2.2, law(3));
  }

  static Stream<double[]> tableOfJ1() {
    return rows("power_of_j1.csv");
  }

  static Stream<double[]> noncentralTails() {
    return rows("noncentral_t.csv");
  }

  static Stream<double[]> exaggerations() {
    return rows("exaggeration.csv");
  }

  private static Stream<double[]> rows(String file) {
    return Resource.rows(PowerSpec.class, file).stream()
        .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray());
  }
}
