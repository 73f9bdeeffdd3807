package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Variance shares of functions whose shares are known in closed form. */
class SobolIndicesSpec {

  /** Error of the design with N = 4096 for a function of three inputs that interact. */
  private static final double DESIGN = 0.005;

  /**
   * Ishigami and Homma (1990), sin x₁ + 7 sin²x₂ + x₃⁴ sin x₁/10 on (-π, π)³: the closed forms of
   * Saltelli et al. (2008), evaluated with 40 digits.
   */
  @Test
  void theFunctionOfIshigamiHasItsKnownShares() {
    SobolIndices indices =
        SobolIndices.of(
            u -> {
              double x1 = Math.PI * (2 * u[0] - 1);
              double x2 = Math.PI * (2 * u[1] - 1);
              double x3 = Math.PI * (2 * u[2] - 1);
              return Math.sin(x1)
                  + 7 * Math.sin(x2) * Math.sin(x2)
                  + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
            },
            3,
            4096);

    assertThat(indices.first().get(0)).isCloseTo(0.313905191148, within(DESIGN));
    assertThat(indices.first().get(1)).isCloseTo(0.44241114479, within(DESIGN));
    assertThat(indices.first().get(2)).isCloseTo(0, within(DESIGN));
    assertThat(indices.total().get(0)).isCloseTo(0.55758885521, within(DESIGN));
    assertThat(indices.total().get(1)).isCloseTo(0.44241114479, within(DESIGN));
    assertThat(indices.total().get(2)).isCloseTo(0.243683664062, within(DESIGN));
    assertThat(indices.evaluations()).isEqualTo(4096 * 8);
  }

  @Test
  void sharesOfASumAreThoseOfItsTermsVariancesAndNothingInteracts() {
    SobolIndices indices = SobolIndices.of(u -> 3 * u[0] + 4 * u[1] + 1e6, 3, 1024);

    assertThat(indices.first().get(0)).isCloseTo(9.0 / 25, within(1e-3));
    assertThat(indices.total().get(1)).isCloseTo(16.0 / 25, within(1e-3));
    assertThat(indices.total().get(2)).isZero();
  }

  @Test
  void aConstantHasNoShares() {
    assertThat(SobolIndices.of(u -> 5, 2, 64).total()).containsExactly(0.0, 0.0);
    assertThat(SobolIndices.of(u -> 5, 2, 64).first().get(0)).isCloseTo(0, highPrecision(1));
  }

  @Test
  void aDesignThatIsNoPowerOfTwoIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.of(u -> u[0], 1, 1000))
        .withMessageContaining("N must be a power of two above 1: 1000");
  }
}
