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

class PrincipalComponentsSpec {

  /** Z'Z = (8 4; 4 8) has the roots 12 along (1, 1)/√2 and 4 along (1, -1)/√2. */
  private static final double[][] PANEL = {{2, 2, 0, 0}, {2, 0, 2, 0}};

  @Test
  void twoColumnsByHand() {
    PrincipalComponents components = PrincipalComponents.of(PANEL);

    assertThat(components.rank()).isEqualTo(2);
    assertThat(components.unexplained(0)).isCloseTo(2, highPrecision(2));
    assertThat(components.unexplained(1)).isCloseTo(0.5, highPrecision(1));
    assertThat(components.unexplained(2)).isZero();
    assertThat(components.loadings(0))
        .containsExactly(new double[] {Math.sqrt(1.5), Math.sqrt(1.5)}, highPrecision(1));
    assertThat(Math.abs(components.loadings(1)[0])).isCloseTo(Math.sqrt(0.5), highPrecision(1));
  }

  @Test
  void aPanelWithMoreColumnsThanRowsHasTheSameComponents() {
    double[][] wide = {{2, 2}, {2, 0}, {0, 2}, {0, 0}};
    PrincipalComponents components = PrincipalComponents.of(wide);

    assertThat(components.rank()).isEqualTo(2);
    assertThat(components.unexplained(1)).isCloseTo(0.5, highPrecision(1));
    assertThat(components.loadings(0)).containsExactly(new double[] {2, 1, 1, 0}, highPrecision(2));
  }

  @Test
  void aPanelOfOneFactorHasRankOne() {
    PrincipalComponents components =
        PrincipalComponents.of(new double[][] {{1, 2, 3}, {2, 4, 6}, {-1, -2, -3}});

    assertThat(components.rank()).isEqualTo(1);
    assertThat(components.loadings(2)).hasSize(3);
  }

  @Property(tries = 50)
  void loadingsAreOrthogonalAndExplainWhatTheyShould(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 2, max = 20) int columns,
      @ForAll @IntRange(min = 2, max = 20) int rows) {
    Noise noise = new Noise(seed);
    double[][] panel = new double[columns][];
    for (int j = 0; j < columns; j++) {
      panel[j] = noise.draws(rows, 1);
    }
    PrincipalComponents components = PrincipalComponents.of(panel);
    double[] first = components.loadings(0);
    double[] second = components.loadings(1);

    assertThat(Dot.product(first, second)).isCloseTo(0, law(1));
    assertThat(Dot.product(first, first) / columns)
        .isCloseTo(components.unexplained(0) - components.unexplained(1), law(10));
    assertThat(first[0] + sumFrom(first, 1)).isGreaterThanOrEqualTo(0);
  }

  @Test
  void anEmptyPanelIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(new double[0][]))
        .withMessage("components need at least 1 column and row: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(new double[3][0]))
        .withMessage("components need at least 1 column and row: 3");
  }

  private static double sumFrom(double[] values, int start) {
    double sum = 0;
    for (int j = start; j < values.length; j++) {
      sum += values[j];
    }
    return sum;
  }
}
