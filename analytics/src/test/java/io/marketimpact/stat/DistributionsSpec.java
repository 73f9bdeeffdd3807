package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.solved;
import static io.marketimpact.support.Tolerances.tail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Resource;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tails and quantiles against values of twenty digits. */
class DistributionsSpec {

  @ParameterizedTest(name = "2(1 - Φ({0})) = {3}")
  @MethodSource
  void normalTwoSided(double z, double df, double second, double value) {
    assertThat(Distributions.normalTwoSided(z)).isCloseTo(value, highPrecision(value));
    assertThat(Distributions.normalTwoSided(-z)).isCloseTo(value, highPrecision(value));
  }

  @ParameterizedTest(name = "Φ⁻¹({0}) = {3}")
  @MethodSource
  void normalQuantile(double probability, double df, double second, double value) {
    assertThat(Distributions.normalQuantile(probability)).isCloseTo(value, highPrecision(value));
  }

  @ParameterizedTest(name = "P(|t({1})| > {0}) = {3}")
  @MethodSource
  void studentTwoSided(double t, double df, double second, double value) {
    assertThat(Distributions.studentTwoSided(t, df)).isCloseTo(value, highPrecision(value));
    assertThat(Distributions.studentTwoSided(-t, df)).isCloseTo(value, tail(value));
  }

  @ParameterizedTest(name = "{0} quantile of t({1}) = {3}")
  @MethodSource
  void studentQuantile(double probability, double df, double second, double value) {
    assertThat(Distributions.studentQuantile(probability, df)).isCloseTo(value, solved(value));
  }

  @ParameterizedTest(name = "P(F({1}, {2}) > {0}) = {3}")
  @MethodSource
  void fisherUpperTail(double f, double df, double second, double value) {
    assertThat(Distributions.fisherUpperTail(f, df, second)).isCloseTo(value, tail(value));
  }

  @ParameterizedTest(name = "1 - Φ({0}) = {3}")
  @MethodSource
  void normalUpperTail(double z, double df, double second, double value) {
    assertThat(Distributions.normalUpperTail(z)).isCloseTo(value, highPrecision(value));
  }

  @ParameterizedTest(name = "P(χ²({1}) > {0}) = {3}")
  @MethodSource
  void chiSquaredUpperTail(double square, double df, double second, double value) {
    assertThat(Distributions.chiSquaredUpperTail(square, df)).isCloseTo(value, tail(value));
  }

  @Test
  void aNormalTailBeyondDoublesIsZeroNotNegative() {
    assertThat(Distributions.normalTwoSided(60)).isZero();
    assertThat(Distributions.normalTwoSided(Double.POSITIVE_INFINITY)).isZero();
  }

  @Property
  void aSquaredStudentIsFisher(
      @ForAll @DoubleRange(min = 0.05, max = 20) double t,
      @ForAll @IntRange(min = 1, max = 300) int df) {
    double p = Distributions.studentTwoSided(t, df);

    assertThat(Distributions.fisherUpperTail(t * t, 1, df)).isCloseTo(p, law(p));
  }

  @Property
  void studentQuantilesInvertTails(
      @ForAll @DoubleRange(min = 0.51, max = 0.99) double probability,
      @ForAll @IntRange(min = 1, max = 300) int df) {
    double t = Distributions.studentQuantile(probability, df);

    assertThat(Distributions.studentTwoSided(t, df)).isCloseTo(2 * (1 - probability), solved(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void refusesAProbabilityOutsideItsRange(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.normalQuantile(probability))
        .withMessage("a probability must lie in (0, 1): %s", probability);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.studentQuantile(probability, 5))
        .withMessage("a probability must lie in (0, 1): %s", probability);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void refusesDegreesOfFreedomThatAreNotPositive(double df) {
    String message = "degrees of freedom must be positive: " + df;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.studentTwoSided(1, df))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.studentQuantile(0.5, df))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.fisherUpperTail(1, df, 3))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.fisherUpperTail(1, 3, df))
        .withMessage(message);
  }

  @Test
  void refusesANegativeChiSquared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.chiSquaredUpperTail(-0.5, 2))
        .withMessage("a chi-squared statistic must not be negative: -0.5");
  }

  @Test
  void refusesANegativeF() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.fisherUpperTail(-0.5, 2, 3))
        .withMessage("an F statistic must not be negative: -0.5");
  }

  static Stream<Arguments> normalTwoSided() {
    return rows("normal_two_sided");
  }

  static Stream<Arguments> normalUpperTail() {
    return rows("normal_upper_tail");
  }

  static Stream<Arguments> chiSquaredUpperTail() {
    return rows("chi_squared_upper_tail");
  }

  static Stream<Arguments> normalQuantile() {
    return rows("normal_quantile");
  }

  static Stream<Arguments> studentTwoSided() {
    return rows("student_two_sided");
  }

  static Stream<Arguments> studentQuantile() {
    return rows("student_quantile");
  }

  static Stream<Arguments> fisherUpperTail() {
    return rows("fisher_upper_tail");
  }

  private static Stream<Arguments> rows(String distribution) {
    return Resource.rows(DistributionsSpec.class, "distributions.csv").stream()
        .filter(row -> row[0].equals(distribution))
        .map(row -> Arguments.of(number(row[1]), number(row[2]), number(row[3]), number(row[4])));
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
