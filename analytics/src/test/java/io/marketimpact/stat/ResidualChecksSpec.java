package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Check;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand; longer samples are compared with forty digits in the diagnostics of a fitted model. */
class ResidualChecksSpec {

  @Test
  void durbinWatsonIsTwoTimesOneLessTheCorrelation() {
    assertThat(ResidualChecks.durbinWatson(new double[] {1, -1, 1, -1})).isEqualTo(3);
    assertThat(ResidualChecks.durbinWatson(new double[] {1, 1, 1, 1})).isZero();
    assertThat(ResidualChecks.durbinWatson(new double[] {2, 0, -2})).isEqualTo(1);
  }

  /** r₁ = -3/4 for signs that alternate: Q = 4·6·(9/16)/3. */
  @Test
  void ljungBoxByHand() {
    Check check = ResidualChecks.ljungBox(new double[] {1, -1, 1, -1}, 1);

    assertThat(check.statistic()).isCloseTo(4.5, highPrecision(4.5));
    assertThat(check.pValue())
        .isCloseTo(Distributions.normalTwoSided(Math.sqrt(4.5)), Offset.offset(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidualChecks.ljungBox(new double[] {1, 2, 3}, 3))
        .withMessage("3 autocorrelations need more residuals: 3");
  }

  /** Signs have S = 0 and K = 1 - 3 = -2: T/6·(4/4). */
  @Test
  void jarqueBeraByHand() {
    Check check = ResidualChecks.jarqueBera(new double[] {1, -1, 1, -1, 1, -1});

    assertThat(check.statistic()).isCloseTo(1, highPrecision(1));
    assertThat(check.pValue()).isCloseTo(Math.exp(-0.5), highPrecision(1));
  }

  /** Distances 1 0 1 and 2 0 2: means 2/3 and 4/3, within 2/3 + 8/3, between 3/2·4/9. */
  @Test
  void leveneByHand() {
    Check check = ResidualChecks.levene(new double[] {4, 5, 6}, new double[] {-2, 0, 2});

    assertThat(check.statistic()).isCloseTo(0.8, highPrecision(0.8));
    assertThat(check.pValue())
        .isCloseTo(Distributions.studentTwoSided(Math.sqrt(0.8), 4), Offset.offset(1e-12));
    assertThat(ResidualChecks.levene(new double[] {1, 1}, new double[] {1, 1}).pValue())
        .isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidualChecks.levene(new double[] {1}, new double[] {1, 2}))
        .withMessage("spreads need at least 2 values each: 1 and 2");
  }

  @Test
  void aMedianIsNotMovedByAWildValue() {
    assertThat(RobustScale.median(new double[] {3, 1, 2})).isEqualTo(2);
    assertThat(RobustScale.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    assertThat(RobustScale.medianAbsoluteDeviation(new double[] {1, 2, 3, 4, 1e9}))
        .isCloseTo(1 / Distributions.normalQuantile(0.75), highPrecision(1.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RobustScale.median(new double[0]))
        .withMessage("a median needs at least 1 value: 0");
  }

  @Test
  void gammaFunctionsAgainstMpmath() {
    assertThat(GammaFunctions.logGamma(0.7)).isCloseTo(0.2608672465316665, highPrecision(0.26));
    assertThat(GammaFunctions.logGamma(100.5)).isCloseTo(361.4355404677776, highPrecision(361));
    assertThat(GammaFunctions.digamma(1.025)).isCloseTo(-0.5368270828493885, Offset.offset(1e-8));
    assertThat(GammaFunctions.digamma(100.5)).isCloseTo(4.605174352581845, Offset.offset(1e-8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaFunctions.logGamma(0))
        .withMessage("ln Γ needs a positive argument: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaFunctions.digamma(-1))
        .withMessage("ψ needs a positive argument: -1.0");
  }
}
