package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositiveDefiniteSpec {

  @Test
  void theInverseOfASmallMatrixByHand() {
    double[][] inverse = PositiveDefinite.inverse(new double[][] {{4, 2}, {2, 3}}).orElseThrow();

    assertThat(inverse[0]).containsExactly(new double[] {0.375, -0.25}, highPrecision(1));
    assertThat(inverse[1]).containsExactly(new double[] {-0.25, 0.5}, highPrecision(1));
  }

  @Test
  void unitsDoNotMatter() {
    double[][] inverse =
        PositiveDefinite.inverse(new double[][] {{4e-20, 2e-10}, {2e-10, 3}}).orElseThrow();

    assertThat(inverse[0][0]).isCloseTo(0.375e20, highPrecision(0.375e20));
    assertThat(inverse[0][1]).isCloseTo(-0.25e10, highPrecision(0.25e10));
    assertThat(inverse[1][1]).isCloseTo(0.5, highPrecision(0.5));
  }

  @Test
  void whatIsNotPositiveDefiniteHasNone() {
    assertThat(PositiveDefinite.inverse(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(PositiveDefinite.inverse(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    assertThat(PositiveDefinite.inverse(new double[][] {{-1, 0}, {0, 1}})).isEmpty();
    assertThat(PositiveDefinite.inverse(new double[][] {{0, 0}, {0, 1}})).isEmpty();
    assertThat(PositiveDefinite.inverse(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
        .isEmpty();
    assertThat(PositiveDefinite.inverse(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
  }
}
