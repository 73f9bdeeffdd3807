package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fast quantiles against values solved by bisection with 40 digits (mpmath 1.3, gammainc and
 * betainc, regularized).
 */
class TabulatedQuantileSpec {

  @ParameterizedTest
  @CsvSource({
    "0.00001, 9.6296625283478732e-13",
    "0.05, 0.00020256491606724385",
    "0.5, 0.040669382172241569",
    "0.95, 0.40050285808551739",
    "0.99999, 2.1418718064751708",
  })
  void gammaWithMeanATenthAndDeviationFifteenHundredths(double p, double expected) {
    assertThat(TabulatedQuantile.gamma(1 / 2.25, 0.225).at(p))
        .isCloseTo(expected, reference(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0.00001, -23.332182700829275",
    "4, 0.05, -2.1318467863266503",
    "4, 0.3, -0.56864906304970544",
    "4, 0.99999, 23.332182700829275",
    "248, 0.05, -1.6510210131761719",
    "248, 0.3, -0.52507520323320208",
    "248, 0.95, 1.6510210131761719",
  })
  void student(double df, double p, double expected) {
    assertThat(TabulatedQuantile.student(df).at(p)).isCloseTo(expected, reference(expected));
  }

  @Property(tries = 200)
  void quantilesGrowWithTheProbability(
      @ForAll @IntRange(min = 1, max = 9_999_998) int p,
      @ForAll @IntRange(min = 1, max = 9_999_998) int other) {
    double low = SHARED.at(Math.min(p, other) * 1e-7);
    double high = SHARED.at((Math.max(p, other) + 1) * 1e-7);
    assertThat(low).isNotNegative().isLessThan(high);
  }

  private static final TabulatedQuantile SHARED = TabulatedQuantile.gamma(1 / 2.25, 0.225);

  @Test
  void shapesThatAreNoneAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TabulatedQuantile.gamma(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> TabulatedQuantile.student(0));
  }

  @Test
  void theCopulaKeepsItsCorrelationsAndTheUniformsAreThoseOfTheNormals() {
    GaussianCopula copula = GaussianCopula.of(List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)));
    double[] z = {0.7, -0.4};
    copula.correlate(z);
    assertThat(z[0]).isEqualTo(0.7);
    assertThat(z[1]).isCloseTo(0.35 - 0.4 * Math.sqrt(0.75), reference(1));
    assertThat(copula.size()).isEqualTo(2);
    assertThat(GaussianCopula.uniform(1.959963984540054)).isCloseTo(0.975, reference(1));
    assertThat(GaussianCopula.uniform(-60)).isPositive();
    assertThat(GaussianCopula.uniform(60)).isLessThan(1);
  }

  @Property
  void theTabledTailIsTheTail(@ForAll @IntRange(min = 0, max = 40_000) int thousandths) {
    double z = thousandths / 1000.0;
    double exact = Distributions.normalTwoSided(z) / 2;
    assertThat(NormalTail.at(z)).isCloseTo(exact, highPrecision(exact));
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1.0, positive definite", "0.5, 0.4, symmetric"})
  void matricesThatAreNoCorrelationsAreRefused(double upper, double lower, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GaussianCopula.of(List.of(List.of(1.0, upper), List.of(lower, 1.0))))
        .withMessageContaining(words);
  }
}
