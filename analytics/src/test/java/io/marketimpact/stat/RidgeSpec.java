package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RidgeSpec {

  /** x'x = 9 and x'y = 9: δ = 9/(9 + λ). */
  @Test
  void oneColumnByHand() {
    Ridge ridge = new Ridge(new double[][] {{1, 2, 2}});

    assertThat(ridge.largestRoot()).isCloseTo(9, highPrecision(9));
    assertThat(ridge.coefficients(new double[] {1, 2, 2}, 1))
        .containsExactly(new double[] {0.9}, highPrecision(1));
  }

  @Property(tries = 50)
  void theGradientOfThePenalizedSquaresIsZero(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 20) int size) {
    Noise noise = new Noise(seed);
    double[][] columns = new double[size][];
    for (int j = 0; j < size; j++) {
      columns[j] = noise.draws(10, 1);
    }
    double[] response = noise.draws(10, 1);
    double[] coefficients = new Ridge(columns).coefficients(response, 0.7);
    double[] residual = response.clone();
    for (int j = 0; j < size; j++) {
      for (int t = 0; t < 10; t++) {
        residual[t] -= coefficients[j] * columns[j][t];
      }
    }

    for (int j = 0; j < size; j++) {
      assertThat(Dot.product(columns[j], residual)).isCloseTo(0.7 * coefficients[j], law(10));
    }
  }

  @Test
  void refusesWhatIsNoRidge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ridge(new double[0][]))
        .withMessage("a ridge needs at least 1 column: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ridge(new double[][] {{1}}).coefficients(new double[1], 0))
        .withMessage("a ridge penalty must be positive: 0.0");
  }
}
