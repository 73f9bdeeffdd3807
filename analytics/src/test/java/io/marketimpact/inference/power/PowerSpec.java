package io.marketimpact.inference.power;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.printed;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.NoncentralT;
import io.marketimpact.support.Resource;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The power of a t test and the smallest effect it is likely to find. */
class PowerSpec {

  /** Degrees of freedom with which a t test is the normal one to the digits of the table. */
  private static final double MANY = 1e6;

  @ParameterizedTest
  @MethodSource("tableOfJ1")
  void theTableOfTheJ1Test(double[] row) {
    double delta = Math.sqrt(row[0]) * row[2] / row[1];

    assertThat(Power.ofStudentTest(delta, MANY, 0.05)).isCloseTo(row[3], printed(3));
    assertThat(Power.ofStudentTest(-delta, MANY, 0.05)).isCloseTo(row[3], printed(3));
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
  void powerOfTheTTest(double[] row) {
    assertThat(Power.ofStudentTest(row[0], row[1], row[2])).isCloseTo(row[3], solved(row[3]));
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
  void theMinimumDetectableEffectHasItsPower() {
    double effect = Power.minimumDetectableEffect(0.02, 248, 0.05, 0.80);

    assertThat(Power.ofStudentTest(effect / 0.02, 248, 0.05)).isCloseTo(0.80, printed(2));
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
