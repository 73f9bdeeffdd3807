package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Noise;
import org.junit.jupiter.api.Test;

class PositiveDefiniteSpec {

  /** The inverse of {{4, 2}, {2, 3}} is {{3, -2}, {-2, 4}}/8. */
  @Test
  void solvesByHand() {
    PositiveDefinite matrix =
        PositiveDefinite.of(new double[][] {{4, Double.NaN}, {2, 3}}).orElseThrow();

    assertThat(matrix.solve(new double[] {1, 1}))
        .containsExactly(new double[] {0.125, 0.25}, highPrecision(1));
    assertThat(matrix.inverseForm(new double[] {2, -1})).isCloseTo(3, highPrecision(3));
  }

  @Test
  void theFormIsThatOfTheSolution() {
    Noise noise = new Noise(5);
    int size = 12;
    double[][] rows = new double[40][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = noise.draws(size, 1);
    }
    double[][] matrix = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          matrix[i][j] += Math.pow(10, i % 3) * row[i] * row[j] * Math.pow(10, j % 3);
        }
      }
    }
    double[] x = noise.draws(size, 1);
    PositiveDefinite factored = PositiveDefinite.of(matrix).orElseThrow();
    double[] y = factored.solve(x);
    double form = 0;
    for (int i = 0; i < size; i++) {
      double back = 0;
      for (int j = 0; j < size; j++) {
        back += matrix[i][j] * y[j];
      }
      assertThat(back).isCloseTo(x[i], law(10));
      form += x[i] * y[i];
    }

    assertThat(factored.inverseForm(x)).isCloseTo(form, law(form));
  }

  @Test
  void dependentOrEmptyRowsHaveNoFactor() {
    assertThat(PositiveDefinite.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{0}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{-1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{1e-20, 0}, {0, 1e20}})).isPresent();
  }

  @Test
  void theInverseOfASmallMatrixByHand() {
    double[][] inverse =
        PositiveDefinite.of(new double[][] {{4, 2}, {2, 3}}).orElseThrow().inverse();

    assertThat(inverse[0]).containsExactly(new double[] {0.375, -0.25}, highPrecision(1));
    assertThat(inverse[1]).containsExactly(new double[] {-0.25, 0.5}, highPrecision(1));
  }

  @Test
  void unitsDoNotMatter() {
    double[][] inverse =
        PositiveDefinite.of(new double[][] {{4e-20, 2e-10}, {2e-10, 3}}).orElseThrow().inverse();

    assertThat(inverse[0][0]).isCloseTo(0.375e20, highPrecision(0.375e20));
    assertThat(inverse[0][1]).isCloseTo(-0.25e10, highPrecision(0.25e10));
    assertThat(inverse[1][1]).isCloseTo(0.5, highPrecision(0.5));
  }

  @Test
  void whatIsNotPositiveDefiniteHasNone() {
    assertThat(PositiveDefinite.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{-1, 0}, {0, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{0, 0}, {0, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}})).isEmpty();
    assertThat(PositiveDefinite.of(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
  }
}
